// The end: everybody goes home lit, with the own record; and the door signs when the line is closed for good.
import { t, hasText } from "../../i18n/texts.js";
import { html } from "../../lib/core.js";
import { BYE } from "../../net/contest-socket.js";
import { GoldGround } from "./lamp.js";

/** @param {{player: import("../player.js").Player, onLeave: () => void}} props */
export function End({ player, onLeave }) {
  const view = player.view.value;
  const { end } = view;
  if (!end) {
    return null;
  }
  const won = end.you === "W" || end.you === "B";
  const title = end.you === "B" ? "end.bell" : won ? "end.winner" : "end.over";
  return html`<main class="page lamp end">
    <${GoldGround} />
    <div class="lamp-middle">
      <p class="number lamp-seat">${view.you?.seat ?? "★"}</p>
      <h1 class="loud lamp-title end-title">${t(title)}</h1>
      ${end.title && html`<p class="end-rank loud">${t(`title.${end.title}`)}</p>`}
      <p class="lamp-note">
        ${end.rank && `${t("end.rank", { rank: end.rank, seats: view.contest?.seats ?? "" })} · `}${t("end.right", { right: end.right })}
      </p>
    </div>
    <section class="key-card">
      ${!won &&
      end.winner &&
      html`<p class="quiet">${t(end.ring ? "end.rang" : "end.won")}</p>
        <p class="key-answer"><span>${t("end.winnerIs", { name: end.winner.name, seat: end.winner.seat ?? "", unit: end.winner.unit })}</span></p>`}
      <button class="link" onClick=${onLeave}>${t("wait.leave")}</button>
    </section>
  </main>`;
}

/** @param {{bye: number, onAgain: () => void, onJoin: () => void}} props */
export function Closed({ bye, onAgain, onJoin }) {
  const known = hasText(`bye.${bye}`) ? String(bye) : "other";
  const elsewhere = bye === BYE.ELSEWHERE;
  return html`<main class="page dark closed" data-ground="night">
    <h1 class="loud dark-title balance">${t(`bye.${known}.title`)}</h1>
    <p class="dark-body">${t(`bye.${known}`, { code: bye })}</p>
    <button class="cta loud" onClick=${elsewhere ? onAgain : onJoin}>${t(elsewhere ? "bye.again" : "bye.join")}</button>
  </main>`;
}
