// The floor as one canvas: any number of seats, only what changed is drawn again. Each look is painted once and stamped.
import { html, useLayoutEffect, useRef, useState } from "../lib/ui.js";
import { EDGE, PITCH, placeOf, touched } from "../model/floor-layout.js";
import { LOOKS, paintTile } from "./tile-paint.js";
import { HALF_CAP, TILE } from "./tile.js";

const MARGIN = 7; // around a tile, for its ring
const LEAST_NUMBER = 34; // px of a tile from which on its number can be read

/** @typedef {import("./floor.js").FloorProps} FloorProps @typedef {import("./tile.js").Lamp} Lamp */
/** @typedef {{key: string, looks: string[], headings: string[], stamps: Map<string, HTMLCanvasElement>}} Drawn */

/** @param {FloorProps} props */
export function CanvasFloor(props) {
  const canvas = useRef(null);
  const drawn = useRef(/** @type {Drawn | null} */ (null));
  const [, redraw] = useState(0);
  useLayoutEffect(() => {
    const again = () => redraw((times) => times + 1);
    document.fonts?.ready.then(again); // letters on a canvas do not change by themselves
    addEventListener("resize", again);
    return () => removeEventListener("resize", again);
  }, []);
  useLayoutEffect(() => {
    drawn.current = drawFloor(/** @type {any} */ (canvas.current), props, drawn.current);
  });
  return html`<canvas
    ref=${canvas}
    class=${`floor floor-canvas ${props.class ?? ""}`}
    role="img"
    aria-label=${props.label}
    onClick=${props.onSeat && ((/** @type {MouseEvent} */ event) => seatTouched(props, event))}
  ></canvas>`;
}

/** @param {FloorProps} props @param {MouseEvent} event */
export function seatTouched({ layout, onSeat }, event) {
  const box = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
  const place = touched(layout, box, event.clientX - box.left, event.clientY - box.top);
  if (place >= 0) {
    onSeat?.(place);
  }
}

/** Draws what changed since the last time. @param {HTMLCanvasElement} canvas @param {FloorProps} props @param {Drawn | null} before @returns {Drawn} */
function drawFloor(canvas, props, before) {
  const { layout, lamps, marks } = props;
  const colours = getComputedStyle(canvas);
  const { width, height } = sizeOf(canvas);
  const key = `${document.fonts?.status} ${width}x${height} ${layout.seats} ${colours.getPropertyValue("--tile-out")} ${props.numbers}`;
  const kept = before?.key === key ? before : null;
  if (!kept) {
    canvas.width = width;
    canvas.height = height;
  }
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const scale = Math.min(width / (layout.width + 2 * EDGE), height / (layout.height + 2 * EDGE));
  const paper = { pen, scale, colours, left: (width - layout.width * scale) / 2, top: (height - layout.height * scale) / 2 };
  const stamps = kept?.stamps ?? new Map();
  const looks = lamps.map((lamp, place) => (marks?.has(place) ? `${lamp} ${marks.get(place)}` : lamp));
  looks.forEach((look, place) => {
    if (kept?.looks[place] !== look) {
      stampTile(paper, stamps, props, place, look);
    }
  });
  const headings = (props.headings ?? []).map((heading) => `${heading.text} ${heading.count}`);
  headings.forEach((heading, n) => {
    if (kept?.headings[n] !== heading) {
      drawHeading(paper, layout, n, /** @type {any} */ (props.headings)[n]);
    }
  });
  return { key, looks, headings, stamps };
}

/** In device pixels, as the picture is scaled on this projector. @param {HTMLCanvasElement} canvas */
function sizeOf(canvas) {
  const zoom = canvas.clientWidth === 0 ? 1 : canvas.getBoundingClientRect().width / canvas.clientWidth;
  const sharpness = Math.min(3, zoom * (devicePixelRatio || 1));
  return { width: Math.max(1, Math.round(canvas.clientWidth * sharpness)), height: Math.max(1, Math.round(canvas.clientHeight * sharpness)) };
}

/** @typedef {{pen: CanvasRenderingContext2D, scale: number, colours: CSSStyleDeclaration, left: number, top: number}} Paper */

/** @param {Paper} paper @param {Map<string, HTMLCanvasElement>} stamps @param {FloorProps} props @param {number} place @param {string} look */
function stampTile(paper, stamps, props, place, look) {
  const { pen, scale } = paper;
  const at = placeOf(props.layout, place);
  const x = Math.round(paper.left + (at.x - MARGIN) * scale);
  const y = Math.round(paper.top + (at.y - MARGIN) * scale);
  let stamp = stamps.get(look);
  if (!stamp) {
    stamp = paintTile(look, scale, MARGIN, paper.colours);
    stamps.set(look, stamp);
  }
  pen.clearRect(x, y, stamp.width, stamp.height);
  pen.drawImage(stamp, x, y);
  const lamp = props.lamps[place];
  const size = TILE * scale;
  if (props.numbers || (size >= LEAST_NUMBER && (lamp === "just" || lamp === "ember" || lamp === "back"))) {
    pen.fillStyle = paper.colours.getPropertyValue(LOOKS[lamp].number);
    pen.font = `800 ${0.44 * size}px ${paper.colours.getPropertyValue("--font-loud")}`;
    pen.textAlign = "center";
    pen.fillText(String(place + 1), x + (MARGIN + 50) * scale, y + (MARGIN + 50 + 44 * HALF_CAP) * scale, 0.92 * size);
  }
}

/** @param {Paper} paper @param {FloorProps["layout"]} layout @param {number} n @param {{text: string, count: string}} heading */
function drawHeading({ pen, scale, colours, left, top }, layout, n, heading) {
  const block = layout.blocks[n];
  const x = left + block.x * scale;
  const width = (block.columns * PITCH - (PITCH - TILE)) * scale;
  const height = layout.heading * scale;
  const base = top + (block.y + layout.heading * 0.8) * scale;
  pen.clearRect(x, top + block.y * scale, width, height - MARGIN * scale);
  pen.textAlign = "left";
  pen.fillStyle = colours.getPropertyValue("--vo");
  pen.font = `700 ${height * 0.62}px ${colours.getPropertyValue("--font-text")}`;
  pen.fillText(heading.text, x, base);
  pen.textAlign = "right";
  pen.fillStyle = colours.getPropertyValue("--vang");
  pen.font = `800 ${height * 0.85}px ${colours.getPropertyValue("--font-loud")}`;
  pen.fillText(heading.count, x + width, base);
}
