// Side states: a pause keeps the question covered and the floor in view; safe shows the name and nothing else.
import { ICON_PAUSE, Icon } from "../../elements/icons.js";
import { t } from "../../i18n/texts.js";
import { html } from "../../lib/ui.js";
import { lampsAt } from "../../model/screen-view.js";
import { FloorMap } from "../floor-map.js";

/** @param {{view: import("../../model/screen-view.js").ScreenView, stage: import("../../model/wire.js").Stage}} props */
export function Paused({ view, stage }) {
  return html`<section class="scene lights" data-ground="night">
    <${FloorMap} class="lights-floor" view=${view} lamps=${lampsAt(view, Infinity, true)} />
    <aside class="lights-side">
      <h1 class="loud lights-big"><${Icon} path=${ICON_PAUSE} /> ${t("paused.title")}</h1>
      <p class="paused-body">${stage.paused?.reason || t("paused.body")}</p>
      <p class="lights-count alone"><span class="number lights-left">${stage.left}</span></p>
      <p class="loud lights-word">${t("floor.left")}</p>
    </aside>
  </section>`;
}

export function Safe() {
  return html`<section class="scene safe"><p class="loud safe-name">${t("app")}</p></section>`;
}
