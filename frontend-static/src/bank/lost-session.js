import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { unsaved } from "./leaving.js";

/** The session ended while somebody wrote: the text is kept on this device, and is there after signing in again. */
export function LostSession({ refusal }) {
  if (!refusal || refusal.status !== 401) return null;
  const again = () => {
    unsaved.value = false;
    location.reload();
  };
  return html`<div class="card approve">
    <p>${t("bank.lost.text")}</p>
    <button class="button primary" onClick=${again}>${t("bank.lost.cta")}</button>
  </div>`;
}
