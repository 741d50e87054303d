import { html, useState } from "../lib/ui.js";
import { More, usePages } from "../host/paged-list.js";
import { Problem } from "../host/problem.js";
import { t } from "../i18n/texts.js";
import { post } from "../net/api.js";
import { PageSettings } from "./page-settings.js";

/** Contests whose room is open; the host opens it. */
export function Contests({ me, signedOut }) {
  const [problem, setProblem] = useState(null);
  const contests = usePages("/api/contests?state=RUNNING");
  const running = (contests.items || []).filter((contest) => contest.code);
  return html`<main class="page">
    <h1 class="loud referee-title">${t("referee.title")}</h1>
    <p>${t("referee.hello", { name: me.name })}</p>
    <${Problem} refusal=${problem || contests.problem} />
    ${contests.items && running.length === 0 && html`<p role="status">${t("referee.none")}</p>`}
    <ul class="rows">
      ${running.map(
        (contest) => html`<li key=${contest.id}>
          <a class="row-link" href=${"#" + contest.code}><b>${contest.title}</b><span class="quiet">${contest.organiser}</span></a>
        </li>`,
      )}
    </ul>
    <${More} list=${contests} look="key" />
    <button class="key" onClick=${contests.load}>${t("referee.again")}</button>
    <${PageSettings}>
      <a class="link" href="/host#/account">${t("host.account.title")}</a>
      <button class="link" onClick=${() => post("/api/staff/sign-out").then(signedOut, setProblem)}>${t("host.signOut")}</button>
    <//>
  </main>`;
}
