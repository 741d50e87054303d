// The floor of the contest on the screen, from lamps by place; where few are left of many, their names.
import { Floor } from "../elements/floor.js";
import { formatNumber, t } from "../i18n/texts.js";
import { html, useRef } from "../lib/ui.js";
import { floorLayout } from "../model/floor-layout.js";
import { standing } from "../model/screen-view.js";
import { NameCards, shortName } from "./name-cards.js";

const ZONES = "ABCDE"; // design 7: zones have letters, more blocks than that are points with a number
const CARDS = 60; // so many name cards can be read at once
const NAMED_SEATS = 30; // tiles of so few seats have room for a name
const NAMED_LEFT = 12;

/** @typedef {import("../elements/tile.js").Lamp} Lamp */
/**
 * @typedef {{view: import("../model/screen-view.js").ScreenView, lamps: Lamp[], numbers?: boolean, edge?: boolean, cards?: boolean,
 *   marks?: Map<number, string>, aspect?: number, class?: string}} FloorMapProps
 *   numbers: also names and counts of blocks, which a small map has no room for; edge: where the stage of the hall is; cards: names instead of a map may be shown
 */

/** Drawn again only when a lamp changed: a wave asks sixty times a second. @param {FloorMapProps} props */
export function FloorMap(props) {
  const last = useRef(/** @type {{key: string, drawn: any} | null} */ (null));
  const key = keyOf(props);
  if (last.current?.key !== key) {
    last.current = { key, drawn: html`<${Drawn} ...${props} />` };
  }
  return last.current.drawn;
}

/** @param {FloorMapProps} props */
function keyOf({ view, lamps, numbers, marks }) {
  return [lamps.join(), numbers, view.stage?.left, view.roster.length, view.contest?.seats, [...(marks ?? [])].join(), t("stage")].join("|");
}

/** @param {FloorMapProps} props */
function Drawn({ view, lamps, numbers = true, edge = false, cards = false, marks, aspect = 1.09, class: name = "" }) {
  const layout = floorLayout(lamps.length, view.contest?.columns, aspect, numbers);
  const left = view.stage?.left ?? 0;
  const people = cards && layout.heading > 0 && left > 0 && left <= CARDS ? standing(view) : [];
  return html`<div class=${`floor-map${edge ? " has-edge" : ""} ${name}`}>
    ${edge && html`<p class="stage-edge"><span>${t("stage")}</span></p>`}
    ${people.length > 0
      ? html`<${NameCards} people=${people} />`
      : html`<${Floor}
          layout=${layout}
          lamps=${lamps}
          numbers=${numbers && layout.blocks.length === 1}
          names=${cards ? namesOn(view, lamps, left) : undefined}
          marks=${marks}
          headings=${layout.heading === 0 ? undefined : layout.blocks.map((block) => heading(block, lamps, layout.blocks.length))}
          label=${t("say.floor", { seats: lamps.length, left })}
        />`}
  </div>`;
}

/** Names under the numbers of a small floor on which few are left. @param {import("../model/screen-view.js").ScreenView} view @param {Lamp[]} lamps @param {number} left */
function namesOn(view, lamps, left) {
  if (lamps.length > NAMED_SEATS || left > NAMED_LEFT) {
    return undefined;
  }
  const names = new Map(standing(view).map((one) => [one.seat - 1, one.name]));
  return lamps.map((_, place) => shortName(names.get(place) ?? ""));
}

/** @param {import("../model/floor-layout.js").Block} block @param {Lamp[]} lamps @param {number} blocks */
function heading(block, lamps, blocks) {
  const lit = lamps.slice(block.from, block.to).filter((lamp) => lamp === "lit" || lamp === "back").length;
  const text = blocks <= ZONES.length ? t("zone", { label: ZONES[block.label - 1] }) : t("point", { label: block.label });
  return { text, count: formatNumber(lit) };
}
