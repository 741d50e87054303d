// Picture 03/7: who shall be lit again, and the bar that everybody's cheering fills.
import { Bell, formatNumber, html, t } from "./kit.js";

const PARTS = 5; // of the bar

/** @param {{voice: import("./voice.js").Voice, poll: import("../../model/voice.js").Poll}} props */
export function Poll({ voice, poll }) {
  const votes = voice.votes();
  const own = voice.mine()?.seat;
  return html`<section class="poll">
    <h2 class="loud dark-title">${t("poll.title")}</h2>
    <p class="dark-body">${t("poll.vote")} ${own !== undefined && poll.seats.includes(own) && t("poll.own")}</p>
    <div class="crowd-seats dark-panel">
      ${poll.seats.map(
        (seat) => html`<button
          key=${seat}
          class=${`crowd-seat${votes.includes(seat) ? " is-mine" : ""}${seat === own ? " is-own" : ""}`}
          aria-label=${t("poll.seat", { seat })}
          aria-pressed=${votes.includes(seat)}
          disabled=${seat === own}
          onClick=${() => voice.vote(seat)}
        >${seat}</button>`,
      )}
    </div>
    <div class="poll-votes" role="group" aria-label=${t("poll.yours")}>
      ${votes.length === 0
        ? html`<span class="crowd-quiet">${t("poll.none")}</span>`
        : votes.map(
            (/** @type {number} */ seat) => html`<button key=${seat} class="poll-vote" aria-label=${t("poll.remove", { seat })} onClick=${() => voice.vote(seat)}>
              ${seat} <span aria-hidden="true">×</span>
            </button>`,
          )}
    </div>
    <p class="poll-bar-words"><span>${t("poll.bar")}</span><b>${formatNumber(poll.level)} %</b></p>
    <div class="poll-bar" role="progressbar" aria-label=${t("poll.bar")} aria-valuemin="0" aria-valuemax="100" aria-valuenow=${poll.level}>
      ${Array.from({ length: PARTS }, (_, part) => html`<span key=${part}><i style=${{ transform: `scaleX(${partOf(poll.level, part)})` }}></i></span>`)}
    </div>
    <div class="poll-cheer">
      <button class="poll-bell" aria-label=${t("poll.cheer")} onClick=${() => voice.tap()}><${Bell} /></button>
      <p><b class="loud">${t("poll.cheer")}</b>
        ${t("poll.tired")} <button class="link" aria-pressed=${voice.alone.value} onClick=${() => (voice.alone.value = !voice.alone.value)}>${t(voice.alone.value ? "poll.alone.off" : "poll.alone")}</button>
      </p>
    </div>
  </section>`;
}

/** How full one part is, of 1. @param {number} level 0 to 100 @param {number} part */
export function partOf(level, part) {
  return Math.max(0, Math.min(1, (level * PARTS) / 100 - part));
}
