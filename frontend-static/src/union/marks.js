// Small drawings of the dashboard: the hundred tiles of a plan, status marks, bars of weeks.
import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { barLength, heights, litTiles } from "./figures.js";

const SIDE = 10;
const TILE = 11;

/** A hundred tiles, one for each percent of the plan. */
export function PlanMeter({ percent }) {
  const lit = litTiles(percent);
  return html`<svg class="plan-meter" viewBox="0 0 109 109" aria-hidden="true">
    ${Array.from({ length: SIDE * SIDE }, (_, i) => {
      const x = (i % SIDE) * TILE;
      const y = Math.floor(i / SIDE) * TILE;
      return html`<rect key=${i} x=${x} y=${y} width="9.500" height="9.500" rx="1.500" class=${i < lit ? "lit" : ""} />`;
    })}
  </svg>`;
}

const STATUS_MARKS = {
  DONE: html`<rect x="1" y="1" width="14" height="14" rx="3" class="done" /><path d="M4.500 8.200l2.500 2.500 4.700-5" />`,
  ON_TRACK: html`<rect x="1" y="1" width="14" height="14" rx="3" class="on-track" />`,
  SLOW: html`<rect x="2" y="2" width="12" height="12" rx="2" class="slow" /><rect x="2" y="8" width="12" height="6" class="half" />`,
  NEEDS_HELP: html`<path d="M8 1.500L15 14.500H1z" class="help" />`,
  NO_PLAN: html`<path d="M3 8h10" class="none" />`,
};

/** How a unit stands: a mark and the word. */
export function Status({ status }) {
  return html`<span class=${"status status-" + status}>
    <svg viewBox="0 0 16 16" aria-hidden="true">${STATUS_MARKS[status]}</svg>
    <span>${t("union.status." + status)}</span>
  </span>`;
}

/** Actual against plan, as long as its percent. */
export function PlanBar({ percent, status }) {
  if (percent === null) return null;
  return html`<span class=${"plan-bar" + (status === "NEEDS_HELP" ? " help" : "")} aria-hidden="true"><span style=${{ width: barLength(percent) + "%" }}></span></span>`;
}

const BAR = 9;
const HIGH = 22;

/** The last weeks as small bars, the newest one in gold. */
export function WeekBars({ weeks }) {
  const high = heights(weeks);
  return html`<svg class="week-bars" viewBox=${`0 0 ${weeks.length * BAR} ${HIGH}`} role="img" aria-label=${t("union.weeksWere", { weeks: weeks.join(", ") })}>
    ${high.map(
      (one, i) => html`<rect key=${i} x=${i * BAR} width="7" rx="1.500" y=${HIGH - one * HIGH} height=${one * HIGH} class=${i === weeks.length - 1 ? "newest" : ""} />`,
    )}
  </svg>`;
}
