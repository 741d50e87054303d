// The floor as one canvas: any number of seats, only what changed is drawn again.
import { html, useLayoutEffect, useRef, useState } from "../lib/ui.js";
import { EDGE, placeOf, touched } from "../model/floor-layout.js";
import { CORNERS, HALF_CAP, TILE } from "./tile.js";

/** @typedef {import("./floor.js").FloorProps} FloorProps @typedef {import("./tile.js").Lamp} Lamp */

/** @param {FloorProps} props */
export function CanvasFloor(props) {
  const canvas = useRef(null);
  const drawn = useRef(/** @type {{key: string, lamps: string[]} | null} */ (null));
  const [ready, setReady] = useState(document.fonts?.status ?? "loaded");
  useLayoutEffect(() => {
    document.fonts?.ready.then(() => setReady("loaded")); // letters on a canvas do not change by themselves
  }, []);
  useLayoutEffect(() => {
    drawn.current = drawFloor(/** @type {any} */ (canvas.current), props, ready, drawn.current);
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

/**
 * Draws what changed since the last time.
 * @param {HTMLCanvasElement} canvas @param {FloorProps} props @param {string} ready whether the fonts are there
 * @param {{key: string, lamps: string[]} | null} before
 */
function drawFloor(canvas, { layout, lamps, numbers, marks, headings }, ready, before) {
  const sharpness = Math.min(2, devicePixelRatio || 1);
  const width = Math.round(canvas.clientWidth * sharpness);
  const height = Math.round(canvas.clientHeight * sharpness);
  const looks = lamps.map((lamp, place) => `${lamp} ${marks?.get(place) ?? ""}`);
  const key = `${ready} ${width}x${height} ${layout.seats} ${JSON.stringify(headings)}`;
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  const fresh = before?.key !== key;
  if (fresh) {
    canvas.width = width;
    canvas.height = height;
  }
  const scale = Math.min(width / (layout.width + 2 * EDGE), height / (layout.height + 2 * EDGE));
  pen.setTransform(scale, 0, 0, scale, (width - layout.width * scale) / 2, (height - layout.height * scale) / 2);
  const colours = palette(canvas);
  if (fresh && headings) {
    drawHeadings(pen, layout, headings, colours);
  }
  looks.forEach((look, place) => {
    if (fresh || before?.lamps[place] !== look) {
      drawTile(pen, layout, place, lamps[place], marks?.get(place), numbers === true, colours);
    }
  });
  return { key, lamps: looks };
}

/** @param {Element} element @returns {(name: string) => string} */
function palette(element) {
  const style = getComputedStyle(element);
  return (name) => style.getPropertyValue(name).trim();
}

/** @param {CanvasRenderingContext2D} pen @param {FloorProps["layout"]} layout @param {{text: string, count: string}[]} headings @param {(name: string) => string} colour */
function drawHeadings(pen, layout, headings, colour) {
  pen.font = `700 ${layout.heading * 0.6}px ${colour("--font-text")}`;
  pen.textBaseline = "alphabetic";
  layout.blocks.forEach((block, n) => {
    const base = block.y + layout.heading * 0.72;
    pen.textAlign = "left";
    pen.fillStyle = colour("--vo");
    pen.fillText(headings[n].text, block.x, base);
    pen.textAlign = "right";
    pen.fillStyle = colour("--vang");
    pen.fillText(headings[n].count, block.x + block.columns * 111 - 11, base);
  });
}

/**
 * @param {CanvasRenderingContext2D} pen @param {FloorProps["layout"]} layout @param {number} place @param {Lamp} lamp
 * @param {string | undefined} mark @param {boolean} numbered @param {(name: string) => string} colour
 */
function drawTile(pen, layout, place, lamp, mark, numbered, colour) {
  const { x, y } = placeOf(layout, place);
  const look = LOOKS[lamp];
  const ring = mark === "me" ? "--trang" : look.ring;
  pen.save();
  pen.translate(x, y);
  pen.clearRect(-5, -5, 110, 110);
  if (lamp === "empty") {
    pen.strokeStyle = colour("--tile-out-number");
    pen.lineWidth = 3;
    pen.setLineDash([12, 9]);
    pen.strokeRect(3, 3, 94, 94);
  } else {
    pen.fillStyle = colour(look.face);
    pen.fillRect(0, 0, TILE, TILE);
    pen.fillStyle = colour(look.corner);
    pen.fill(new Path2D(CORNERS));
  }
  if (ring) {
    pen.strokeStyle = colour(ring);
    pen.lineWidth = 8;
    pen.strokeRect(-1, -1, 102, 102);
  }
  if (numbered || lamp === "just" || lamp === "ember") {
    pen.fillStyle = colour(look.number);
    pen.font = `800 44px ${colour("--font-loud")}`;
    pen.textAlign = "center";
    pen.textBaseline = "alphabetic";
    pen.fillText(String(place + 1), 50, 50 + 44 * HALF_CAP, 92);
  }
  pen.restore();
}

/** @type {Record<Lamp, {face: string, corner: string, number: string, ring?: string}>} */
const LOOKS = {
  lit: { face: "--tile-lit", corner: "--tile-lit-corner", number: "--tile-lit-number" },
  out: { face: "--tile-out", corner: "--tile-out-corner", number: "--tile-out-number" },
  just: { face: "--tile-just", corner: "--tile-just-corner", number: "--tile-just-number", ring: "--tile-just-ring" },
  ember: { face: "--tile-just-ring", corner: "--tile-just", number: "--tile-just-number", ring: "--tile-just-ring" },
  back: { face: "--tile-back", corner: "--tile-lit", number: "--tile-lit-number" },
  empty: { face: "--then", corner: "--then", number: "--tile-out-number" },
};
