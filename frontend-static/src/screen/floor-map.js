// The floor of the contest on the screen, from lamps by place.
import { Floor } from "../elements/floor.js";
import { formatNumber, t } from "../i18n/texts.js";
import { html } from "../lib/ui.js";
import { floorLayout } from "../model/floor-layout.js";

const ZONES = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/**
 * @param {{view: import("../model/screen-view.js").ScreenView, lamps: import("../elements/tile.js").Lamp[], numbers?: boolean,
 *   marks?: Map<number, string>, aspect?: number, class?: string}} props
 */
export function FloorMap({ view, lamps, numbers = true, marks, aspect = 1.09, class: name = "" }) {
  const layout = floorLayout(lamps.length, view.contest?.columns, aspect);
  const left = view.stage?.left ?? 0;
  const headings = layout.heading === 0 ? undefined : layout.blocks.map((block) => heading(block, lamps));
  return html`<div class=${`floor-map ${name}`}>
    <${Floor}
      layout=${layout}
      lamps=${lamps}
      numbers=${numbers && layout.heading === 0}
      marks=${marks}
      headings=${headings}
      label=${t("say.floor", { seats: lamps.length, left })}
    />
  </div>`;
}

/** @param {import("../model/floor-layout.js").Block} block @param {string[]} lamps */
function heading(block, lamps) {
  const lit = lamps.slice(block.from, block.to).filter((lamp) => lamp === "lit" || lamp === "back").length;
  return { text: t("zone", { label: ZONES[block.label - 1] ?? block.label }), count: formatNumber(lit) };
}
