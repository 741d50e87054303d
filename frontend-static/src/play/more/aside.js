// Lit, and not asked: a rescue question, or a sub-question among others.
import { Follow, Head, Tile, html, seatOf, t } from "./kit.js";

/** @param {{player: import("../player.js").Player}} props */
export function Aside({ player }) {
  const view = player.view.value;
  const seat = seatOf(view);
  return html`<main class="page dark" data-ground="night">
    <${Head} player=${player} title=${player.pass.name} note=${seat && t("late.seat", { seat })} />
    <div class="wait-lamp"><${Tile} lamp="lit" seat=${view.you?.seat} /></div>
    <h1 class="loud dark-title balance">${t("aside.title")}</h1>
    <p class="dark-body">${t(view.question?.source === "rescue" || view.question?.source === "audience" ? `aside.${view.question.source}` : "aside.tiebreak")}</p>
    <${Follow} question=${view.question} />
  </main>`;
}
