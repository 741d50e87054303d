// How far somebody came who is out, and how far the floor is.
import { ICON_TICK, Icon, html, t } from "./kit.js";

/** What was right, counted; the last mark names the question that put the lamp out. @param {{right: number, asked: number, outAt: number | null}} props */
export function Record({ right, asked, outAt }) {
  if (asked === 0) {
    return null;
  }
  return html`<div class="record">
    <span class="record-words">${t("out.record", { right, asked })}</span>
    <span class="record-marks" aria-hidden="true">
      ${Array.from({ length: Math.min(asked, 24) }, (_, n) => html`<span key=${n} class=${`record-mark${n < right ? " is-right" : ""}`}>${n < right ? html`<${Icon} path=${ICON_TICK} />` : n === asked - 1 && outAt}</span>`)}
    </span>
  </div>`;
}

/** How far the floor is, at the foot. @param {{view: import("../../model/phone-view.js").PhoneView}} props */
export function Status({ view }) {
  const n = (view.phase === "ask" ? view.question?.n : 0) || view.asked;
  return html`<p class="dark-status quiet">
    <span>${t("late.status", { left: view.left, seats: view.contest?.seats ?? "" })}</span>
    ${n > 0 && html`<span>${t("late.n", { n, of: view.contest?.questions ?? "" })}</span>`}
  </p>`;
}
