import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { isLit } from "./console-model.js";

/** Every seat a button, row by row as the hall is seated. */
export function SeatButtons({ seats, columns, chosen, choose }) {
  return html`<div class="seats" style=${{ "--columns": String(columns) }}>
    ${seats.map(
      (seat) => html`<button
        key=${seat.contestant}
        class=${seatClass(seat, chosen)}
        aria-pressed=${chosen === seat.contestant}
        aria-label=${seatLabel(seat)}
        onClick=${() => choose(seat.contestant)}
      >
        <span aria-hidden="true">${seat.seat}</span>
        ${seat.offline
          ? html`<i class="mark off" aria-hidden="true">×</i>`
          : seat.waiting && html`<i class="mark wait" aria-hidden="true"></i>`}
        ${seat.unconfirmed && html`<i class="mark unconfirmed" aria-hidden="true">?</i>`}
      </button>`,
    )}
  </div>`;
}

const seatClass = (seat, chosen) =>
  "seat " +
  (isLit(seat.letter) ? "lit" : seat.letter === "E" ? "empty" : "out") +
  (seat.just ? " just" : "") +
  (chosen === seat.contestant ? " chosen" : "");

const seatLabel = (seat) =>
  [
    t("host.seat", { n: seat.seat }),
    seat.name,
    t("lamp." + seat.letter),
    seat.waiting ? t("host.floor.waiting") : "",
    seat.offline ? t("host.floor.offline") : "",
    seat.unconfirmed ? t("host.floor.unconfirmed") : "",
  ]
    .filter(Boolean)
    .join(", ");
