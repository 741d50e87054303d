import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { changesUnits, member, writes } from "./rights.js";

/** Nothing was counted yet: what to do first. */
export function FirstSteps({ units }) {
  const me = member.value;
  const step = (name, href, done, may) => html`<li class=${done ? "done" : ""}>
    <b>${t(`union.first.${name}.title`)}</b> <span>${done ? t("union.first.done") : t(`union.first.${name}.text`)}</span>
    ${may && html`<a class=${"button small" + (done ? "" : " primary")} href=${href}>${t(`union.first.${name}.cta`)}</a>`}
  </li>`;
  return html`<section class="card first-steps">
    <h2>${t("union.first.title")}</h2>
    <ol>${step("units", "#/units", units, changesUnits(me))} ${step("targets", "#/targets", false, writes(me))} ${step("contests", "#/contests", false, writes(me))}</ol>
  </section>`;
}
