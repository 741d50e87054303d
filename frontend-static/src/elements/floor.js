// The floor map: SVG up to 100 seats, canvas above. Readers hear one sentence (label), never 90 live cells.
import { html } from "../lib/ui.js";
import { EDGE, SVG_LIMIT, placeOf } from "../model/floor-layout.js";
import { CanvasFloor, seatTouched } from "./floor-canvas.js";
import { CORNERS, HALF_CAP } from "./tile.js";

/**
 * @typedef {import("./tile.js").Lamp} Lamp
 * @typedef {{
 *   layout: import("../model/floor-layout.js").FloorLayout,
 *   lamps: Lamp[],               one per place (seat number − 1)
 *   label: string,               the summary sentence
 *   numbers?: boolean,           seat numbers on the tiles
 *   marks?: Map<number, string>, extra class per place: "me", "picked", "waiting", "offline"
 *   names?: (string | undefined)[],  under the numbers, where tiles are large enough
 *   headings?: {text: string, count: string}[],  per block
 *   onSeat?: (place: number) => void,
 *   class?: string,
 * }} FloorProps
 */

/** @param {FloorProps} props */
export function Floor(props) {
  return props.layout.seats <= SVG_LIMIT ? html`<${SvgFloor} ...${props} />` : html`<${CanvasFloor} ...${props} />`;
}

/** @param {FloorProps} props */
function SvgFloor(props) {
  const { layout, lamps, label, numbers = false, names, marks, onSeat, class: extra = "" } = props;
  const size = lamps.length > 99 ? 38 : 46;
  const tiles = lamps.map((lamp, place) => {
    const { x, y } = placeOf(layout, place);
    const mark = marks?.get(place);
    return html`<g key=${place} class=${`tile-${lamp}${mark ? ` tile-${mark}` : ""}`} transform=${`translate(${x} ${y})`}>
      <rect class="tile-face" width="100" height="100" rx="7" />
      <path class="tile-corners" d=${CORNERS} />
      <rect class="tile-ring" x="-7" y="-7" width="114" height="114" rx="12" />
      ${numbers && html`<text class="tile-number" x="50" y=${(names?.[place] ? 42 : 50) + HALF_CAP * size} font-size=${size}>${place + 1}</text>`}
      ${names?.[place] && html`<text class="tile-name" x="50" y="84" font-size=${nameSize(names[place])}>${names[place]}</text>`}
      ${mark && html`<circle class="tile-mark" cx="92" cy="8" r="15" />`}
    </g>`;
  });
  const box = `${-EDGE} ${-EDGE} ${layout.width + 2 * EDGE} ${layout.height + 2 * EDGE}`;
  return html`<svg
    class=${`floor ${extra}`}
    viewBox=${box}
    role="img"
    aria-label=${label}
    onClick=${onSeat && ((/** @type {MouseEvent} */ event) => seatTouched(props, event))}
  >
    ${tiles}
  </svg>`;
}

/** As large as the tile allows. @param {string} name */
function nameSize(name) {
  return Math.min(16, 160 / name.length);
}
