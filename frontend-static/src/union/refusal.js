import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { wordsOf } from "../host/problem.js";

/** Why the server did not do it, and about which unit. */
export function Problem({ refusal }) {
  if (!refusal) return null;
  const about = ((refusal.body && refusal.body.problems) || []).find((one) => one && one.unit);
  return html`<p class="problem" role="alert">${wordsOf(refusal)} ${about && html`<a href=${"#/units/" + about.unit}>${t("units.which")}</a>`}</p>`;
}
