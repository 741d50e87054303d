import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { formatMoment } from "../host/dates.js";
import { wordsOf } from "../host/problem.js";
import { codeOf } from "./change-form.js";

/** Why the server did not do it, about which unit, and what stands in the way. */
export function Problem({ refusal }) {
  if (!refusal) return null;
  const problems = (refusal.body && refusal.body.problems) || [];
  const about = problems.find((one) => one && one.unit);
  const uses = [...new Set(problems.filter((one) => one && one.unit && one.kind).map((one) => one.kind))];
  const later = problems.find((one) => one && one.change);
  return html`<p class="problem" role="alert">
    ${wordsOf(refusal)}
    ${" "}${uses.length > 0 && uses.map((one) => t("units.use." + one)).join(", ") + "."}
    ${" "}${later && t("units.later", { at: formatMoment(later.at), by: later.by, kind: t("units.kind." + codeOf(later.kind)) })}
    ${" "}${about && html`<a href=${"#/units/" + about.unit}>${t("units.which")}</a>`}
  </p>`;
}
