import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { formatDate, spaced } from "./dates.js";
import { FirstRun } from "./first-run.js";
import { Incident } from "./incident.js";
import { MachineKeys } from "./machine-keys.js";
import { More, usePages } from "./paged-list.js";
import { Problem } from "./problem.js";
import { go } from "./router.js";
import { StaffPanel } from "./staff-panel.js";
import { StandbyPanel } from "./standby.js";

/** All contests of this server: what is on now first, then the newest. */
export function Contests({ me }) {
  const running = usePages("/api/contests?state=RUNNING");
  const all = usePages("/api/contests");
  const contests = all.items && running.items;
  const others = (all.items || []).filter((contest) => contest.state !== "RUNNING");
  return html`<main class="desk">
    <header class="desk-head">
      <h1>${t("host.contests.title")}</h1>
      ${contests && all.items.length > 0 &&
      html`<button class="button primary" onClick=${() => go("contests", "new")}>${t("host.contests.new")}</button>`}
    </header>
    <${Problem} refusal=${running.problem || all.problem} />
    ${contests && all.items.length === 0 && html`<${FirstRun} />`}
    <${Cards} contests=${running.items || []} />
    <${More} list=${running} />
    <${Cards} contests=${others} />
    <${More} list=${all} />
    <${StandbyPanel} />
    <${StaffPanel} />
    ${!me.unit && html`<${MachineKeys} /><${Incident} />`}
  </main>`;
}

function Cards({ contests }) {
  if (contests.length === 0) return null;
  return html`<ul class="contest-list">
    ${contests.map((contest) => html`<li key=${contest.id}><${ContestCard} contest=${contest} /></li>`)}
  </ul>`;
}

function ContestCard({ contest }) {
  const running = contest.state === "RUNNING";
  return html`<a class=${"card contest-card" + (running ? " live" : "")} href=${"#/contests/" + contest.id}>
    <span class="contest-title">${contest.title}</span>
    <span class="quiet">${contest.organiser} · ${formatDate(contest.playedOn)}</span>
    <span class="contest-facts">
      <span class=${"pill " + (running ? "pill-live" : "")}>${t("host.state." + contest.state)}</span>
      ${contest.seats != null && html`<span>${t("host.contests.seats", { n: contest.seats })}</span>`}
      ${contest.code && html`<span>${t("host.contests.code")} <b class="number">${spaced(contest.code)}</b></span>`}
    </span>
  </a>`;
}
