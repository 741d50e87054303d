// Out is not over: the question to play along with, who will win, what one feels, and the own record.
import { isFurther } from "../../model/marks.js";
import { REACTIONS } from "../../model/reactions.js";
import { Icon, ICON_TICK, More, OptionSign, formatNumber, hasText, html, lens, now, signal, t } from "./kit.js";
import { Poll } from "./poll.js";

const picking = signal(false);

/**
 * @param {{voice: import("./voice.js").Voice, question: any, keyOf?: any, paused?: boolean}} props
 *   question: what the floor is being asked, or was last; keyOf: its key, once it is public
 */
export function Crowd({ voice, question, keyOf, paused = false }) {
  const state = voice.state();
  if (!state) {
    return null;
  }
  if (state.poll?.open) {
    return html`<${Poll} voice=${voice} poll=${state.poll} />`;
  }
  return html`<div class="crowd">
    ${state.play && question && html`<${Asked} voice=${voice} question=${question} keyOf=${keyOf} paused=${paused} />`}
    ${state.poll?.votes && html`<${Votes} votes=${state.poll.votes} />`}
    ${state.play && !state.survey && html`<${Predict} voice=${voice} lit=${state.lit} />`}
    <${Reactions} voice=${voice} />
    <${Score} voice=${voice} members=${state.members} />
  </div>`;
}

/** @param {{voice: import("./voice.js").Voice, question: any, keyOf: any, paused: boolean}} props */
function Asked({ voice, question: asked, keyOf, paused }) {
  const question = lens.see(asked);
  const mine = voice.mine();
  const said = voice.said(question.round);
  const kept = mine?.round === question.round ? mine : null;
  const chosen = said ?? kept;
  const open = !keyOf && !paused && now.value >= question.opensAt && now.value < question.closesAt;
  return html`<section class="dark-panel crowd-asked">
    <p class="dark-lead">${t("crowd.play")} · <span class="crowd-quiet">${t("crowd.play.note")}</span></p>
    <p class="follow-text">${question.text}</p>
    <${More} part="media" question=${question} />
    ${isFurther(question)
      ? html`<${More}
          part="kind"
          id="crowd"
          question=${question}
          open=${open}
          locked=${!open && now.value >= question.closesAt}
          mine=${chosen?.text}
          state=${said ? "pending" : "recorded"}
          send=${(/** @type {string} */ text) => voice.play(question, { text })}
          meanwhile=${t("loading")}
        />`
      : question.options.length > 0
      ? html`<div class="crowd-options">
          ${question.options.map(
            (/** @type {string} */ text, /** @type {number} */ option) => html`<button
              key=${option}
              class=${`crowd-option${chosen?.option === option ? (said ? " is-pending" : " is-mine") : ""}${keyOf?.option === option ? " is-right" : ""}`}
              aria-pressed=${chosen?.option === option}
              disabled=${!open}
              onClick=${() => voice.play(question, { option })}
            >
              <${OptionSign} option=${option} class="on-dark" /><span>${text}</span>
            </button>`,
          )}
        </div>`
      : html`<${Written} voice=${voice} question=${question} open=${open} kept=${chosen?.text ?? ""} />`}
    <p class="crowd-note" role="status">${noteOf(voice, { open, said, kept, keyOf })}</p>
  </section>`;
}

/** @param {import("./voice.js").Voice} voice @param {any} at */
function noteOf(voice, { open, said, kept, keyOf }) {
  const refused = voice.refused();
  if (keyOf) {
    return kept && kept.correct !== undefined ? t(kept.correct ? "crowd.right" : "crowd.wrong") : "";
  }
  if (said && refused?.round === said.round) {
    return t(hasText(`crowd.${refused.code}`) ? `crowd.${refused.code}` : "crowd.refused");
  }
  if (said) {
    return t("crowd.sending");
  }
  return kept ? html`<${Icon} path=${ICON_TICK} /> ${t(open ? "crowd.sent" : "crowd.locked")}` : "";
}

/** @param {{voice: import("./voice.js").Voice, question: any, open: boolean, kept: string}} props */
function Written({ voice, question, open, kept }) {
  const send = (/** @type {any} */ event) => {
    event.preventDefault();
    const text = event.target.elements.text.value.trim();
    if (text) {
      voice.play(question, { text });
    }
  };
  return html`<form class="crowd-write" onSubmit=${send}>
    <label>${t("crowd.write")} <input name="text" maxlength="200" autocomplete="off" defaultValue=${kept} disabled=${!open} /></label>
    <button class="crowd-option" disabled=${!open}>${t("crowd.write.send")}</button>
  </form>`;
}

/** @param {{voice: import("./voice.js").Voice, lit?: number[]}} props */
function Predict({ voice, lit }) {
  const predicted = voice.mine()?.predicted;
  const note = predicted ? t("crowd.predict.yours", { seat: predicted }) : t(lit ? "crowd.predict.none" : "crowd.predict.closed");
  if (!lit || !picking.value) {
    return html`<button class="crowd-card" disabled=${!lit} aria-expanded="false" onClick=${() => (picking.value = true)}>
      <b class="loud">${t("crowd.predict")}</b><span>${note}</span>
    </button>`;
  }
  return html`<section class="dark-panel">
    <p class="dark-lead">${t("crowd.predict")}</p>
    <p class="crowd-quiet">${t("crowd.predict.why")}</p>
    <div class="crowd-seats">
      ${lit.map(
        (seat) => html`<button
          key=${seat}
          class=${`crowd-seat is-lit${seat === predicted ? " is-mine" : ""}`}
          aria-pressed=${seat === predicted}
          onClick=${() => {
            voice.predict(seat);
            picking.value = false;
          }}
        >${seat}</button>`,
      )}
    </div>
    <button class="link crowd-close" onClick=${() => (picking.value = false)}>${t("crowd.close")}</button>
  </section>`;
}

/** @param {{votes: {seat: number, votes: number}[]}} props */
function Votes({ votes }) {
  return html`<section class="dark-panel">
    <p class="dark-lead">${t("poll.over")}</p>
    <ol class="crowd-votes">${votes.slice(0, 5).map(({ seat, votes: n }) => html`<li key=${seat}>${t("poll.result", { seat, votes: formatNumber(n) })}</li>`)}</ol>
  </section>`;
}

/** @param {{voice: import("./voice.js").Voice}} props */
function Reactions({ voice }) {
  return html`<div class="crowd-reactions" role="group" aria-label=${t("crowd.react")}>
    ${Object.entries(REACTIONS).map(
      ([kind, path]) => html`<button key=${kind} class="crowd-react" aria-label=${t(`crowd.react.${kind}`)} onClick=${() => voice.react(kind)}><${Icon} path=${path} /></button>`,
    )}
  </div>`;
}

/** @param {{voice: import("./voice.js").Voice, members: number}} props */
function Score({ voice, members }) {
  const mine = voice.mine();
  if (!mine) {
    return null;
  }
  const words = [t("crowd.score", { right: mine.right }), mine.rank && t("crowd.rank", { rank: mine.rank, members: formatNumber(members) })];
  return html`<p class="crowd-score">
    <span>${mine.seat ? t("crowd.members", { members: formatNumber(members) }) : html`<b>${t("crowd.number", { number: mine.number })}</b>`}</span>
    <span>${words.filter(Boolean).join(" · ")}</span>
  </p>`;
}
