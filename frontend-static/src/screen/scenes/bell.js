// Picture 08: the bell, the winner, the one lamp; then every lamp comes back, so that everybody goes home lit.
import { Tile } from "../../elements/tile.js";
import { t } from "../../i18n/texts.js";
import { html } from "../../lib/ui.js";
import { floorLayout, placeOf } from "../../model/floor-layout.js";
import { allRelit, lampsAt } from "../../model/screen-view.js";
import { TIME } from "../../model/screen-timeline.js";
import { BellMetal } from "../bell-metal.js";
import { Fitted } from "../fitted.js";
import { FloorMap } from "../floor-map.js";

/** @param {import("../scene.js").SceneProps} props */
export function Bell({ view, stage, elapsed, quiet }) {
  const winner = stage.named[0];
  const lamps = lampsAt(view, Infinity, true);
  const shown = allRelit(lamps, distances(lamps.length, view.contest?.columns ?? 0, winner?.seat ?? 1), quiet ? Infinity : elapsed - TIME.SWINGS);
  const marks = winner?.seat ? new Map([[winner.seat - 1, "me"]]) : undefined;
  const right = stage.results.find((one) => one.seat === winner?.seat)?.right;
  return html`<section class="scene bell-scene" data-ground="night">
    <${BellMetal} elapsed=${elapsed} />
    <div class=${`bell-side${stage.named.length > 1 ? " bell-shared" : ""}`}>
      <h1 class="loud bell-title">${t("bell.title")}</h1>
      ${stage.named.slice(0, 3).map(
        (one) => html`<div key=${one.contestant} class="bell-winner">
          <${Tile} lamp="lit" seat=${one.seat} />
          <${Fitted} class="bell-name" size=${92}>${one.name}<//>
        </div>`,
      )}
      <div class="bell-below">
        <${FloorMap} class="bell-floor small-floor" view=${view} lamps=${shown} numbers=${false} marks=${marks} />
        <div class="bell-words">
          ${stage.named.length === 1 && html`<${Fitted} class="bell-unit" size=${58}>${winner.unit}<//>`}
          ${right != null && html`<p class="bell-right"><b class="number">${right}/${view.contest?.questions}</b> ${t("bell.right")}</p>`}
        </div>
      </div>
    </div>
  </section>`;
}

/** @param {number} seats @param {number} columns @param {number} seat */
function distances(seats, columns, seat) {
  const layout = floorLayout(seats, columns);
  const from = placeOf(layout, Math.min(seats, seat) - 1);
  return Array.from({ length: seats }, (_, place) => {
    const to = placeOf(layout, place);
    return Math.hypot(to.x - from.x, to.y - from.y);
  });
}
