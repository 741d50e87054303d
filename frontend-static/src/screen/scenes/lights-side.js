// What stands beside the floor: what happened, the number, why the answer is right, and what the colours mean.
import { ICON_ARROW, Icon } from "../../elements/icons.js";
import { OptionSign } from "../../elements/sign.js";
import { formatNumber, hasText, t } from "../../i18n/texts.js";
import { html } from "../../lib/ui.js";
import { cameBack, wentOff } from "../../model/screen-view.js";
import { countAt } from "../../model/screen-timeline.js";
import { Fitted } from "../fitted.js";
import { RightMarks } from "./further.js";

/** @typedef {import("../../model/wire.js").Stage} Stage @typedef {import("../../model/screen-timeline.js").Moment} Moment */

/** @param {{stage: Stage, moment: Moment, contest: import("../../model/wire.js").ContestCard | null}} props */
export function Happened({ stage, moment, contest }) {
  if (moment === "rescue") {
    return html`<h1 class="loud lights-big">${t("rescue.title")}</h1>`;
  }
  if (moment === "void") {
    return html`<h1 class="loud lights-big">${t("void.title", { n: stage.voided ?? "" })}</h1>
      <p class="lights-body">${t(stage.just.length > 0 ? "void.body" : "void.nobody", { n: stage.voided ?? "" })}</p>
      ${stage.reason && html`<${Fitted} class="lights-reason" size=${52}>${t("void.reason", { reason: stage.reason })}<//>`}`;
  }
  if (!stage.key || moment === "floor") {
    return html`<h1 class="loud lights-title">${contest?.title}</h1>
      <${Fitted} class="lights-organiser" size=${60}>${contest?.organiser}<//>`;
  }
  const { option, text, marks } = stage.key;
  return html`<h1 class="loud lights-title">${t("answer.right")}</h1>
    <div class="lights-answer">
      ${option != null && html`<${OptionSign} option=${option} />`}
      ${marks && stage.question
        ? html`<${RightMarks} question=${stage.question} answer=${stage.key} />`
        : html`<${Fitted} class="lights-answer-text" size=${68}>${text ?? stage.question?.options[option ?? 0]}<//>`}
    </div>`;
}

/** 37, and when the lamps are off: 37 → 29. @param {{stage: Stage, moment: Moment, elapsed: number, quiet: boolean}} props */
export function Count({ stage, moment, elapsed, quiet }) {
  const before = stage.before ?? stage.left;
  const long = Math.max(before, stage.left) > 99;
  const changed = before !== stage.left && moment !== "floor";
  return html`<div class="lights-number">
    <p class=${`lights-count${long ? " long" : ""}`}>
      ${changed && moment !== "off" && html`<span class="number lights-before">${formatNumber(before)}</span><${Icon} path=${ICON_ARROW} class="lights-arrow" />`}
      <span class="number lights-left">${formatNumber(moment === "floor" ? stage.left : countAt(stage, elapsed, quiet))}</span>
    </p>
    <p class="loud lights-word">${t("off.left")}</p>
  </div>`;
}

/** @param {{stage: Stage}} props */
export function Explain({ stage }) {
  return html`<div class="explain">
    <p class="loud explain-title">${t("explain.title")}</p>
    <${Fitted} class="explain-why" size=${60}>${stage.key?.why}<//>
    ${stage.key?.source && html`<${Fitted} class="explain-source" size=${44} least=${28}>${t("answer.source", { source: stage.key.source })}<//>`}
  </div>`;
}

/** @param {{stage: Stage, moment: Moment, view: import("../../model/screen-view.js").ScreenView}} props */
export function Legend({ stage, moment, view }) {
  const count = stage.just.length;
  if (moment === "floor") {
    return html`<p class="lights-legend">${progress(stage, view.contest?.questions)}</p>`;
  }
  const tile = count === 0 ? "" : wentOff(stage) ? "just" : cameBack(stage) ? "back" : "";
  const words = moment === "off" ? "" : legendOf(stage, moment, count);
  // Its place is kept while it is empty, so that the number beside it never jumps.
  return html`<p class=${`lights-legend${words ? "" : " is-empty"}`}>
      ${words && tile && html`<span class=${`legend-tile legend-${tile}`}></span>`}
      <span class=${tile ? "" : "lights-words"}>${words}${stage.rescueSeed != null && html`<small>${t("rescue.seed", { seed: stage.rescueSeed })}</small>`}</span>
    </p>`;
}

/** @param {Stage} stage @param {number | undefined} of */
function progress(stage, of) {
  return stage.question && stage.question.n > 0 ? t("floor.asked", { n: stage.question.n, of: of ?? stage.question.of }) : "";
}

/** @param {Stage} stage @param {Moment} moment @param {number} count */
function legendOf(stage, moment, count) {
  if (moment === "rescue" || moment === "void") {
    return count > 0 ? t("back.count", { count: formatNumber(count) }) : "";
  }
  if (hasText(`outcome.${stage.outcome}`)) {
    return t(`outcome.${stage.outcome}`);
  }
  return count > 0 ? t(wentOff(stage) ? "off.just" : "back.count", { count: formatNumber(count) }) : stage.key ? t("off.none") : "";
}
