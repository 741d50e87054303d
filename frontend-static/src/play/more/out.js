// The audience's part of the phone whose lamp is off, and at the end of everybody's.
import { Crowd } from "./crowd.js";
import { html, t } from "./kit.js";
import { Survey } from "./survey.js";
import { voiceOf } from "./voice.js";

/** @param {import("../player.js").Player} player */
function voice(player) {
  return voiceOf(player, { mayJoin: () => isApart(player.view.value) });
}

/** Out, absent or disqualified, or everybody when it is over. @param {import("../../model/phone-view.js").PhoneView} view */
function isApart(view) {
  return view.phase === "finished" || (view.phase !== "lobby" && view.phase !== "unknown" && "ODE".includes(view.lamp));
}

/** @param {{player: import("../player.js").Player}} props */
export function OutCrowd({ player }) {
  const { question, phase, result, paused } = player.view.value;
  const spoken = voice(player);
  const mine = spoken.mine();
  const right = mine && result && mine.round === result.round ? mine.correct : undefined;
  return html`${phase !== "ask" && right !== undefined && html`<p class="crowd-note" role="status">${t(right ? "crowd.right" : "crowd.wrong")}</p>`}
    <${Crowd} voice=${spoken} question=${phase === "ask" ? question : null} paused=${paused !== null} />`;
}

/** @param {{player: import("../player.js").Player}} props */
export function EndSurvey({ player }) {
  return html`<${Survey} voice=${voice(player)} />`;
}
