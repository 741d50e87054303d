// Picture 06: question and options on white, clock and floor on black; after the reveal the same with the right answer.
import { ICON_TICK, Icon } from "../../elements/icons.js";
import { OptionSign } from "../../elements/sign.js";
import { formatNumber, t } from "../../i18n/texts.js";
import { html } from "../../lib/ui.js";
import { lampsAt } from "../../model/screen-view.js";
import { TIME } from "../../model/screen-timeline.js";
import { Fitted } from "../fitted.js";
import { FloorMap } from "../floor-map.js";
import { Clock } from "../clock.js";
import { Further, Transcript } from "./further.js";

const LONG = 90; // characters

/** @typedef {import("../../model/wire.js").Question} Question @typedef {import("../../model/wire.js").Key} Key */

/** @param {import("../scene.js").SceneProps} props */
export function Question({ view, stage, moment, elapsed }) {
  const { question } = stage;
  if (!question) {
    return null;
  }
  const key = moment === "answer" ? stage.key : undefined;
  const alone = moment === "question" && elapsed < TIME.TEXT_ALONE;
  const look = `${question.options.length > 4 ? " many" : ""}${question.picture ? " pictured" : ""}${question.recording ? " recorded" : ""}`;
  return html`<section class=${`scene question-scene${look}`}>
    <div class="ask-side" key=${question.round}>
      <${Fitted} tag="h1" class="ask-text" size=${question.text.length > LONG ? 72 : 84}>${question.text}<//>
      <div class=${alone ? "ask-below is-to-come" : "ask-below"}>
        ${question.recording && html`<${Transcript} recording=${question.recording} />`}
        <${Further} question=${question} answer=${key}>
          ${question.options.length > 0
            ? html`<ol class="ask-options">
                ${question.options.map((text, option) => html`<${Option} key=${option} option=${option} text=${text} answer=${key} size=${question.picture ? 52 : 70} />`)}
              </ol>`
            : html`<${Written} answer=${key} boards=${view.contest?.boards} />`}
        <//>
      </div>
    </div>
    <aside class="clock-side" data-ground="night">
      <h2 class="loud clock-title">${titleOf(question)}</h2>
      ${whoPlays(question) && html`<p class="clock-backup">${whoPlays(question)}</p>`}
      ${moment === "answer" ? html`<${RightSign} answer=${key} />` : html`<${Clock} stage=${stage} question=${question} locked=${moment === "lock"} />`}
      <p class="clock-left"><span class="loud">${t("question.left")}</span><span class="number">${formatNumber(stage.left)}</span></p>
      <${FloorMap} view=${view} lamps=${lampsAt(view, Infinity, true)} numbers=${false} class="clock-floor small-floor" />
      <p class="clock-answered">${stage.answered != null && question.among?.length !== 0 && t("question.answered", { answered: formatNumber(stage.answered), left: formatNumber(question.among?.length ?? stage.left) })}</p>
    </aside>
  </section>`;
}

/** @param {Question} question */
export function titleOf(question) {
  if (question.n === 0) {
    return t(question.source === "rescue" || question.source === "audience" ? `question.${question.source}` : "question.extra");
  }
  return t("question.n", { n: question.n });
}

/** Where not everybody lit is asked, or it is no question like the others. @param {Question} question */
function whoPlays({ source, among, buzzer }) {
  if (source === "backup") {
    return t("question.isBackup");
  }
  if (!among) {
    return "";
  }
  if (source === "audience") {
    return t("question.toAudience");
  }
  if (source === "rescue") {
    return among.length === 0 ? t("question.rescuers") : t("question.eliminated", { count: formatNumber(among.length) });
  }
  return t(buzzer ? "question.buzzer" : "question.tied", { count: formatNumber(among.length) });
}

/** @param {{option: number, text: string, answer?: Key, size: number}} props */
function Option({ option, text, answer, size }) {
  const look = !answer ? "" : answer.option === option ? " is-right" : " is-other";
  return html`<li class=${`ask-option${look}`}>
    <${OptionSign} option=${option} />
    <${Fitted} class="ask-option-text" size=${size}>${text}<//>
    ${look === " is-right" && html`<${Icon} path=${ICON_TICK} class="ask-tick" />`}
  </li>`;
}

/** @param {{answer?: Key, boards?: boolean}} props */
function Written({ answer, boards }) {
  return html`<div class=${`ask-board${answer ? " is-right" : ""}`}>
    <${Fitted} class="ask-board-text" size=${answer ? 130 : 70}>${answer ? answer.text : t(boards ? "question.byHand" : "question.board")}<//>
  </div>`;
}

/** In the place of the clock: the sign that was right. @param {{answer?: Key}} props */
function RightSign({ answer }) {
  return html`<div class="right-sign">
    <p class="loud right-title">${t("answer.right")}</p>
    ${answer?.option != null
      ? html`<span class="right-card"><${OptionSign} option=${answer.option} /></span>`
      : html`<${Icon} path=${ICON_TICK} class="right-tick" />`}
  </div>`;
}
