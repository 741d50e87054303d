import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { formatDate } from "../host/dates.js";

const MARKS = { DRAFT: "✎", REVIEWED: "✓", APPROVED: "★", RETIRED: "✕" };

/** How far a question came: a sign and the word. */
export function State({ state }) {
  return html`<span class=${"pill state state-" + state}><span aria-hidden="true">${MARKS[state]}</span> ${t("bank.state." + state)}</span>`;
}

/** Why somebody should look at a question. */
export function Reasons({ card }) {
  return html`${card.reasons.map(
    (reason) => html`<span key=${reason} class="pill pill-bad">${t("bank.reason." + reason, { raised: card.raised || 0, upheld: card.upheld || 0 })}</span>`,
  )}`;
}

/** A line of a list of questions. */
export function QuestionCard({ card }) {
  return html`<a class="card question-card" href=${"#/questions/" + card.id}>
    <span class="question-card-head">
      <b>${card.id}</b>
      <${State} state=${card.state} />
      ${card.state === "DRAFT" && card.played && html`<span class="quiet">${t("bank.card.played", { version: card.played })}</span>`}
      <${Reasons} card=${card} />
    </span>
    <span class="question-card-text">${card.text}</span>
    <span class="quiet">
      ${t("bank.type." + card.type)} · ${t("bank.topic." + card.topic)} · ${t("bank.difficulty." + card.difficulty)} ·
      ${card.audience.map((one) => t("bank.audience." + one)).join(", ")}
      ${card.last && html` · ${t("bank.card.last", { day: formatDate(card.last) })}`}
      ${card.comments > 0 && html` · ${t("bank.card.comments", { n: card.comments })}`}
    </span>
  </a>`;
}
