// The buttons of the console: what the rules allow now is enabled, everything else keeps its place.
import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { actOf, bigButton, dialogOf, isAsking, isByHand, isOpen, isStopped, may, phaseAt, roundToVoid } from "./console-model.js";
import { now } from "./live-link.js";

/** Without a time limit: the lock, and whether anybody is still waited for. */
function LockButton({ view, press }) {
  const { progress } = view;
  const all = Boolean(progress && progress.of > 0 && progress.answered >= progress.of);
  return html`<button class=${"button big-button" + (all ? " armed" : "")} disabled=${!isOpen(view.console, now.value) || Object.keys(view.acts).length > 0} onClick=${press}>
    <span>${t(all ? "host.next.lockAll" : "host.next.lockByHand")}</span> <kbd>${t("host.space")}</kbd>
  </button>`;
}

/** The next act, whose name it bears. */
export function BigButton({ view, armed, press }) {
  const frame = view.console;
  if (isByHand(frame) && !frame.paused) return html`<${LockButton} view=${view} press=${press} />`;
  const waiting = isAsking(frame) && !frame.paused;
  const button = bigButton(view);
  const isArmed = waiting && frame.question.round === armed;
  const counted = button && button.name === "confirm" && (isForRescue(frame) || (view.contest && view.contest.scoring));
  const missing = Boolean(frame.unconfirmed && frame.unconfirmed.length);
  const name = missing && !button ? "zones" : waiting ? (isArmed ? "armed" : "whenTimeIsUp") : counted ? "confirmScore" : button ? button.name : "nothing";
  return html`<button
    class=${"button big-button" + (isArmed ? " armed" : "")}
    disabled=${(!waiting && !button) || Object.keys(view.acts).length > 0}
    aria-pressed=${waiting ? isArmed : null}
    onClick=${press}
  >
    <span>${t("host.next." + name, { n: button && button.index })}</span> <kbd>${t("host.space")}</kbd>
  </button>`;
}

/** A question of a rescue, or to the audience, puts nobody out. */
const isForRescue = ({ question }) => Boolean(question && (question.source === "rescue" || question.source === "audience"));

export function SmallActs({ frame, act, ask }) {
  const paused = Boolean(frame.paused);
  const asking = isAsking(frame);
  const reading = asking && phaseAt(frame, now.value) === "READ";
  const round = roundToVoid(frame);
  return html`<div class="small-acts">
    <button
      class="button"
      disabled=${!may(frame, paused ? "resume" : "pause")}
      onClick=${() => act(paused ? { do: "resume" } : { do: "pause", reason: "" })}
    >
      ${t(paused ? "host.resume" : "host.pause")} <kbd>P</kbd>
    </button>
    ${reading
      ? html`<button class="button" disabled=${paused} onClick=${() => act({ do: "open" })}>${t("host.openNow")}</button>`
      : html`<button class="button" disabled=${!asking || paused || isByHand(frame)} onClick=${() => act({ do: "extend", seconds: 10 })}>
          ${t("host.extend")}
        </button>`}
    <button class="button" disabled=${!isOpen(frame, now.value)} onClick=${() => act({ do: "lock" })}>${t("host.lock")}</button>
    <button
      class="button"
      disabled=${round == null || !may(frame, "void")}
      onClick=${() => ask({ title: t("host.void.title"), danger: true }, (reason) => act({ do: "void", round, reason }))}
    >
      ${t("host.void.cta")}
    </button>
  </div>`;
}

/** Acts that move the show on, besides the big one; corrections have their own places. */
const FLOW = ["read:main", "read:tiebreak", "read:rescue", "read:audience", "rescuePoints", "votes", "pickFinal", "lifeline", "tiebreak", "share", "bell", "finish", "confirm"];

export function SideActs({ frame, act, open }) {
  const rest = frame.next.slice(1).filter((name) => FLOW.indexOf(name) >= 0 && !isInRescue(name, frame));
  const over = frame.phase === "FINISHED";
  return html`<div class="side-acts">
    ${rest.map(
      (name) => html`<button key=${name} class="button" onClick=${() => (dialogOf(name, frame) ? open(dialogOf(name, frame)) : act(actOf(name, frame)))}>
        ${sideName(name, frame)}
      </button>`,
    )}
    ${!over &&
    html`<button class="button" disabled=${!may(frame, "read:backup")} onClick=${() => act(actOf("read:backup", frame))}>
      ${t("host.next.read:backup")} <span class="quiet">${t("host.backupsLeft", { n: frame.backups })}</span>
    </button>`}
  </div>`;
}

/** What a game in the yard won for units is entered where the rescue itself is. */
const isInRescue = (name, frame) => name === "rescuePoints" && Boolean(frame.rescue) && frame.rescue.mechanism !== "RESCUER_QUIZ" && may(frame, "rescue");

function sideName(name, frame) {
  const next = frame.show.find((line) => line.state === "next");
  return t("host.next." + name, { n: next ? next.n : "" });
}

/** In the lobby: marks everybody absent who has not come, so that the floor starts with who is there. */
export function NoShows({ view, act }) {
  if (view.console.phase !== "LOBBY" || !view.progress || view.console.paused) return null;
  const missing = view.progress.offline;
  const came = view.progress.connected > 0;
  if (!came || missing.length === 0) return null;
  return html`<button class="button" onClick=${() => act({ do: "absent", contestants: missing })}>
    ${t("host.noShows", { n: missing.length })}
  </button>`;
}

/** "Dừng khẩn cấp": two steps to stop, one to go on. */
export function EmergencyButton({ frame, open, act }) {
  return isStopped(frame)
    ? html`<button class="button ink" onClick=${() => act({ do: "resume" })}>${t("host.stop.goOn")}</button>`
    : html`<button class="button danger" disabled=${!may(frame, "stop")} onClick=${() => open("stop")}>${t("host.stop.cta")}</button>`;
}
