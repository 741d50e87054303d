// The floor on a phone: two paths, lit and dark, and a ring around the own seat. Numbers are for the big screen.
import { t } from "../i18n/texts.js";
import { html } from "../lib/core.js";
import { isLit } from "../model/phone-view.js";

const PITCH = 10;
const SIDE = 8.6;

/** The map goes by roster, as the floor string does. @param {{floor: string, columns: number, own?: number, lit: number}} props */
export function MiniFloor({ floor, columns, own = -1, lit }) {
  const across = columns || Math.ceil(Math.sqrt(floor.length * 1.2));
  const at = (/** @type {number} */ place) => `M${(place % across) * PITCH} ${Math.floor(place / across) * PITCH}`;
  const squares = (/** @type {(letter: string) => boolean} */ which) =>
    [...floor].map((letter, place) => (which(letter) ? `${at(place)}h${SIDE}v${SIDE}h-${SIDE}z` : "")).join("");
  const box = `-1.5 -1.5 ${across * PITCH + 1.6} ${Math.ceil(floor.length / across) * PITCH + 1.6}`;
  return html`<svg class="mini-floor" viewBox=${box} role="img" aria-label=${t("say.floor", { seats: floor.length, left: lit })}>
    <path class="mini-out" d=${squares((letter) => letter === "O" || letter === "D")} />
    <path class="mini-empty" d=${squares((letter) => letter === "E")} />
    <path class="mini-lit" d=${squares(isLit)} />
    ${own >= 0 && html`<path class="mini-me" d=${`${at(own)}h${SIDE}v${SIDE}h-${SIDE}z`} />`}
  </svg>`;
}
