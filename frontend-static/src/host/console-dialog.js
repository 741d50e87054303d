import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { AnswerForDialog } from "./answer-for.js";
import { ConfirmDialog, ReasonDialog } from "./dialogs.js";
import { RescueDialog } from "./rescue.js";
import { WalkInDialog } from "./walk-in.js";

/** Whatever the console asks before it acts; one at a time. */
export function ConsoleDialog({ dialog, view, act, close }) {
  const done = (then) => (value) => {
    close();
    then(value);
  };
  switch (dialog && dialog.kind) {
    case "reason":
      return html`<${ReasonDialog} title=${dialog.title} danger=${dialog.danger} onDone=${done(dialog.then)} onClose=${close} />`;
    case "rescue":
      return html`<${RescueDialog} view=${view} onDone=${done(act)} onClose=${close} />`;
    case "walkIn":
      return html`<${WalkInDialog} view=${view} onDone=${done(act)} onClose=${close} />`;
    case "answerFor":
      return html`<${AnswerForDialog} view=${view} onDone=${done(act)} onClose=${close} />`;
    case "stop":
      return html`<${ConfirmDialog}
        title=${t("host.stop.title")}
        text=${t("host.stop.text")}
        cta=${t("host.stop.confirm")}
        onDone=${done(() => act({ do: "stop" }))}
        onClose=${close}
      />`;
    default:
      return null;
  }
}
