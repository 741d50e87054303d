// The last few: names instead of numbers, each under the own lamp.
import { Tile } from "../../elements/tile.js";
import { t } from "../../i18n/texts.js";
import { html } from "../../lib/ui.js";
import { hasChampion } from "../../model/screen-timeline.js";
import { lampsAt } from "../../model/screen-view.js";
import { Fitted } from "../fitted.js";
import { FloorMap } from "../floor-map.js";

/** @param {import("../scene.js").SceneProps} props */
export function Final({ view, stage }) {
  return html`<section class="scene final by-day" data-ground="night">
    <h1 class="loud final-title">${hasChampion(stage) ? t("title.lastStanding") : t("final.title", { count: stage.left })}</h1>
    <ul class=${`final-names final-${Math.min(5, stage.named.length)}`}>
      ${stage.named.map(
        (one) => html`<li key=${one.contestant}>
          <${Tile} lamp="lit" seat=${one.seat} />
          <${Fitted} class="final-name" size=${64}>${one.name}<//>
          <${Fitted} class="final-unit" size=${56}>${one.unit}<//>
        </li>`,
      )}
    </ul>
    <${FloorMap} class="final-floor small-floor" view=${view} lamps=${lampsAt(view, Infinity, true, true)} numbers=${false} aspect=${3} />
  </section>`;
}
