// The dark floor while the crowd cheers and votes, and the votes when it is over.
import { Bell } from "../../elements/bell.js";
import { formatNumber, t } from "../../i18n/texts.js";
import { html } from "../../lib/ui.js";
import { lampsAt, pollOn } from "../../model/screen-view.js";
import { FloorMap } from "../floor-map.js";

const PARTS = 5;
const FIRST = 5; // of the votes

/** @param {import("../scene.js").SceneProps} props */
export function Cheer({ view, quiet }) {
  const poll = /** @type {import("../../model/voice.js").Poll} */ (view.audience?.poll);
  return html`<section class="scene lights cheer by-day" data-ground="night">
    <${FloorMap} class="lights-floor" view=${view} lamps=${lampsAt(view, Infinity, quiet, true)} edge=${true} />
    <aside class="lights-side">
      <h1 class="loud lights-big">${t("cheer.title")}</h1>
      ${pollOn(view) === "open" ? html`<${Bar} poll=${poll} address=${view.stage?.address && `${view.stage.address}/${view.contest?.code ?? ""}`} />` : html`<${Votes} votes=${poll.votes ?? []} />`}
    </aside>
  </section>`;
}

/** @param {{poll: import("../../model/voice.js").Poll, address?: string}} props */
function Bar({ poll, address }) {
  return html`<p class="lights-body">${t("cheer.body")}</p>
    <div class="cheer-level"><${Bell} /><b class="number">${poll.level} %</b></div>
    <div class="cheer-bar" role="progressbar" aria-label=${t("cheer.bar")} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${poll.level}>
      ${Array.from({ length: PARTS }, (_, part) => html`<span key=${part}><i style=${{ transform: `scaleX(${Math.max(0, Math.min(1, (poll.level * PARTS) / 100 - part))})` }}></i></span>`)}
    </div>
    <p class="cheer-voters">${t("cheer.voters", { n: formatNumber(poll.voters) })}</p>
    ${address && html`<p class="cheer-address">${t("cheer.join", { address: address.replace(/^https?:\/\//, "") })}</p>`}`;
}

/** @param {{votes: {seat: number, votes: number}[]}} props */
function Votes({ votes }) {
  const most = votes[0]?.votes ?? 1;
  return html`<p class="lights-body">${t("cheer.over")}</p>
    <ol class="cheer-votes">
      ${votes.slice(0, FIRST).map(
        ({ seat, votes: n }) => html`<li key=${seat}>
          <span class="number cheer-seat">${seat}</span>
          <span class="cheer-share"><i style=${{ width: `${(100 * n) / most}%` }}></i></span>
          <b class="number">${formatNumber(n)}</b>
        </li>`,
      )}
    </ol>`;
}
