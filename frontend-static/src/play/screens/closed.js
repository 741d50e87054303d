// The door signs, when the line is closed for good.
import { hasText, t } from "../../i18n/texts.js";
import { html } from "../../lib/core.js";
import { BYE } from "../../net/contest-socket.js";

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
