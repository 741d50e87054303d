import { html } from "../lib/ui.js";
import { hasText, t } from "../i18n/texts.js";
import { Findings } from "./field.js";

/** Why the server did not do it; what the checks found is listed. */
export function BankProblem({ refusal }) {
  if (!refusal) return null;
  const key = "refused." + refusal.code;
  const detail = (refusal.body && refusal.body.detail) || "";
  const problems = refusal.body && refusal.body.problems;
  const found = Array.isArray(problems) && problems.every((one) => one.level) ? problems : [];
  return html`<div class="problem" role="alert">
    <p>${hasText(key) ? t(key, { detail }) : detail || t("refused.unknown", { code: refusal.code })}</p>
    <${Findings} findings=${found} />
  </div>`;
}
