import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { formatMoment } from "../host/dates.js";
import { wordsOf } from "../host/problem.js";
import { codeOf } from "./change-form.js";

/** Why the server did not do it, about which unit, and what stands in the way. */
export function Problem({ refusal }) {
  if (!refusal) return null;
  const { problems = [], change } = refusal.body || {};
  const about = problems.find((one) => one && one.unit);
  const uses = [...new Set(problems.filter((one) => one && one.unit && one.kind).map((one) => one.kind))];
  return html`<p class="problem" role="alert">
    ${wordsOf(refusal)}
    ${" "}${uses.length > 0 && uses.map((one) => t("units.use." + one)).join(", ") + "."}
    ${" "}${change && t("units.later", { at: formatMoment(change.at), by: change.by, kind: t("units.kind." + codeOf(change.kind)) })}
    ${" "}${about && html`<a href=${"#/units/" + about.unit}>${t("units.which")}</a>`}
  </p>`;
}
