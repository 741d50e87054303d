import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { formatClock } from "./dates.js";
import { seatMap } from "./console-model.js";

/** Health at a glance: phones connected, who is offline, whether the screen follows. */
export function TopBar({ view, online, now }) {
  const progress = view.progress;
  const offline = seatMap(view).filter((seat) => seat.offline);
  return html`<header class="top-bar">
    <a class="brand" href="#/contests">${t("app.name")}</a>
    <b class="top-title">${view.contest && view.contest.title}</b>
    <span class="top-facts">
      ${!online && html`<span class="chip alarm" role="alert">${t("host.top.lost")}</span>`}
      ${progress &&
      html`<span>${t("host.top.phones", { n: progress.connected, of: view.roster.length })}</span>`}
      ${offline.length > 0 &&
      html`<span class="chip alarm">
        ${t("host.top.offline", { n: offline.length, seats: someSeats(offline) })}
      </span>`}
      ${progress &&
      html`<span>${t(progress.screens > 0 ? "host.top.screenGood" : "host.top.screenNone")}</span>`}
      <span class="number top-clock">${formatClock(now)}</span>
    </span>
  </header>`;
}

/** "7, 29, 37 …": at most six numbers. */
export const someSeats = (seats) =>
  seats
    .slice(0, 6)
    .map((seat) => seat.seat)
    .join(", ") + (seats.length > 6 ? " …" : "");
