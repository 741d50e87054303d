import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { AnswerForDialog } from "./answer-for.js";
import { ConfirmDialog, ReasonDialog } from "./dialogs.js";
import { DisputesDialog } from "./disputes.js";
import { FinalDialog, LifelineDialog, TiesDialog } from "./finals.js";
import { PointsDialog, VotesDialog } from "./rescue-entry.js";
import { RescueDialog } from "./rescue.js";
import { WalkInDialog } from "./walk-in.js";

/** Acts that take what they need from the console itself. */
const OF_ACTS = { rescue: RescueDialog, rescuePoints: PointsDialog, votes: VotesDialog, pickFinal: FinalDialog, lifeline: LifelineDialog, walkIn: WalkInDialog, answerFor: AnswerForDialog };

/** Whatever the console asks before it acts; one at a time. */
export function ConsoleDialog({ dialog, view, act, open, close }) {
  const done = (then) => (value) => {
    close();
    then(value);
  };
  switch (dialog && dialog.kind) {
    case "reason":
      return html`<${ReasonDialog} title=${dialog.title} danger=${dialog.danger} onDone=${done(dialog.then)} onClose=${close} />`;
    case "tiebreak":
    case "share":
      return html`<${TiesDialog} view=${view} shared=${dialog.kind === "share"} onDone=${done(act)} onClose=${close} />`;
    case "disputes":
      return html`<${DisputesDialog} view=${view} act=${act} onClose=${close} />`;
    case "stop":
      return html`<${ConfirmDialog}
        title=${t("host.stop.title")}
        text=${t("host.stop.text")}
        cta=${t("host.stop.confirm")}
        onDone=${done(() => act({ do: "stop" }))}
        onClose=${close}
      />`;
    default:
      return dialog ? html`<${OF_ACTS[dialog.kind]} view=${view} open=${open} onDone=${done(act)} onClose=${close} />` : null;
  }
}
