// All seats of this phone side by side, each its own lamp: gold or dark, a sign and words, never what was chosen.
import { standingOf } from "../../model/shared-phone.js";
import { ICON_TICK, Icon, KeyCard, html, t } from "../more/kit.js";
import { Clock } from "./clock.js";
import { LineLost } from "./line-lost.js";

/** @typedef {import("../player.js").Player} Player */

/** @param {{players: Player[], order: number[], open: (seat: number) => void, asking?: boolean, add?: boolean}} props */
export function Seats({ players, order, open, asking = false, add = false }) {
  const first = players[order[0]].view.value;
  const ruled = players.map((one) => one.view.value).find((view) => view.phase === "between" && view.result);
  return html`<main class="page shared-seats" data-ground="night">
    <${LineLost} players=${players} />
    ${asking && html`<${Clock} question=${first.question} paused=${first.paused} /><h1 class="shared-done">${t("shared.done", { n: order.length })}</h1>`}
    <ul class=${`shared-lamps shared-lamps-${order.length}`}>
      ${order.map((i) => html`<${Lamp} key=${players[i].pass.contestant} player=${players[i]} open=${() => open(i)} />`)}
    </ul>
    ${ruled && html`<${KeyCard} view=${ruled} />`}
    <p class="shared-note">${t(asking ? "shared.change" : "shared.open")}</p>
    ${add && html`<a class="link shared-add" href=${`/${players[0].code}#add`}>${t("shared.add")}</a>`}
  </main>`;
}

/** @param {{player: Player, open: () => void}} props */
function Lamp({ player, open }) {
  const view = player.view.value;
  const { lit, key, n } = standingOf(view, player.link.value.state === "closed");
  const seat = view.you?.seat ?? player.pass.seat;
  return html`<li>
    <button class=${`shared-lamp${lit ? " is-lit" : ""}`} onClick=${open}>
      <span class="number shared-number">${seat ?? "★"}</span>
      <span class="shared-words">
        <b>${lit && html`<${Icon} path=${ICON_TICK} />`}${t(`shared.is.${key}`, { n: n ?? "" })}</b>
        <span>${player.pass.name}</span>
      </span>
    </button>
  </li>`;
}
