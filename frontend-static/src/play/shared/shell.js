// One phone, several seats: each has its own line to the server and its own answers; here it is decided whose page shows.
import { MOST_SEATS, bySeat, ofThisPhone, sceneOf } from "../../model/shared-phone.js";
import { html, now, signal, t } from "../more/kit.js";
import { Cover } from "./cover.js";
import { Seats } from "./seats.js";
import { nameOf } from "./words.js";

/** @typedef {import("../player.js").Player} Player */
/** @typedef {{player: Player, Seat: any, again: () => void, sit: (pass: any) => Player, others: any[]}} Props */

/** Those who came after the first; on the line from the first drawing on. */
const behind = signal(/** @type {Player[] | null} */ (null));
/** Who said "it is me", and for which question. */
const holder = signal(/** @type {import("../../model/shared-phone.js").Holder | null} */ (null));
/** Whose own page was opened from the list, between questions. */
const opened = signal(/** @type {number | null} */ (null));

/** @param {Props} props */
export function Shell({ player, Seat, again, sit, others }) {
  if (behind.peek() === null) {
    behind.value = others.map(sit);
  }
  const players = [player, ...(behind.value ?? [])];
  const views = players.map((one) => ofThisPhone(one.view.value, one.link.value.state === "closed"));
  const scene = sceneOf(views, holder.value, now.value);
  const round = Math.max(...views.map((view) => view.question?.round ?? 0));
  const take = (/** @type {number} */ seat) => {
    opened.value = null;
    holder.value = { round, seat };
  };
  const page = (/** @type {number} */ seat) => {
    const one = players[seat];
    const anew = () => (behind.value = (behind.value ?? []).map((other) => (other === one ? sit(one.pass) : other)));
    return html`<${Seat} key=${one.pass.contestant} player=${one} again=${seat === 0 ? again : anew} />`;
  };
  switch (scene.scene) {
    case "hello":
      return html`<main class="page opening"><p class="loud">${t("loading")}</p></main>`;
    case "turn":
      return html`<div class="shared-turn">${page(scene.seat)}<${Pass} view=${views[scene.seat]} next=${scene.next === null ? null : players[scene.next]} /></div>`;
    case "cover":
      opened.value = null;
      return html`<${Cover} players=${players} scene=${scene} take=${take} />`;
    case "done":
      return html`<${Seats} players=${players} order=${scene.turns} open=${take} asking=${true} />`;
    case "seats": {
      const own = opened.value;
      if (own !== null && players[own]) {
        return html`<div class="shared-own">
          <button class="shared-back" onClick=${() => (opened.value = null)}>${t("shared.all", { n: players.length })}</button>
          ${page(own)}
        </div>`;
      }
      const room = players.length < MOST_SEATS && views.every((view) => view.phase !== "ask");
      return html`<${Seats} players=${players} order=${bySeat(views)} open=${(/** @type {number} */ seat) => (opened.value = seat)} add=${room} />`;
    }
  }
}

/** Under the question of whoever holds the phone: on to the next one, or covered. @param {{view: any, next: Player | null}} props */
function Pass({ view, next }) {
  const answered = view.pending || view.answer;
  const cover = () => (holder.value = null);
  if (view.contest?.boards) {
    return null;
  }
  const words = !answered ? t("shared.cover") : next ? t("shared.next", { who: nameOf(next) }) : t("shared.finish");
  return html`<footer class="shared-pass"><button class=${answered ? "cta loud" : "link"} onClick=${cover}>${words}</button></footer>`;
}
