import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { CodeField } from "./code-field.js";
import { Dialog } from "./dialogs.js";

/** Whoever has a second factor proves it before giving access to others. */
export function CodeDialog({ onDone, onClose }) {
  const [code, setCode] = useState("");
  return html`<${Dialog} title=${t("host.signIn.code")} onClose=${onClose}>
    <form
      onSubmit=${(event) => {
        event.preventDefault();
        onDone(code.trim());
      }}
    >
      <${CodeField} code=${code} onChange=${setCode} />
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class="button primary">${t("host.confirm")}</button>
      </div>
    </form>
  <//>`;
}
