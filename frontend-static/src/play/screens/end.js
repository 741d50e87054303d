// The end: everybody goes home lit, with the own record; and the door signs when the line is closed for good.
import { t, hasText } from "../../i18n/texts.js";
import { html } from "../../lib/core.js";
import { BYE } from "../../net/contest-socket.js";
import { LampScreen } from "./lamp.js";

/** @param {{player: import("../player.js").Player, onLeave: () => void}} props */
export function End({ player, onLeave }) {
  const view = player.view.value;
  const { end } = view;
  if (!end) {
    return null;
  }
  const won = end.you === "W" || end.you === "B";
  const title = end.you === "B" ? "end.bell" : won ? "end.winner" : "end.over";
  const winner = won ? player.pass : end.winner;
  const card = html`<section class="key-card">
    ${winner &&
    html`<p class="quiet">${t(end.ring ? "end.rang" : "end.won")}</p>
      <p class="key-answer"><span>${t("end.winnerIs", { name: winner.name, seat: winner.seat ?? "", unit: winner.unit })}</span></p>`}
    <button class="link" onClick=${onLeave}>${t("wait.leave")}</button>
  </section>`;
  return html`<${LampScreen} seat=${view.you?.seat} bell=${won} title=${t(title)} foot=${card}>
    ${end.title === "lastStanding" && html`<p class="end-rank loud">${t("title.lastStanding")}</p>`}
    <p class="lamp-note">
      ${end.rank && `${t("end.rank", { rank: end.rank, seats: view.contest?.seats ?? "" })} · `}${t("end.right", { right: end.right })}
    </p>
  <//>`;
}

/** @param {{bye: number, onAgain: () => void, onJoin: () => void}} props */
export function Closed({ bye, onAgain, onJoin }) {
  const known = hasText(`bye.${bye}`) ? String(bye) : "other";
  // The seat is still this phone's: it only has to come back.
  const again = bye === BYE.ELSEWHERE ? "bye.here" : bye === BYE.NO_CONTEST ? "bye.again" : null;
  return html`<main class="page dark closed" data-ground="night">
    <h1 class="loud dark-title balance">${t(`bye.${known}`, { code: bye })}</h1>
    <button class="cta loud" onClick=${again ? onAgain : onJoin}>${t(again ?? "bye.join")}</button>
  </main>`;
}
