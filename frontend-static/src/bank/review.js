import { html, useEffect, useState } from "../lib/ui.js";
import { formatNumber, t } from "../i18n/texts.js";
import { get } from "../net/api.js";
import { Problem } from "../host/problem.js";
import { QuestionCard } from "./state.js";

const MOST = 100;

/** What somebody should look at, the most pressing first: disputes, dates, translations. */
export function ReviewQueue() {
  const [queue, setQueue] = useState(null);
  const [problem, setProblem] = useState(null);
  useEffect(() => {
    get("/api/questions/review").then(setQueue, setProblem);
  }, []);
  return html`<main class="desk">
    <h1>${t("bank.review.title")}</h1>
    <p>${t("bank.review.hint")}</p>
    <${Problem} refusal=${problem} />
    <p role="status" class="quiet">${queue && t(queue.length === 0 ? "bank.review.none" : "bank.list.found", { n: formatNumber(queue.length) })}</p>
    <ul class="contest-list">
      ${queue && queue.slice(0, MOST).map((card) => html`<li key=${card.id}><${QuestionCard} card=${card} /></li>`)}
    </ul>
    ${queue && queue.length > MOST && html`<p class="quiet">${t("bank.review.more", { n: formatNumber(queue.length - MOST) })}</p>`}
  </main>`;
}
