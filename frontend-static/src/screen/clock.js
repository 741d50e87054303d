// The seconds of a question as a number and a bar; from 5 s on the bar is hatched, so that colour is never the only cue.
import { now } from "../elements/ticking.js";
import { LAST_SECONDS, isUntimed, secondsLeft } from "../elements/timer.js";
import { t } from "../i18n/texts.js";
import { html } from "../lib/ui.js";

/** @param {{stage: import("../model/wire.js").Stage, question: import("../model/wire.js").Question, locked: boolean}} props */
export function Clock({ stage, question, locked }) {
  const time = Math.max(stage.paused?.since ?? now.value, question.opensAt);
  const reading = (stage.paused?.since ?? now.value) < question.opensAt;
  if (!locked && isUntimed(question.closesAt)) {
    return html`<div class="clock"><p class="clock-none balance">${t("time.none")}</p><p class="clock-word">${reading ? t("question.reading") : "\u00a0"}</p></div>`;
  }
  const left = locked ? 0 : secondsLeft(question.closesAt, time);
  const part = locked ? 0 : Math.max(0, Math.min(1, (question.closesAt - time) / Math.max(1, question.closesAt - question.opensAt)));
  const word = left === 0 ? t("question.locked") : reading ? t("question.reading") : "\u00a0";
  return html`<div class=${`clock${left <= LAST_SECONDS ? " clock-last" : ""}${reading ? " clock-reading" : ""}`} role="timer" aria-live="off">
    <p class=${`number clock-number${left > 99 ? " clock-three" : ""}`}>${left}</p>
    <span class="clock-bar"><span class="clock-fill" style=${{ transform: `scaleX(${part})` }}></span></span>
    <p class="clock-word">${word}</p>
  </div>`;
}
