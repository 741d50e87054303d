import { html } from "../lib/ui.js";
import { ICON_NO_WIFI, ICON_WIFI, Icon } from "../elements/icons.js";
import { Tile } from "../elements/tile.js";
import { t } from "../i18n/texts.js";

/** Which contest, which seats, and whether the line holds. */
export function Head({ view, online, zone, change }) {
  return html`${!online &&
    html`<div class="head head-bar offline" role="alert">
      <${Icon} path=${ICON_NO_WIFI} class="bar-icon" />
      <div class="head-words"><p class="head-title">${t("referee.lost")}</p><p class="head-note">${t("referee.lostHint")}</p></div>
    </div>`}
    <header class="head">
      <${Tile} class="head-tile" lamp="lit" />
      <div class="head-words">
        <h1 class="head-title">${t("referee.title")}</h1>
        <p class="head-note quiet">${view.contest.title}</p>
      </div>
      ${online && html`<p class="line"><${Icon} path=${ICON_WIFI} /><span>${t("referee.online")}</span></p>`}
    </header>
    <button class="key zone-key" onClick=${change}>
      <b>${zoneWords(zone)}</b> <span class="zone-change">${t("referee.zone.change")}</span>
    </button>`;
}

export const zoneWords = ({ from, to }) => t("referee.zone.seats", { from, to });
