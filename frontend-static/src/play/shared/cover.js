// Between two people: whose turn it is, and the question for all to read; nothing of what anybody chose.
import { mayAnswerYet, hasAnswered } from "../../model/shared-phone.js";
import { Follow, Tile, html, t } from "../more/kit.js";
import { Clock } from "./clock.js";
import { LineLost } from "./line-lost.js";
import { nameOf } from "./words.js";

/** @typedef {import("../player.js").Player} Player */

/** @param {{players: Player[], scene: {seat: number, turns: number[]}, take: (seat: number) => void}} props */
export function Cover({ players, scene, take }) {
  const next = players[scene.seat];
  const { question, paused } = next.view.value;
  const others = scene.turns.filter((i) => i !== scene.seat && mayAnswerYet(players[i].view.value));
  return html`<main class="page dark shared-cover" data-ground="night">
    <${LineLost} players=${players} />
    <${Clock} question=${question} paused=${paused} />
    <p class="shared-give">${t("shared.give")}</p>
    <div class="shared-who">
      <${Tile} lamp="lit" seat=${next.view.value.you?.seat} />
      <h1>${nameOf(next)}<span>${next.pass.name}</span></h1>
    </div>
    <button class="cta loud" onClick=${() => take(scene.seat)}>${t("shared.me", { who: nameOf(next) })}</button>
    ${others.length > 0 &&
    html`<p class="shared-others">
      <span>${t("shared.others")}</span>
      ${others.map(
        (i) => html`<button key=${i} class="link" onClick=${() => take(i)}>${nameOf(players[i])}${hasAnswered(players[i].view.value) && ` ${t("shared.has")}`}</button>`,
      )}
    </p>`}
    <${Follow} question=${question} />
    <p class="shared-order">${t("shared.order", { seats: scene.turns.map((i) => nameOf(players[i])).join(", ") })}</p>
  </main>`;
}
