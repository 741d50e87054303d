// Side states: a pause keeps the question covered and the floor in view; safe shows the name and nothing else.
import { ICON_PAUSE, Icon } from "../../elements/icons.js";
import { formatNumber, t } from "../../i18n/texts.js";
import { html } from "../../lib/ui.js";
import { lampsAt } from "../../model/screen-view.js";
import { Fitted } from "../fitted.js";
import { FloorMap } from "../floor-map.js";

/** @param {import("../scene.js").SceneProps} props */
export function Paused({ view, stage }) {
  return html`<section class="scene lights by-day" data-ground="night">
    <${FloorMap} class="lights-floor" view=${view} lamps=${lampsAt(view, Infinity, true, true)} edge=${true} />
    <aside class="lights-side">
      <h1 class="loud lights-big"><${Icon} path=${ICON_PAUSE} /> ${t("paused.title")}</h1>
      ${stage.paused?.reason && html`<${Fitted} class="paused-reason" size=${72}>${stage.paused.reason}<//>`}
      <p class="paused-body">${t("paused.body")}</p>
      <div class="lights-number">
        <p class=${`lights-count${stage.left > 99 ? " long" : ""}`}><span class="number lights-left">${formatNumber(stage.left)}</span></p>
        <p class="loud lights-word">${t("off.left")}</p>
      </div>
    </aside>
  </section>`;
}

export function Safe() {
  return html`<section class="scene safe"><p class="loud safe-name">${t("app")}</p></section>`;
}
