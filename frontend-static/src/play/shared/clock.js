// The time in one line of words: the same for everybody on this phone.
import { html, now, t } from "../more/kit.js";

/** @param {{question: any, paused: any}} props */
export function Clock({ question, paused }) {
  const time = paused ? paused.since : now.value;
  const left = (/** @type {number} */ until) => Math.max(0, Math.ceil((until - time) / 1000));
  const words = paused
    ? t("ask.paused")
    : time < question.opensAt
      ? t("ask.opens", { seconds: left(question.opensAt) })
      : question.closesAt > 1e14
        ? t("time.none")
        : t("shared.left", { seconds: left(question.closesAt) });
  return html`<p class="shared-clock" role="timer" aria-live="off">${words}</p>`;
}
