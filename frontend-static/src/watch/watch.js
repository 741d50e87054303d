// A spectator's phone: the stage of the big screen, small, and a place in the audience.
import { Bell } from "../elements/bell.js";
import { ICON_TICK, Icon } from "../elements/icons.js";
import { OptionSign } from "../elements/sign.js";
import { now, startTicking } from "../elements/ticking.js";
import { Tile } from "../elements/tile.js";
import { Timer } from "../elements/timer.js";
import { formatNumber, language, t } from "../i18n/texts.js";
import { html, signal } from "../lib/core.js";
import { ContestSocket } from "../net/contest-socket.js";
import { Line, OfflineBar } from "../play/head.js";
import { MiniFloor } from "../play/mini-floor.js";
import { More, lens, need } from "../play/more.js";
import { Crowd } from "../play/more/crowd.js";
import { Survey } from "../play/more/survey.js";
import { spectatorVoice } from "./voice.js";

const contest = signal(/** @type {import("../model/wire.js").ContestCard | null} */ (null));
const told = signal(/** @type {Record<string, any>} */ ({}));
const stage = signal(/** @type {import("../model/wire.js").Stage | null} */ (null));

/** @param {any} message */
function heard(message) {
  told.value = { ...told.value, [message.t]: message };
  if (message.t === "welcome") {
    contest.value = message.contest;
  } else if (message.t === "stage") {
    stage.value = message;
  }
}

/** @param {string} code */
export function listen(code) {
  const socket = new ContestSocket({ as: "spectator", code }, heard, `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws/watch`);
  startTicking(socket.clock);
  socket.open();
  return socket;
}

/** @param {{socket: ContestSocket, onLeave: () => void}} props */
export function Watch({ socket, onLeave }) {
  if (contest.value?.kinds || (contest.value?.languages && language.value === "en")) {
    need("kinds");
  }
  return html`<main class="page dark watch" data-ground="night">
    <${Head} socket=${socket} />
    ${stage.value && html`<${Asking} stage=${stage.value} /><${Audience} socket=${socket} stage=${stage.value} /><${FloorCard} stage=${stage.value} />`}
    <button class="link watch-leave" onClick=${onLeave}>${t("watch.leave")}</button>
  </main>`;
}

/** The poll, the question to play along with, or the survey, as the stage has it. @param {{socket: ContestSocket, stage: import("../model/wire.js").Stage}} props */
function Audience({ socket, stage }) {
  const voice = voiceOf(socket);
  const asked = stage.question && stage.mode !== "void" && stage.mode !== "safe" ? stage.question : null;
  return html`<${Crowd} voice=${voice} question=${asked} keyOf=${stage.key} paused=${Boolean(stage.paused)} />
    <div class="watch-survey"><${Survey} voice=${voice} /></div>`;
}

/** @type {WeakMap<ContestSocket, import("../play/more/voice.js").Voice>} */
const voices = new WeakMap();

/** @param {ContestSocket} socket */
function voiceOf(socket) {
  const known = voices.get(socket);
  if (known) {
    return known;
  }
  const voice = spectatorVoice({ told, send: (message) => socket.send(message), clock: socket.clock });
  voices.set(socket, voice);
  return voice;
}

/** @param {{socket: ContestSocket}} props */
function Head({ socket }) {
  if (socket.link.value.state === "offline") {
    return html`<${OfflineBar} player=${socket} />`;
  }
  return html`<header class="head">
    <${Tile} class="head-tile" lamp="lit" />
    <div class="head-words">
      <p class="head-title">${contest.value?.title ?? t("watch.title")}</p>
      <p class="head-note quiet">${contest.value?.organiser}</p>
    </div>
    <${Line} player=${socket} />
  </header>`;
}

/** @param {{stage: import("../model/wire.js").Stage}} props */
function Asking({ stage }) {
  const asked = stage.question && stage.mode !== "void" && !told.value.audience?.poll?.open;
  return html`<${Heading} stage=${stage} />
    ${asked && (playsAlong() ? html`<${TimeLeft} stage=${stage} />` : html`<${Asked} stage=${stage} />`)}`;
}

