// The shared elements in all their states.
import { Floor } from "../elements/floor.js";
import * as icons from "../elements/icons.js";
import { Icon } from "../elements/icons.js";
import { OptionSign } from "../elements/sign.js";
import { Timer } from "../elements/timer.js";
import { Tile } from "../elements/tile.js";
import { formatNumber, t } from "../i18n/texts.js";
import { html } from "../lib/ui.js";
import { floorLayout } from "../model/floor-layout.js";
import { lampsAt } from "../model/screen-view.js";
import { FloorMap } from "../screen/floor-map.js";
import { NOW, sample } from "./samples.js";

const GROUNDS = ["day", "night"];

export function Signs() {
  return html`<div class="shelf">
    ${GROUNDS.map((ground) =>
      [0, 1, 2, 3, 4, 5].map(
        (option) => html`<div key=${`${ground} ${option}`} class="specimen" data-ground=${ground}>
          <${OptionSign} option=${option} class=${ground === "night" ? "on-dark" : ""} />${option < 4 ? t(`sign.${option}`) : "–"}
        </div>`,
      ),
    )}
  </div>`;
}

/** @type {import("../elements/tile.js").Lamp[]} */
const LAMPS = ["lit", "out", "just", "ember", "fading", "back", "empty"];
const MARKS = ["me", "picked", "offline", "waiting"];

export function Lamps() {
  return html`<div class="shelf">
    ${LAMPS.map((lamp) => html`<div key=${lamp} class="specimen lamp-specimen" data-ground="night"><${OneSeat} lamp=${lamp} /><code>${lamp}</code><br />${t(`lamps.${lamp}`)}</div>`)}
    ${MARKS.map((mark) => html`<div key=${mark} class="specimen lamp-specimen" data-ground="night"><${OneSeat} lamp="lit" mark=${mark} /><code>${mark}</code><br />${t(`lamps.${mark}`)}</div>`)}
    ${["lit", "out"].map((lamp) => html`<div key=${`big ${lamp}`} class="specimen"><${Tile} lamp=${lamp} seat=${47} /><code>Tile ${lamp}</code></div>`)}
  </div>`;
}

/** @param {{lamp: import("../elements/tile.js").Lamp, mark?: string}} props */
function OneSeat({ lamp, mark }) {
  return html`<${Floor} layout=${floorLayout(1)} lamps=${[lamp]} numbers=${true} marks=${mark ? new Map([[0, mark]]) : undefined} label=${t(`lamps.${mark ?? lamp}`)} />`;
}

const SIZES = [20, 90, 300, 1000];

export function Floors() {
  return html`<div class="shelf">
    ${SIZES.map((seats) => {
      const view = sample("off", { seats, at: 9_000 });
      return html`<div key=${seats} class="floor-specimen"><p>${t("floors.seats", { seats: formatNumber(seats) })}</p><${FloorMap} view=${view} lamps=${lampsAt(view, 9_000, false)} aspect=${1.3} edge=${true} /></div>`;
    })}
  </div>`;
}

export function Timers() {
  const times = { "timers.reading": [3_000, 23_000], "timers.open": [-6_000, 14_000], "timers.last": [-16_000, 4_000], "timers.over": [-20_000, 0] };
  return html`<div class="shelf">
    ${Object.entries(times).map(
      ([key, [opens, closes]]) => html`<div key=${key} class="specimen timer-specimen"><${Timer} opensAt=${NOW + opens} closesAt=${NOW + closes} unit="" />${t(key)}</div>`,
    )}
  </div>`;
}

export function Buttons() {
  return html`<div class="shelf">
    <div class="specimen button-specimen"><button class="cta loud">${t("buttons.cta")}</button><p><code>.cta.loud</code></p></div>
    <div class="specimen button-specimen" data-ground="night"><button class="cta loud">${t("buttons.cta")}</button><p><code>.cta.loud</code></p></div>
    <div class="specimen button-specimen"><button class="cta loud" disabled>${t("buttons.cta")}</button><p><code>:disabled</code></p></div>
    <div class="specimen button-specimen"><button class="key">${t("buttons.key")}</button> <button class="key key-danger">${t("buttons.danger")}</button><p><code>.key</code> <code>.key-danger</code></p></div>
    <div class="specimen"><button class="link">${t("buttons.link")}</button><p><code>.link</code></p></div>
  </div>`;
}

export function Icons() {
  const paths = Object.entries(icons).filter(([name]) => name.startsWith("ICON_"));
  return html`<div class="shelf">
    ${paths.map(([name, path]) => html`<div key=${name} class="specimen"><${Icon} path=${path} /><code>${name}</code></div>`)}
  </div>`;
}
