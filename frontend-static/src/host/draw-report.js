import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { formatDate } from "./dates.js";
import { lackWords, wayWords } from "./draw-words.js";

const MOST_CONTESTS = 20;
const REASONS = ["USED", "OWN", "SEALED", "TOO_LONG", "UNWANTED"];

/** What a draw comes to: left out and why, from which contests, translated, and if it fails, what is missing and what would help. */
export function DrawReport({ report }) {
  if (!report) return null;
  const excluded = REASONS.filter((reason) => report.excluded[reason]);
  return html`<div class="draw-report">
    <p role="status" class=${report.drawn ? "" : "problem"}>${t(report.drawn ? "host.draw.possible" : "host.draw.impossible")}</p>
    ${!report.drawn && html`<${Shortages} shortages=${report.shortages} relaxations=${report.relaxations} days=${report.days} />`}
    ${report.eased && html`<p>${t("host.draw.eased", { days: report.days })}</p>`}
    ${excluded.length > 0 && html`<p>${t("host.draw.excluded")} ${excluded.map((reason) => t("host.draw.excluded." + reason, { n: report.excluded[reason], days: report.days })).join(", ")}.</p>`}
    ${report.languages.map((one) => html`<p key=${one.language}>${t("host.draw.translated", { language: t("host.language." + one.language), n: one.translated, of: one.of })}</p>`)}
    ${report.contests.length > 0 && html`<${Seen} contests=${report.contests} />`}
  </div>`;
}

export function Shortages({ shortages, relaxations, days }) {
  return html`<ul class="plain-list">
      ${shortages.map((lack, i) => html`<li key=${i}>${lackWords(lack, days)}</li>`)}
    </ul>
    <p><b>${t(relaxations.length ? "host.draw.ways" : "host.draw.noWay")}</b></p>
    ${relaxations.length > 0 &&
    html`<ul class="plain-list">
      ${relaxations.map((way, i) => html`<li key=${i}>${wayWords(way, days)}</li>`)}
    </ul>`}`;
}

function Seen({ contests }) {
  return html`<details>
    <summary>${t("host.draw.seen", { n: contests.length })}</summary>
    <ul class="plain-list">
      ${contests.slice(0, MOST_CONTESTS).map(
        (one) => html`<li key=${one.contest}>
          ${one.title ? html`<a href=${"#/contests/" + one.contest}>${one.title}</a>` : t("host.draw.gone")}
          ${` · ${one.organiser} · ${formatDate(one.playedOn)} · ${t("host.draw.seenQuestions", { n: one.questions })} · ${t("host.draw.why." + one.why)}`}
        </li>`,
      )}
    </ul>
  </details>`;
}
