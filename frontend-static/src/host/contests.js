import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get } from "../net/api.js";
import { formatDate } from "./dates.js";
import { Problem } from "./problem.js";
import { go } from "./router.js";

/** All contests of this server, the newest first. */
export function Contests() {
  const [contests, setContests] = useState(null);
  const [problem, setProblem] = useState(null);

  useEffect(() => {
    get("/api/contests").then(setContests, setProblem);
  }, []);

  return html`<main class="desk">
    <header class="desk-head">
      <h1>${t("host.contests.title")}</h1>
      <button class="button primary" onClick=${() => go("contests", "new")}>
        ${t("host.contests.new")}
      </button>
    </header>
    <${Problem} refusal=${problem} />
    ${contests && contests.length === 0 && html`<${FirstSteps} />`}
    <ul class="contest-list">
      ${(contests || []).map((contest) => html`<${ContestCard} key=${contest.id} contest=${contest} />`)}
    </ul>
  </main>`;
}

function FirstSteps() {
  return html`<section class="card first-steps">
    <h2>${t("host.contests.none")}</h2>
    <ol>
      <li>${t("host.contests.step1")}</li>
      <li>${t("host.contests.step2")}</li>
      <li>${t("host.contests.step3")}</li>
    </ol>
  </section>`;
}

function ContestCard({ contest }) {
  const running = contest.state === "RUNNING";
  return html`<li>
    <a class="card contest-card" href=${"#/contests/" + contest.id}>
      <span class="contest-title">${contest.title}</span>
      <span class="quiet">${contest.organiser} · ${formatDate(contest.playedOn)}</span>
      <span class="contest-facts">
        <span class=${"pill " + (running ? "pill-live" : "")}>${t("host.state." + contest.state)}</span>
        <span>${t("host.contests.seats", { n: contest.seats })}</span>
        <span class="number">${contest.code && t("host.contests.code", { code: contest.code })}</span>
      </span>
    </a>
  </li>`;
}
