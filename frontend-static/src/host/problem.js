import { html } from "../lib/ui.js";
import { hasText, t } from "../i18n/texts.js";
import { Shortages } from "./draw-report.js";
import { ruleWords } from "./rules-problems.js";

/** Words for a refusal of the server: by its code, else what the server itself said. */
export function wordsOf(refusal) {
  const key = "refused." + refusal.code;
  const detail = refusal.detail || (refusal.body && refusal.body.detail) || "";
  if (hasText(key)) return t(key, { detail });
  return detail || t("refused.unknown", { code: refusal.code });
}

const MOST_SHOWN = 12;

/** Says what went wrong, where, and what to do; silent while nothing did. */
export function Problem({ refusal }) {
  if (!refusal) return null;
  const problems = (refusal.body && refusal.body.problems) || [];
  if (problems.length && problems[0].demand) {
    const advice = refusal.body.advice;
    return html`<div class="problem" role="alert">
      <p>${wordsOf(refusal)}</p>
      <${Shortages} shortages=${problems.slice(0, MOST_SHOWN)} relaxations=${advice.relaxations} days=${advice.days} />
    </div>`;
  }
  return html`<div class="problem" role="alert">
    <p>${wordsOf(refusal)}</p>
    ${problems.length > 0 &&
    html`<ul>
      ${problems.slice(0, MOST_SHOWN).map((one, i) => html`<li key=${i}>${problemWords(one)}</li>`)}
      ${problems.length > MOST_SHOWN && html`<li>${t("problem.more", { n: problems.length - MOST_SHOWN })}</li>`}
    </ul>`}
  </div>`;
}

/** A row of a roster, a question, a rule, or what the question bank lacks. */
function problemWords(one) {
  if (typeof one === "string") return hasText("problem." + one) ? t("problem." + one) : one;
  if (one.line === 0) return t("problem." + one.code, { value: one.value });
  if (one.line != null) return t("problem.line", { line: one.line, what: t("problem." + one.code, { value: one.value }) });
  if (one.reason) return t("problem.question", { id: idOf(one.question), what: t("problem." + one.reason) });
  if (one.field) return t("certificates.problem." + one.problem, { field: t("certificates.field." + one.field), most: one.most, found: one.found });
  if (one.parameter) return ruleWords(one);
  return JSON.stringify(one);
}

const idOf = (question) => (question && question.value) || question;
