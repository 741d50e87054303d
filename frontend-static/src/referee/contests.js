import { html, useEffect, useState } from "../lib/ui.js";
import { Problem } from "../host/problem.js";
import { t } from "../i18n/texts.js";
import { get, post } from "../net/api.js";
import { PageSettings } from "./page-settings.js";

/** Contests whose room is open; the host opens it. */
export function Contests({ me, signedOut }) {
  const [contests, setContests] = useState(null);
  const [problem, setProblem] = useState(null);
  const load = () => get("/api/contests").then(setContests, setProblem);
  useEffect(() => {
    load();
  }, []);
  const running = (contests || []).filter((contest) => contest.state === "RUNNING" && contest.code);
  return html`<main class="page">
    <h1 class="loud referee-title">${t("referee.title")}</h1>
    <p>${t("referee.hello", { name: me.name })}</p>
    <${Problem} refusal=${problem} />
    ${contests && running.length === 0 && html`<p role="status">${t("referee.none")}</p>`}
    <ul class="rows">
      ${running.map(
        (contest) => html`<li key=${contest.id}>
          <a class="row-link" href=${"#" + contest.code}><b>${contest.title}</b><span class="quiet">${contest.organiser}</span></a>
        </li>`,
      )}
    </ul>
    <button class="key" onClick=${load}>${t("referee.again")}</button>
    <${PageSettings}>
      <a class="link" href="/host#/account">${t("host.account.title")}</a>
      <button class="link" onClick=${() => post("/api/staff/sign-out").then(signedOut, setProblem)}>${t("host.signOut")}</button>
    <//>
  </main>`;
}
