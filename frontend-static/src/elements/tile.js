// One seat lamp, everywhere the same: the gạch bông tile with four quarter circles, so that lit neighbours join.
import { html } from "../lib/core.js";

export const TILE = 100; // side in drawing units
const CORNER = 24;
const ROUND = 7;
/** Half the height of Phudu's capitals in em: what lies below the middle. */
export const HALF_CAP = 0.348;

/** The four corners as one path. */
export const CORNERS = [
  `M0 ${CORNER}V${ROUND}A${ROUND} ${ROUND} 0 0 1 ${ROUND} 0H${CORNER}A${CORNER} ${CORNER} 0 0 1 0 ${CORNER}Z`,
  `M100 ${CORNER}V${ROUND}A${ROUND} ${ROUND} 0 0 0 ${100 - ROUND} 0H${100 - CORNER}A${CORNER} ${CORNER} 0 0 0 100 ${CORNER}Z`,
  `M0 ${100 - CORNER}V${100 - ROUND}A${ROUND} ${ROUND} 0 0 0 ${ROUND} 100H${CORNER}A${CORNER} ${CORNER} 0 0 0 0 ${100 - CORNER}Z`,
  `M100 ${100 - CORNER}V${100 - ROUND}A${ROUND} ${ROUND} 0 0 1 ${100 - ROUND} 100H${100 - CORNER}A${CORNER} ${CORNER} 0 0 1 100 ${100 - CORNER}Z`,
].join("");

/**
 * @typedef {"lit" | "out" | "just" | "ember" | "fading" | "back" | "empty"} Lamp  how a lamp looks
 */

/**
 * The state a letter of the floor string stands for (see ServerMessage): L, R, W and B are lit.
 * @param {string | undefined} letter @returns {Lamp}
 */
export function lampOf(letter) {
  switch (letter) {
    case "L":
    case "R":
    case "W":
    case "B":
      return "lit";
    case "O":
    case "D":
      return "out";
    default:
      return "empty";
  }
}

/** A single big tile with its diamond: the lamp of a phone, a name card. @param {{lamp: Lamp, seat?: number | string | null, class?: string}} props */
export function Tile({ lamp, seat, class: extra = "" }) {
  const number = seat == null ? "" : String(seat);
  const size = number.length > 3 ? 30 : number.length > 2 ? 38 : 48;
  return html`<svg class=${`tile tile-${lamp} ${extra}`} viewBox="0 0 100 100" aria-hidden="true">
    <rect class="tile-face" width="100" height="100" rx=${ROUND} />
    <path class="tile-corners" d=${CORNERS} />
    <path class="tile-diamond" d="M50 10L90 50L50 90L10 50Z" />
    <text class="tile-number" x="50" y=${50 + size * HALF_CAP} font-size=${size}>${number}</text>
  </svg>`;
}
