// The head of every seated screen: the own lamp, where we are, how the line is. Red bar when it is lost.
import { ICON_NO_WIFI, ICON_WIFI, Icon } from "../elements/icons.js";
import { now } from "../elements/ticking.js";
import { Tile } from "../elements/tile.js";
import { t } from "../i18n/texts.js";
import { html } from "../lib/core.js";
import { isLit } from "../model/phone-view.js";

const SLOW = 1500; // ms of round trip from which on people should know

/** @typedef {import("./player.js").Player} Player */

/** @param {{player: Player, title: any, note?: any}} props */
export function Head({ player, title, note }) {
  const view = player.view.value;
  if (player.link.value.state === "offline") {
    return html`<${OfflineBar} player=${player} />`;
  }
  return html`<header class="head">
    <${Tile} class="head-tile" lamp=${isLit(view.lamp) || view.phase === "lobby" ? "lit" : "out"} seat=${view.you?.seat} />
    <div class="head-words">
      <p class="head-title">${title}</p>
      ${note && html`<p class="head-note quiet">${note}</p>`}
    </div>
    <${Line} player=${player} />
  </header>`;
}

/** @param {{player: Pick<Player, "link" | "clock">}} props */
export function Line({ player }) {
  const { state } = player.link.value;
  const rtt = player.clock.roundTrip.value;
  const word = state !== "online" ? "net.off" : rtt !== null && rtt > SLOW ? "net.slow" : "net.good";
  return html`<p class="line"><${Icon} path=${state === "online" ? ICON_WIFI : ICON_NO_WIFI} /><span>${t(word)}</span></p>`;
}

/** @param {{player: Pick<Player, "link" | "clock">}} props */
export function OfflineBar({ player }) {
  const { retryAt } = player.link.value;
  const wait = retryAt === null ? 0 : Math.max(0, Math.ceil((retryAt - (now.value - player.clock.offset.value)) / 1000));
  return html`<header class="head head-bar offline" role="alert">
    <${Icon} path=${ICON_NO_WIFI} class="bar-icon" />
    <div class="head-words">
      <p class="head-title">${t("net.lost")}</p>
      <p class="head-note">${t("net.keep")}</p>
    </div>
    <span class="number offline-count" aria-hidden="true">${wait}s</span>
  </header>`;
}
