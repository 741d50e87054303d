// Picture 06: question and options on white, clock and floor on black; afterwards the same with the right answer.
import { ICON_TICK, Icon } from "../../elements/icons.js";
import { OptionSign } from "../../elements/sign.js";
import { now } from "../../elements/ticking.js";
import { LAST_SECONDS, secondsLeft } from "../../elements/timer.js";
import { formatNumber, t } from "../../i18n/texts.js";
import { html } from "../../lib/ui.js";
import { lampsAt } from "../../model/screen-view.js";
import { Fitted } from "../fitted.js";
import { FloorMap } from "../floor-map.js";
import { still } from "../moving.js";

const LONG = 90; // characters

/** @param {{view: import("../../model/screen-view.js").ScreenView, stage: import("../../model/wire.js").Stage}} props */
export function Question({ view, stage }) {
  const { question, key } = stage;
  if (!question) {
    return null;
  }
  const fresh = stage.mode === "question" && view.since > 0 && !still();
  return html`<section class=${`scene question-scene${question.options.length > 4 ? " many" : ""}`}>
    <div class="ask-side" key=${question.round}>
      <${Fitted} tag="h1" class="ask-text" size=${question.text.length > LONG ? 72 : 84}>${question.text}<//>
      ${question.options.length > 0
        ? html`<ol class=${`ask-options${fresh ? " appear" : ""}`}>
            ${question.options.map((text, option) => html`<${Option} key=${option} option=${option} text=${text} answer=${key} />`)}
          </ol>`
        : html`<${Written} answer=${key} />`}
    </div>
    <aside class="clock-side" data-ground="night">
      <h2 class="loud clock-title">${title(question)}</h2>
      ${key ? html`<${Why} answer=${key} />` : html`<${Clock} stage=${stage} question=${question} />`}
      ${!key && html`<p class="clock-left"><span class="loud">${t("question.left")}</span><span class="number">${formatNumber(stage.left)}</span></p>`}
      ${!key && html`<${FloorMap} view=${view} lamps=${lampsAt(view, Infinity, true)} numbers=${false} class="clock-floor" />`}
      <p class="clock-answered">${stage.answered != null && !key && t("question.answered", { answered: stage.answered, left: stage.left })}</p>
    </aside>
  </section>`;
}

/** @param {import("../../model/wire.js").Question} question */
function title(question) {
  const key = question.n === 0 ? "question.extra" : question.source === "backup" ? "question.backup" : "question.n";
  return t(key, { n: question.n });
}

/** @param {{option: number, text: string, answer?: import("../../model/wire.js").Key}} props */
function Option({ option, text, answer }) {
  const look = !answer ? "" : answer.option === option ? " is-right" : " is-other";
  return html`<li class=${`ask-option${look}`}>
    <${OptionSign} option=${option} />
    <${Fitted} class="ask-option-text" size=${70}>${text}<//>
    ${look === " is-right" && html`<${Icon} path=${ICON_TICK} class="ask-tick" />`}
  </li>`;
}

/** @param {{answer?: import("../../model/wire.js").Key}} props */
function Written({ answer }) {
  return html`<div class=${`ask-board${answer ? " is-right" : ""}`}>
    <${Fitted} class="ask-board-text" size=${answer ? 130 : 70}>${answer ? answer.text : t("question.board")}<//>
  </div>`;
}

/** @param {{stage: import("../../model/wire.js").Stage, question: import("../../model/wire.js").Question}} props */
function Clock({ stage, question }) {
  const time = stage.paused?.since ?? now.value;
  const reading = time < question.opensAt;
  const left = secondsLeft(question.closesAt, Math.max(time, question.opensAt));
  const part = Math.max(0, Math.min(1, (question.closesAt - Math.max(time, question.opensAt)) / Math.max(1, question.closesAt - question.opensAt)));
  const over = stage.mode === "lock" || left === 0;
  return html`<div class=${`clock${left <= LAST_SECONDS ? " clock-last" : ""}${reading ? " clock-reading" : ""}`} role="timer" aria-live="off">
    <p class=${`number clock-number${left > 99 ? " clock-three" : ""}`}>${over ? 0 : left}</p>
    <span class="clock-bar"><span class="clock-fill" style=${{ transform: `scaleX(${over ? 0 : part})` }}></span></span>
    <p class="clock-word">${over ? t("question.locked") : reading ? t("question.reading") : "\u00a0"}</p>
  </div>`;
}

/** @param {{answer: import("../../model/wire.js").Key}} props */
function Why({ answer }) {
  return html`<div class="why">
    <p class="loud why-title">${t("answer.right")}</p>
    ${answer.option != null && html`<${OptionSign} option=${answer.option} class="on-dark why-sign" />`}
    <${Fitted} class="why-text" size=${52}>${answer.why}<//>
    ${answer.source && html`<p class="why-source">${t("answer.source", { source: answer.source })}</p>`}
  </div>`;
}
