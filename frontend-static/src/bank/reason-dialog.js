import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { Dialog } from "../host/dialogs.js";

/** Asks why, for the history that every curator reads. */
export function ReasonDialog({ title, danger, optional, onDone, onClose }) {
  const [reason, setReason] = useState("");
  const submit = (event) => {
    event.preventDefault();
    onDone(reason.trim());
  };
  return html`<${Dialog} title=${title} onClose=${onClose}>
    <form class="reason" onSubmit=${submit}>
      <label class="field">
        <span>${t(optional ? "bank.reason.optional" : "bank.reason.label")}</span>
        <textarea name="reason" rows="3" maxlength="500" required=${!optional} value=${reason} onInput=${(e) => setReason(e.target.value)}></textarea>
      </label>
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class=${"button " + (danger ? "danger" : "primary")}>${title}</button>
      </div>
    </form>
  <//>`;
}
