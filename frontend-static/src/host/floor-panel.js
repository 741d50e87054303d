import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { isLit, seatMap, standIns } from "./console-model.js";
import { Dialog } from "./dialogs.js";
import { SeatButtons } from "./seat-buttons.js";
import { SeatMap } from "./seat-map.js";

/** Above this seats are too small for fingers: one picture, and the number typed or the floor over the whole screen. */
const BUTTONS_UP_TO = 120;

/** The floor with the seat numbers; touch a seat to handle it. */
export function FloorPanel({ view, chosen, choose }) {
  const [large, setLarge] = useState(false);
  const seats = seatMap(view);
  const columns = view.contest ? view.contest.columns : 10;
  const many = seats.length > BUTTONS_UP_TO;
  const toggle = (contestant) => choose(chosen === contestant ? null : contestant);
  return html`<section class="floor-panel" aria-label=${t("host.floor.title", { n: seats.length })}>
    <header>
      <h2>${t("host.floor.title", { n: seats.length })}</h2>
      <span class="quiet">${t("host.floor.hint")}</span>
      <b class="number floor-left">${t("host.floor.left", { n: view.console.left })}</b>
    </header>
    ${many
      ? html`<${SeatMap} seats=${seats} columns=${columns} chosen=${chosen} choose=${toggle} />`
      : html`<${SeatButtons} seats=${seats} columns=${columns} chosen=${chosen} choose=${toggle} />`}
    <${StandIns} people=${standIns(view)} chosen=${chosen} choose=${toggle} />
    <footer>
      <p class="legend">
        <span><i class="mark wait"></i> ${t("host.floor.waiting")}</span>
        <span><i class="mark off">×</i> ${t("host.floor.offline")}</span>
        ${seats.some((seat) => seat.unconfirmed) && html`<span><i class="mark unconfirmed">?</i> ${t("host.floor.unconfirmed")}</span>`}
        <span><i class="mark chosen"></i> ${t("host.floor.chosen")}</span>
      </p>
      <button class="plain" onClick=${() => setLarge(true)}>${t("host.floor.large")}</button>
    </footer>
    ${large &&
    html`<${Dialog} title=${t("host.floor.title", { n: seats.length })} large onClose=${() => setLarge(false)}>
      <button class="button small large-close" onClick=${() => setLarge(false)}>${t("host.floor.close")}</button>
      <div class="large-floor">
        <${SeatButtons}
          seats=${seats}
          columns=${columns}
          chosen=${chosen}
          choose=${(contestant) => {
            choose(contestant);
            setLarge(false);
          }}
        />
      </div>
    <//>`}
  </section>`;
}

/** Beside the map: who has no seat on it, and plays. */
function StandIns({ people, chosen, choose }) {
  if (people.length === 0) return null;
  return html`<div class="stand-ins">
    <span class="quiet">${t("host.floor.standIns")}</span>
    ${people.map(
      (one) => html`<button
        key=${one.contestant}
        class=${"button small" + (isLit(one.letter) ? " lit" : "")}
        aria-pressed=${chosen === one.contestant}
        title=${t("lamp." + one.letter)}
        onClick=${() => choose(one.contestant)}
      >
        ${one.name || t("host.pick.reserve")}
      </button>`,
    )}
  </div>`;
}
