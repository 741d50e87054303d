import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { Accounts } from "../host/accounts.js";

/** Accounts of those who write and check questions; a host gives them. */
export function Curators() {
  return html`<main class="desk">
    <h1>${t("bank.tab.people")}</h1>
    <section class="card referees">
      <p>${t("bank.people.hint", { address: location.host + "/ngan-hang" })}</p>
      <${Accounts} role="CURATOR" words="bank.people." open />
    </section>
  </main>`;
}
