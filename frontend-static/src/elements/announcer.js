// The one place that speaks to screen readers: two live regions, one polite, one urgent (WCAG 4.1.3).
import { html, signal } from "../lib/core.js";

const polite = signal("");
const urgent = signal("");
let flip = false;

/** @param {string} text @param {"polite" | "urgent"} [how] */
export function announce(text, how = "polite") {
  flip = !flip;
  // The same words twice must be spoken twice: an invisible difference makes it a change.
  (how === "urgent" ? urgent : polite).value = flip ? text : `${text}\u00a0`;
}

/** Rendered once per page. */
export function Announcer() {
  return html`<div class="visually-hidden">
    <p role="status" aria-live="polite" aria-atomic="true">${polite.value}</p>
    <p role="alert" aria-live="assertive" aria-atomic="true">${urgent.value}</p>
  </div>`;
}
