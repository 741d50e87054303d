import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { latecomers } from "./referee-model.js";

/** Who was absent at the start and has come now: lit at once, if the referee lets them in. */
export function Latecomers({ view, zone, act }) {
  const late = latecomers(view, zone);
  if (late.length === 0) return null;
  return html`<section class="latecomers" role="status">
    <h2>${t("referee.late.title")}</h2>
    <ul class="rows">
      ${late.map(
        (seat) => html`<li key=${seat.contestant}>
          <span><b>${t("referee.seat", { n: seat.seat })}</b> ${seat.name}</span>
          <button class="key" aria-label=${t("referee.late.label", { n: seat.seat })} onClick=${() => act(...relight(seat))}>${t("referee.late.cta")}</button>
        </li>`,
      )}
    </ul>
  </section>`;
}

/** The act, and what is said when it is done. */
export const relight = (seat) => [
  { do: "restore", contestants: [seat.contestant], reason: t("referee.late.reason") },
  t("referee.done.restore", { n: seat.seat }),
];
