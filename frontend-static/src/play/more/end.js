// The end: everybody goes home lit, with the own record.
import { LampScreen, html, t } from "./kit.js";
import { EndSurvey } from "./out.js";

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
    <${EndSurvey} player=${player} />
    <button class="link" onClick=${onLeave}>${t("wait.leave")}</button>
  </section>`;
  return html`<${LampScreen} seat=${view.you?.seat} bell=${won} title=${t(title)} foot=${card}>
    ${end.title === "lastStanding" && html`<p class="end-rank loud">${t("title.lastStanding")}</p>`}
    <p class="lamp-note">
      ${end.rank && `${t("end.rank", { rank: end.rank, seats: view.contest?.seats ?? "" })} · `}${t("end.right", { right: end.right })}
    </p>
  <//>`;
}
