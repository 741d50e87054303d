import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { useArming } from "./arming.js";
import { bigButton, isAsking, isByHand, isOpen, may } from "./console-model.js";
import { BigButton, EmergencyButton, NoShows, SideActs, SmallActs } from "./console-acts.js";
import { ConsoleDialog } from "./console-dialog.js";
import { useConsoleSound } from "./console-sound.js";
import { isOfTheDesk } from "./desk-model.js";
import { DeskStrip, useDesk } from "./desk.js";
import { useKeys } from "./console-keys.js";
import { EventLog } from "./event-log.js";
import { FloorPanel } from "./floor-panel.js";
import { now } from "./live-link.js";
import { wordOf } from "./log-words.js";
import { wordsOf } from "./problem.js";
import { QuestionPanel } from "./question-panel.js";
import { DisputeNotes } from "./disputes.js";
import { AudienceNotes } from "./audience.js";
import { RescueNotes } from "./rescue-notes.js";
import { RunOfShow } from "./run-of-show.js";
import { SeatInspector } from "./seat-inspector.js";
import { TopBar } from "./top-bar.js";
import { Zones } from "./zones.js";

/** The host's console: one big button, everything else smaller and undoable. */
export function Console({ link, id }) {
  const { view, online, act, peek } = link;
  const [chosen, choose] = useState(null);
  const [dialog, setDialog] = useState(null);
  const arming = useArming(id, view, act);
  const frame = view.console;
  const { desk, takeOver } = useDesk(id, view.notice);
  const readOnly = Boolean(desk && !desk.yours);

  const press = () => {
    const button = bigButton(view);
    if (isByHand(frame) && !frame.paused) isOpen(frame, now.value) && act({ do: "lock" });
    else if (isAsking(frame) && !frame.paused) arming.toggle(frame.question.round);
    else if (button && button.dialog) setDialog({ kind: button.dialog });
    else if (button && !Object.keys(view.acts).length) act(button.act);
  };
  useKeys({ press, act, frame, blocked: dialog !== null || readOnly });
  useConsoleSound(frame);

  if (!frame) return html`<main class="loading" role="status">${t(online ? "host.loading" : "host.connecting")}</main>`;
  const open = (kind) => setDialog({ kind });
  const ask = (question, then) => setDialog({ kind: "reason", ...question, then });
  return html`<div class=${"console" + (readOnly ? " read-only" : "")}>
    <${TopBar} view=${view} online=${online} contest=${id} />
    <div class="console-left">
      <${RunOfShow} frame=${frame} contest=${view.contest} />
      <${SideActs} frame=${frame} act=${act} open=${open} />
      <${NoShows} view=${view} act=${act} />
      <${EmergencyButton} frame=${frame} open=${open} act=${act} />
    </div>
    <main class="console-middle">
      <${DeskStrip} view=${view} desk=${desk} takeOver=${takeOver} />
      <${QuestionPanel} view=${view} act=${act} peek=${peek} />
      <${Zones} view=${view} />
      <${RescueNotes} view=${view} />
      <${AudienceNotes} view=${view} contest=${id} open=${open} />
      <${DisputeNotes} view=${view} open=${open} />
      <${SmallActs} frame=${frame} act=${act} ask=${ask} />
      <${BigButton} view=${view} armed=${arming.armed} press=${press} />
      <div class="console-below">
        ${view.notice && (readOnly || !isOfTheDesk(view.notice)) && html`<p class="problem" role="alert">${wordsOf(view.notice)}</p>`}
        <${EventLog} frame=${frame} act=${act} wordOf=${(line) => wordOf(line, view)} />
      </div>
    </main>
    <div class="console-right">
      <${FloorPanel} view=${view} chosen=${chosen} choose=${choose} />
      <${SeatInspector} view=${view} contest=${id} chosen=${chosen} choose=${choose} act=${act} ask=${ask} />
      <div class="right-acts">
        ${may(frame, "walkIn")
          ? html`<button class="button" onClick=${() => open("walkIn")}>${t("host.walkIn.open")}</button>`
          : html`<button class="button ink" disabled=${!may(frame, "rescue")} onClick=${() => open("rescue")}>
              ${t("host.rescue.open")}
            </button>`}
        <button class="button" disabled=${!isAsking(frame) || Boolean(frame.paused)} onClick=${() => open("answerFor")}>
          ${t("host.answerFor.open")}
        </button>
      </div>
    </div>
    <${ConsoleDialog} dialog=${dialog} view=${view} act=${act} open=${open} close=${() => setDialog(null)} />
  </div>`;
}
