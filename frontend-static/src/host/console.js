import { html, useEffect, useRef, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { actOf, bigButton, isAsking, isOpen, phaseAt } from "./console-model.js";
import { TopBar } from "./top-bar.js";
import { RunOfShow } from "./run-of-show.js";
import { QuestionPanel } from "./question-panel.js";
import { EventLog } from "./event-log.js";
import { FloorPanel } from "./floor-panel.js";
import { SeatInspector } from "./seat-inspector.js";
import { ReasonDialog, RescueDialog, WalkInDialog } from "./dialogs.js";
import { wordOf } from "./log-words.js";
import { wordsOf } from "./problem.js";

/** The host's console: one big button, everything else smaller and undoable. */
export function Console({ link }) {
  const { view, online, now, act } = link;
  const [chosen, choose] = useState(null);
  const [dialog, setDialog] = useState(null);
  const [armed, setArmed] = useState(0);
  const frame = view.console;
  const open = isOpen(frame, now);

  // "Mở đáp án khi hết giờ": armed while answers come in, sent when the server has closed the round.
  useEffect(() => {
    if (frame && armed && frame.question && frame.phase === "CLOSED" && frame.question.round === armed) {
      setArmed(0);
      act({ do: "reveal" });
    }
  });

  const press = () => {
    const button = bigButton(view);
    if (isAsking(frame)) setArmed(armed === frame.question.round ? 0 : frame.question.round);
    else if (button && button.name === "rescue") setDialog({ kind: "rescue" });
    else if (button && !Object.keys(view.acts).length) act(button.act);
  };
  useKeys({ press, act, frame, blocked: dialog !== null });

  if (!frame) return html`<main class="loading">${t("host.loading")}</main>`;
  const ask = (question, then) => setDialog({ kind: "reason", ...question, then });
  const done = (then) => (value) => {
    setDialog(null);
    then(value);
  };
  return html`<div class="console">
    <${TopBar} view=${view} online=${online} now=${now} />
    <div class="console-left">
      <${RunOfShow} frame=${frame} contest=${view.contest} now=${now} />
      <${SideActs} frame=${frame} act=${act} />
      <${NoShows} view=${view} act=${act} />
    </div>
    <main class="console-middle">
      <${QuestionPanel} view=${view} now=${now} act=${act} />
      <${SmallActs} frame=${frame} now=${now} open=${open} act=${act} ask=${ask} />
      <${BigButton} view=${view} armed=${armed} press=${press} />
      ${view.notice &&
      html`<p class="problem" role="alert">${wordsOf(view.notice)}</p>`}
      <${EventLog} frame=${frame} act=${act} wordOf=${(line) => wordOf(line, view)} />
    </main>
    <div class="console-right">
      <${FloorPanel} view=${view} chosen=${chosen} choose=${choose} />
      <${SeatInspector} view=${view} chosen=${chosen} act=${act} ask=${ask} now=${now} />
      <div class="right-acts">
        ${may(frame, "walkIn")
          ? html`<button class="button" onClick=${() => setDialog({ kind: "walkIn" })}>${t("host.walkIn.open")}</button>`
          : html`<button
              class="button ink"
              disabled=${!may(frame, "rescue")}
              onClick=${() => setDialog({ kind: "rescue" })}
            >
              ${t("host.rescue.open", { left: frame.rescuesMax - frame.rescuesUsed })}
            </button>`}
      </div>
    </div>
    ${dialog && dialog.kind === "reason" &&
    html`<${ReasonDialog} title=${dialog.title} danger=${dialog.danger} onDone=${done(dialog.then)} onClose=${() => setDialog(null)} />`}
    ${dialog && dialog.kind === "rescue" &&
    html`<${RescueDialog} view=${view} onDone=${done(act)} onClose=${() => setDialog(null)} />`}
    ${dialog && dialog.kind === "walkIn" &&
    html`<${WalkInDialog} view=${view} onDone=${done(act)} onClose=${() => setDialog(null)} />`}
  </div>`;
}

function BigButton({ view, armed, press }) {
  const frame = view.console;
  const waiting = isAsking(frame);
  const button = bigButton(view);
  const isArmed = waiting && frame.question.round === armed;
  const name = waiting ? (isArmed ? "armed" : "whenTimeIsUp") : button ? button.name : "nothing";
  const counted = name === "confirm" && view.contest && view.contest.scoring;
  return html`<button
    class=${"button big-button" + (isArmed ? " armed" : "")}
    disabled=${(!waiting && !button) || Object.keys(view.acts).length > 0}
    aria-pressed=${waiting ? isArmed : null}
    onClick=${press}
  >
    ${t(counted ? "host.next.confirmScore" : "host.next." + name, { n: button && button.index })} <kbd>${t("host.space")}</kbd>
  </button>`;
}

function SmallActs({ frame, now, open, act, ask }) {
  const paused = Boolean(frame.paused);
  const asking = isAsking(frame);
  const round = frame.question ? frame.question.round : lastRound(frame);
  return html`<div class="small-acts">
    <button
      class="button"
      disabled=${!may(frame, paused ? "resume" : "pause")}
      onClick=${() => act(paused ? { do: "resume" } : { do: "pause", reason: "" })}
    >
      ${t(paused ? "host.resume" : "host.pause")} <kbd>P</kbd>
    </button>
    ${asking && phaseAt(frame, now) === "READ"
      ? html`<button class="button" disabled=${paused} onClick=${() => act({ do: "open" })}>${t("host.openNow")}</button>`
      : html`<button class="button" disabled=${!asking || paused} onClick=${() => act({ do: "extend", seconds: 10 })}>
          ${t("host.extend")}
        </button>`}
    <button class="button" disabled=${!open} onClick=${() => act({ do: "lock" })}>${t("host.lock")}</button>
    <button
      class="button"
      disabled=${round == null || !may(frame, "void")}
      onClick=${() => ask({ title: t("host.void.title"), danger: true }, (reason) => act({ do: "void", round, reason }))}
    >
      ${t("host.void.cta")}
    </button>
  </div>`;
}

/** Whether the rules allow this act now. */
const may = (frame, name) => frame.next.indexOf(name) >= 0;

const lastRound = (frame) => {
  const played = frame.show.filter((line) => line.state === "done" && line.round != null);
  return played.length ? played[played.length - 1].round : null;
};

/** Acts that move the show on, besides the big one; corrections have their own places. */
const FLOW = ["read:main", "read:backup", "read:tiebreak", "tiebreak", "share", "bell", "finish", "confirm"];

function SideActs({ frame, act }) {
  const rest = frame.next.slice(1).filter((name) => FLOW.indexOf(name) >= 0);
  return html`<div class="side-acts">
    ${rest.map(
      (name) => html`<button
        key=${name}
        class="button"
        onClick=${() => act(actOf(name, frame))}
      >
        ${t("host.next." + name)}
        ${name === "read:backup" && html`<span class="quiet"> ${t("host.backupsLeft", { n: frame.backups })}</span>`}
      </button>`,
    )}
  </div>`;
}

/** In the lobby: marks everybody absent who has not come, so that the floor starts with who is there. */
function NoShows({ view, act }) {
  if (view.console.phase !== "LOBBY" || !view.progress) return null;
  const missing = view.progress.offline;
  const came = view.progress.connected > 0;
  if (!came || missing.length === 0) return null;
  return html`<button class="button" onClick=${() => act({ do: "absent", contestants: missing })}>
    ${t("host.noShows", { n: missing.length })}
  </button>`;
}

function useKeys({ press, act, frame, blocked }) {
  const latest = useRef(null);
  latest.current = { press, act, frame, blocked };
  useEffect(() => {
    const onKey = (event) => {
      const { press, act, frame, blocked } = latest.current;
      const tag = event.target.tagName;
      if (blocked || !frame || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      if (tag === "INPUT" || tag === "TEXTAREA" || tag === "SELECT") return;
      if (event.key === " " || event.key === "PageDown") press();
      else if (event.key === "z" || event.key === "Z") frame.undoable && act({ do: "undo" });
      else if (event.key === "p" || event.key === "P") act(frame.paused ? { do: "resume" } : { do: "pause", reason: "" });
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}
