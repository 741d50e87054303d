// A spectator's phone: the stage of the big screen, small. Nothing here can be tapped but the way out.
import { OptionSign } from "../elements/sign.js";
import { now, startTicking } from "../elements/ticking.js";
import { Timer } from "../elements/timer.js";
import { formatNumber, t } from "../i18n/texts.js";
import { html, signal } from "../lib/core.js";
import { ContestSocket } from "../net/contest-socket.js";
import { MiniFloor } from "../play/mini-floor.js";

const contest = signal(/** @type {import("../model/wire.js").ContestCard | null} */ (null));
const stage = signal(/** @type {import("../model/wire.js").Stage | null} */ (null));

/** @param {string} code */
export function listen(code) {
  const socket = new ContestSocket({ as: "spectator", code }, (message) => {
    if (message.t === "welcome") {
      contest.value = message.contest;
    } else if (message.t === "stage") {
      stage.value = message;
    }
  });
  startTicking(socket.clock);
  socket.open();
  return socket;
}

/** @param {{socket: ContestSocket, onLeave: () => void}} props */
export function Watch({ socket, onLeave }) {
  const offline = socket.link.value.state === "offline";
  return html`<main class="page dark watch" data-ground="night">
    ${offline && html`<p class="problem" role="alert">${t("net.lost")}</p>`}
    <h1 class="loud dark-title">${contest.value?.title ?? t("watch.title")}</h1>
    ${stage.value && html`<${StageCard} stage=${stage.value} />`}
    <button class="link" onClick=${onLeave}>${t("watch.leave")}</button>
  </main>`;
}

/** @param {{stage: import("../model/wire.js").Stage}} props */
function StageCard({ stage }) {
  const seats = stage.floor.length;
  const { question, key } = stage;
  const asking = stage.mode === "question" && question;
  return html`
    <p class="dark-body">${stage.mode === "lobby" ? t("watch.lobby") : t("late.status", { left: formatNumber(stage.left), seats: formatNumber(seats) })}</p>
    ${stage.mode === "bell" &&
    html`<p class="loud dark-title">${t("watch.bell")}</p>
      ${stage.named.map((one) => html`<p key=${one.contestant} class="follow-text">${t("end.winnerIs", { name: one.name, seat: one.seat ?? "", unit: one.unit })}</p>`)}`}
    ${question &&
    html`<section class="dark-panel follow">
      ${asking && now.value < question.closesAt && html`<${Timer} opensAt=${question.opensAt} closesAt=${question.closesAt} frozenAt=${stage.paused?.since} />`}
      <p class="follow-text">${question.text}</p>
      <ul class="follow-options">
        ${question.options.map((text, option) => html`<li key=${option} class=${key && key.option !== option ? "is-wrong" : ""}><${OptionSign} option=${option} class="on-dark" /><span>${text}</span></li>`)}
      </ul>
      ${key && html`<p class="key-why">${key.text} ${key.why}</p>`}
    </section>`}
    <section class="floor-card">
      <${MiniFloor} floor=${stage.floor} columns=${contest.value?.columns ?? 0} lit=${stage.left} />
      <p class="floor-count"><span class="number"><b>${formatNumber(stage.left)}</b>/${formatNumber(seats)}</span>${stage.just.length > 0 && stage.mode === "off" && html`<span>${t("watch.outNow", { out: stage.just.length })}</span>`}</p>
    </section>
  `;
}
