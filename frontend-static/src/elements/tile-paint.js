// One lamp painted on a small canvas, to be stamped as often as there are seats with that look.
import { CORNERS, TILE } from "./tile.js";

/** @typedef {import("./tile.js").Lamp} Lamp */

/** Names of the colours of each look. @type {Record<Lamp, {face: string, corner: string, number: string, ring?: string}>} */
export const LOOKS = {
  lit: { face: "--tile-lit", corner: "--tile-lit-corner", number: "--tile-lit-number" },
  out: { face: "--tile-out", corner: "--tile-out-corner", number: "--tile-out-number" },
  just: { face: "--tile-just", corner: "--tile-just-corner", number: "--tile-just-number", ring: "--tile-just-ring" },
  ember: { face: "--tile-just", corner: "--tile-just-corner", number: "--tile-just-number" },
  fading: { face: "--tile-out", corner: "--tile-out-corner", number: "--tile-just-number" },
  back: { face: "--tile-back", corner: "--tile-lit", number: "--tile-lit-number", ring: "--tile-back" },
  empty: { face: "--then", corner: "--then", number: "--tile-out-number" },
};
const MARK_COLOURS = { offline: "--son", waiting: "--trang", pending: "--trang" };
const HALF_GONE = 0.45; // of the ember that is still there while it fades

/** @param {string} look lamp, then perhaps a mark @param {number} scale @param {number} margin @param {CSSStyleDeclaration} colours */
export function paintTile(look, scale, margin, colours) {
  const [lamp, mark] = /** @type {[Lamp, string | undefined]} */ (look.split(" "));
  const stamp = document.createElement("canvas");
  stamp.width = Math.ceil((TILE + 2 * margin) * scale);
  stamp.height = stamp.width;
  const pen = /** @type {CanvasRenderingContext2D} */ (stamp.getContext("2d"));
  pen.scale(scale, scale);
  pen.translate(margin, margin);
  if (lamp === "empty") {
    dashes(pen, colours.getPropertyValue(LOOKS.empty.number));
  } else {
    face(pen, LOOKS[lamp], colours);
  }
  if (lamp === "fading") {
    pen.globalAlpha = HALF_GONE;
    face(pen, LOOKS.ember, colours);
    pen.globalAlpha = 1;
  }
  const ring = mark === "me" || mark === "picked" ? "--trang" : LOOKS[lamp].ring;
  if (ring) {
    outline(pen, colours.getPropertyValue(ring));
  }
  if (mark && mark in MARK_COLOURS) {
    spot(pen, colours.getPropertyValue(MARK_COLOURS[/** @type {keyof typeof MARK_COLOURS} */ (mark)]));
  }
  return stamp;
}

/** @param {CanvasRenderingContext2D} pen @param {{face: string, corner: string}} look @param {CSSStyleDeclaration} colours */
function face(pen, look, colours) {
  pen.fillStyle = colours.getPropertyValue(look.face);
  pen.fillRect(0, 0, TILE, TILE);
  pen.fillStyle = colours.getPropertyValue(look.corner);
  pen.fill(new Path2D(CORNERS));
}

/** @param {CanvasRenderingContext2D} pen @param {string} colour */
function dashes(pen, colour) {
  pen.strokeStyle = colour;
  pen.lineWidth = 3;
  pen.setLineDash([12, 9]);
  pen.strokeRect(3, 3, 94, 94);
  pen.setLineDash([]);
}

/** A ring with a dark gap inside, so that it is seen against its own tile. @param {CanvasRenderingContext2D} pen @param {string} colour */
function outline(pen, colour) {
  pen.strokeStyle = colour;
  pen.lineWidth = 7;
  pen.strokeRect(-3.5, -3.5, 107, 107);
}

/** @param {CanvasRenderingContext2D} pen @param {string} colour */
function spot(pen, colour) {
  pen.fillStyle = colour;
  pen.beginPath();
  pen.arc(88, 12, 16, 0, 7);
  pen.fill();
}
