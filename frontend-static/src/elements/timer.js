// Seconds as a number and as a bar; from 5 s on the bar is hatched, so that colour is never the only cue.
import { t } from "../i18n/texts.js";
import { html } from "../lib/core.js";
import { now } from "./ticking.js";

export const LAST_SECONDS = 5;

/** Whether a question has no time limit: until a host locks it, it closes in the year 9999. @param {number} closesAt */
export const isUntimed = (closesAt) => closesAt > 1e14;

/** Whole seconds left, as people count them: 0 only when time is up. @param {number} until @param {number} time */
export function secondsLeft(until, time) {
  return Math.max(0, Math.ceil((until - time) / 1000));
}

/**
 * @param {{opensAt: number, closesAt: number, frozenAt?: number | null, unit?: string}} props
 *   frozenAt: a pause since then; the clock stands
 */
export function Timer({ opensAt, closesAt, frozenAt, unit }) {
  if (isUntimed(closesAt)) {
    return html`<p class="timer"><b>${t("time.none")}</b></p>`;
  }
  const time = frozenAt ?? now.value;
  const whole = Math.max(1, closesAt - opensAt);
  const part = Math.max(0, Math.min(1, (closesAt - Math.max(time, opensAt)) / whole));
  const left = secondsLeft(closesAt, Math.max(time, opensAt));
  return html`<div class=${`timer${left <= LAST_SECONDS ? " timer-last" : ""}`} role="timer" aria-live="off">
    <span class="timer-number number">${left}</span>
    <span class="timer-bar"><span class="timer-fill" style=${{ transform: `scaleX(${part})` }}></span></span>
    ${unit && html`<span class="timer-unit">${unit}</span>`}
  </div>`;
}
