import { html } from "../lib/ui.js";
import { formatNumber, t } from "../i18n/texts.js";
import { More, usePages } from "../host/paged-list.js";
import { Problem } from "../host/problem.js";
import { QuestionCard } from "./state.js";

/** What somebody should look at, the most pressing first: disputes, dates, translations. */
export function ReviewQueue() {
  const queue = usePages("/api/questions/review");
  return html`<main class="desk">
    <h1>${t("bank.review.title")}</h1>
    <p>${t("bank.review.hint")}</p>
    <${Problem} refusal=${queue.problem} />
    <p role="status" class="quiet">${queue.items && t(queue.total === 0 ? "bank.review.none" : "bank.list.found", { n: formatNumber(queue.total) })}</p>
    <ul class="contest-list">
      ${queue.items && queue.items.map((card) => html`<li key=${card.id}><${QuestionCard} card=${card} /></li>`)}
    </ul>
    <${More} list=${queue} />
  </main>`;
}
