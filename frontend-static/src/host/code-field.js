import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";

/** The code of a second factor, or one for a lost phone. */
export function CodeField({ code, onChange }) {
  return html`<label class="field">
    <span>${t("host.signIn.code")}</span>
    <input name="code" autocomplete="one-time-code" inputmode="text" autocapitalize="characters" required maxlength="40" value=${code} onInput=${(e) => onChange(e.target.value)} />
    <small class="quiet">${t("host.signIn.codeHint")}</small>
  </label>`;
}
