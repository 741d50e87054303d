import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { Accounts } from "./accounts.js";

const PAGE = "/trong-tai";

/** Floor referees: where their page is, and an account for each; its password is shown once. */
export function Referees({ contest }) {
  const [open, setOpen] = useState(false);
  const page = PAGE + (contest.code ? "#" + contest.code : "");
  return html`<details class="card referees" onToggle=${(event) => setOpen(event.target.open)}>
    <summary>${t("host.referees.title")}</summary>
    <p>${t("host.referees.hint", { address: location.host + PAGE })}</p>
    <p><a class="button small" href=${page} target="_blank" rel="noopener">${t("host.referees.open")}</a></p>
    <${Accounts} role="REFEREE" words="host.referees." open=${open} />
  </details>`;
}
