import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { isLit, seatMap } from "./console-model.js";

/** The floor with the seat numbers; touch a seat to handle it. */
export function FloorPanel({ view, chosen, choose }) {
  const seats = seatMap(view);
  const columns = view.contest ? view.contest.columns : 10;
  return html`<section class="floor-panel" aria-label=${t("host.floor.title", { n: seats.length })}>
    <header>
      <h2>${t("host.floor.title", { n: seats.length })}</h2>
      <span class="quiet">${t("host.floor.hint")}</span>
      <b class="number floor-left">${t("host.floor.left", { n: view.console.left })}</b>
    </header>
    <div
      class=${"seats" + (seats.length > 120 ? " many" : "")}
      ref=${(el) => el && el.style.setProperty("--columns", columns)}
    >
      ${seats.map(
        (seat) => html`<button
          key=${seat.contestant}
          class=${seatClass(seat, chosen)}
          aria-pressed=${chosen === seat.contestant}
          aria-label=${seatLabel(seat)}
          onClick=${() => choose(chosen === seat.contestant ? null : seat.contestant)}
        >
          <span aria-hidden="true">${seat.seat}</span>
          ${seat.offline
            ? html`<i class="mark off" aria-hidden="true">×</i>`
            : seat.waiting && html`<i class="mark wait" aria-hidden="true"></i>`}
        </button>`,
      )}
    </div>
    <p class="legend">
      <span><i class="mark wait"></i> ${t("host.floor.waiting")}</span>
      <span><i class="mark off">×</i> ${t("host.floor.offline")}</span>
      <span><i class="mark chosen"></i> ${t("host.floor.chosen")}</span>
    </p>
  </section>`;
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
  ]
    .filter(Boolean)
    .join(", ");
