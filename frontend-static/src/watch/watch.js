// A spectator's phone: the stage of the big screen, small. Nothing here can be tapped but the way out.
import { Bell } from "../elements/bell.js";
import { ICON_TICK, Icon } from "../elements/icons.js";
import { OptionSign } from "../elements/sign.js";
import { now, startTicking } from "../elements/ticking.js";
import { Tile } from "../elements/tile.js";
import { Timer } from "../elements/timer.js";
import { formatNumber, t } from "../i18n/texts.js";
import { html, signal } from "../lib/core.js";
import { ContestSocket } from "../net/contest-socket.js";
import { Line, OfflineBar } from "../play/head.js";
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
  return html`<main class="page dark watch" data-ground="night">
    <${Head} socket=${socket} />
    ${stage.value && html`<${StageCard} stage=${stage.value} />`}
    <button class="link watch-leave" onClick=${onLeave}>${t("watch.leave")}</button>
  </main>`;
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
function StageCard({ stage }) {
  const seats = formatNumber(stage.floor.length);
  const left = formatNumber(stage.mode === "lobby" ? (stage.present ?? 0) : stage.left);
  const off = stage.mode === "off" && stage.just.length > 0;
  return html`
    <${Heading} stage=${stage} />
    ${stage.question && stage.mode !== "void" && html`<${Asked} stage=${stage} />`}
    <section class="floor-card">
      <${MiniFloor} floor=${stage.floor} columns=${contest.value?.columns ?? 0} lit=${stage.left} />
      <p class="floor-count">
        <span class="number"><b>${left}</b>/${seats}</span>
        <span>${t(off ? "watch.outNow" : stage.mode === "lobby" ? "watch.present" : "watch.lit", { out: stage.just.length })}</span>
      </p>
    </section>
  `;
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

/** @param {{stage: import("../model/wire.js").Stage}} props */
function Asked({ stage }) {
  const { key, paused } = stage;
  const question = /** @type {import("../model/wire.js").Question} */ (stage.question);
  const open = !key && now.value < question.closesAt;
  return html`<section class="dark-panel follow">
    <p class="dark-lead">${question.n > 0 && t("watch.n", { n: question.n, of: question.of })}</p>
    ${open && html`<${Timer} opensAt=${question.opensAt} closesAt=${question.closesAt} frozenAt=${paused?.since} />`}
    <p class="follow-text">${question.text}</p>
    <ul class="follow-options">
      ${question.options.map((text, option) => {
        const right = key?.option === option;
        return html`<li key=${option} class=${!key ? "" : right ? "is-right" : "is-wrong"}>
          <${OptionSign} option=${option} class="on-dark" /><span class="option-text">${text}</span>${right && html`<${Icon} path=${ICON_TICK} />`}
        </li>`;
      })}
    </ul>
    ${key && html`<p class="key-why">${key.text && html`<b>${key.text}</b>`} ${key.why}</p>`}
  </section>`;
}
