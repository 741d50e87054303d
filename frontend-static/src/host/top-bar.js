import { html } from "../lib/ui.js";
import { ICON_NO_WIFI, ICON_WIFI, Icon } from "../elements/icons.js";
import { t } from "../i18n/texts.js";
import { SoundButton } from "./console-sound.js";
import { formatHour } from "./dates.js";
import { seatMap, someSeats } from "./console-model.js";
import { now } from "./live-link.js";

/** Health at a glance: phones connected, who is offline, whether the screen follows. */
export function TopBar({ view, online, contest }) {
  const progress = view.progress;
  const offline = seatMap(view).filter((seat) => seat.offline);
  return html`<header class="top-bar">
    <a class="brand" href="#/contests" title=${t("host.top.back")}>${t("app.name")}</a>
    <a class="top-title" href=${"#/contests/" + contest}>${view.contest && view.contest.title}</a>
    <span class="top-facts">
      ${!online && html`<span class="chip alarm" role="alert"><${Icon} path=${ICON_NO_WIFI} /> ${t("host.top.lost")}</span>`}
      ${progress &&
      (progress.connected > 0 || offline.length > 0 || view.console.phase === "LOBBY") &&
      html`<span class="top-fact"><${Icon} path=${ICON_WIFI} class="gold" /> ${t("host.top.phones", { n: progress.connected, of: view.roster.length })}</span>`}
      ${offline.length > 0 &&
      html`<span class="chip alarm">
        <${Icon} path=${ICON_NO_WIFI} /> <span>${t("host.top.offline", { n: offline.length })}<span class="chip-seats">${t("host.top.offlineSeats", { seats: someSeats(offline) })}</span></span>
      </span>`}
      ${progress &&
      html`<span class=${progress.screens > 0 ? "" : "gold"}>${t(progress.screens > 0 ? "host.top.screenGood" : "host.top.screenNone")}</span>`}
      <a class="top-fact" href=${"#/contests/" + contest + "/mc"} target="_blank" rel="noopener">${t("host.prompter.open")}</a>
      <${SoundButton} />
      <${Clock} />
    </span>
  </header>`;
}

function Clock() {
  return html`<span class="number top-clock">${formatHour(now.value)}</span>`;
}