/** @param {{stage: import("../model/wire.js").Stage}} props */
function FloorCard({ stage }) {
  const seats = formatNumber(stage.floor.length);
  const left = formatNumber(stage.mode === "lobby" ? (stage.present ?? 0) : stage.left);
  const off = stage.mode === "off" && stage.just.length > 0;
  return html`<section class="floor-card">
      <${MiniFloor} floor=${stage.floor} columns=${contest.value?.columns ?? 0} lit=${stage.left} />
      <p class="floor-count">
        <span class="number"><b>${left}</b>/${seats}</span>
        <span>${t(off ? "watch.outNow" : stage.mode === "lobby" ? "watch.present" : "watch.lit", { out: stage.just.length })}</span>
      </p>
    </section>`;
}

/** What is going on where the question does not say it. @param {{stage: import("../model/wire.js").Stage}} props */
function Heading({ stage }) {
  const { mode, named } = stage;
  const title =
    mode === "void" ? t("watch.void", { n: stage.voided ?? "" }) : { lobby: t("watch.lobby"), bell: t("watch.bell"), results: t("watch.results"), paused: t("watch.paused") }[mode];
  return html`
    ${mode === "bell" && html`<div class="watch-bell"><${Bell} /></div>`}
    ${title && html`<h1 class="loud dark-title balance">${title}</h1>`}
    ${(mode === "bell" || mode === "results") &&
    named.map((one) => html`<p key=${one.contestant} class="follow-text">${t("end.winnerIs", { name: one.name, seat: one.seat ?? "", unit: one.unit })}</p>`)}
  `;
}

/** Whether the question stands in the audience's own panel, to be answered. */
function playsAlong() {
  return Boolean(told.value.audience?.play);
}

/** Above it: which question it is and how long, and when the key is public why. @param {{stage: import("../model/wire.js").Stage}} props */
function TimeLeft({ stage }) {
  const { paused } = stage;
  const key = lens.see(stage.key);
  const question = /** @type {import("../model/wire.js").Question} */ (lens.see(stage.question));
  return html`<section class="dark-panel">
    <p class="dark-lead">${question.n > 0 && t("watch.n", { n: question.n, of: question.of })}</p>
    ${!key && now.value < question.closesAt && html`<${Timer} opensAt=${question.opensAt} closesAt=${question.closesAt} frozenAt=${paused?.since} />`}
    ${key && html`<${Why} answer=${key} question=${question} />`}
  </section>`;
}

/** @param {{answer: import("../model/wire.js").Key, question: import("../model/wire.js").Question}} props */
function Why({ answer, question }) {
  return html`<${More} part="key" right=${answer} question=${question} meanwhile=${answer.text && html`<p class="key-why"><b>${answer.text}</b></p>`} />
    <p class="key-why">${answer.why}</p>`;
}

/** @param {{stage: import("../model/wire.js").Stage}} props */
function Asked({ stage }) {
  const { paused } = stage;
  const key = lens.see(stage.key);
  const question = /** @type {import("../model/wire.js").Question} */ (lens.see(stage.question));
  const open = !key && now.value < question.closesAt;
  return html`<section class="dark-panel follow">
    <p class="dark-lead">${question.n > 0 && t("watch.n", { n: question.n, of: question.of })}</p>
    ${open && html`<${Timer} opensAt=${question.opensAt} closesAt=${question.closesAt} frozenAt=${paused?.since} />`}
    <p class="follow-text">${question.text}</p>
    <${More} part="follow" question=${question} />
    <ul class="follow-options">
      ${question.options.map((text, option) => {
        const right = key?.option === option;
        return html`<li key=${option} class=${!key ? "" : right ? "is-right" : "is-wrong"}>
          <${OptionSign} option=${option} class="on-dark" /><span class="option-text">${text}</span>${right && html`<${Icon} path=${ICON_TICK} />`}
        </li>`;
      })}
    </ul>
    ${key && html`<${Why} answer=${key} question=${question} />`}
  </section>`;
}
