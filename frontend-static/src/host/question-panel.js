import { html, useEffect } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { OptionSign } from "../elements/sign.js";
import { Awards } from "./awards.js";
import { isByHand, isOpen, isStopped, otherQuestion, phaseWord, seatMap, secondsLeft, someSeats } from "./console-model.js";
import { spaced } from "./dates.js";
import { Beside, KeyMark } from "./further.js";
import { isTapped, keyMark } from "./further-model.js";
import { now } from "./live-link.js";

/** Nobody is waited for any more; the options say how many took which. */
const OVER = ["SETTLED", "VOIDED"];

/** The question with its key, the clock, and who has not answered. */
export function QuestionPanel({ view, act, peek }) {
  const frame = view.console;
  const question = frame.question;
  if (!question) return html`<${Between} view=${view} />`;
  const left = secondsLeft(frame, now.value);
  const counts = frame.distribution || view.peeked;
  return html`<section class="card question-panel">
    <div class="question-read" tabindex="0">
    <${Stopped} frame=${frame} />
    <div class="question-head">
      <div>
        <p class="quiet">
          ${question.n > 0
            ? t("host.question.number", { n: question.n, of: question.of })
            : t(otherQuestion(question))}
          ${question.source === "backup" ? " · " + t("host.question.backup") : ""} ·
          ${t(phaseWord(view, now.value))} ·
          ${isByHand(frame) ? t("host.question.untimed") : t("host.question.seconds", { n: Math.round((question.closesAt - question.opensAt) / 1000) })}
        </p>
        <h2 class="question-text">${question.text}</h2>
      </div>
      ${left != null &&
      html`<span class=${"number timer " + (left <= 5 ? "late" : "")} role="timer" aria-label=${t("host.question.left", { n: left })}>${left}</span>`}
    </div>
    <div class=${"question-asked" + (question.picture || question.prompts ? " side-by-side" : "")}>
    <${Beside} question=${question} answer=${frame.key} />
    ${question.options.length > 0
      ? html`<ol class="options">
          ${question.options.map(
            (text, i) => html`<li
              key=${i}
              class=${"option" + (keyMark(question, frame.key, i) === null ? "" : " key")}
            >
              <${OptionSign} option=${i} />
              <span>${text}</span>
              ${counts && isTapped(question) && html`<b class="number">${counts[i]}</b>`}
              <${KeyMark} question=${question} answer=${frame.key} option=${i} />
            </li>`,
          )}
        </ol>`
      : html`<p class="option key written-key">
          <span>${frame.key && frame.key.text}</span>
          <${KeyMark} question=${question} answer=${{ option: 0 }} option=${0} />
        </p>`}
    </div>
    ${frame.written && frame.written.length > 0 &&
    html`<${Written} frame=${frame} act=${act} />`}
    </div>
    ${!OVER.includes(frame.phase) && html`<${Answered} view=${view} peek=${peek} />`}
  </section>`;
}

function Answered({ view, peek }) {
  const progress = view.progress;
  if (!progress || progress.of === 0) return null;
  const waiting = seatMap(view).filter((seat) => seat.waiting);
  const share = progress.of ? Math.round((100 * progress.answered) / progress.of) : 0;
  return html`<div class="answered">
    <span class="number answered-n">${progress.answered}<small>/${progress.of}</small></span>
    <div class="answered-bar">
      <p>
        ${t("host.answered")}
        ${waiting.length > 0 &&
        " · " + t("host.waiting", { n: waiting.length, seats: someSeats(waiting) })}
      </p>
      <div class="bar"><i style=${{ width: share + "%" }}></i></div>
    </div>
    ${isOpen(view.console, now.value) && html`<${Hidden} question=${view.console.question} peek=${peek} />`}
  </div>`;
}

/** The console often faces the crowd: answers are hidden until the lock, and seen only while this is held. */
function Hidden({ question, peek }) {
  useEffect(() => () => peek(0), [question.round]);
  if (!isTapped(question)) return html`<p class="quiet hidden-note">${t("host.hidden")}</p>`;
  const hold = () => peek(question.round);
  const letGo = () => peek(0);
  // What appears may move this button away from under the finger that holds it.
  const holdBy = (event) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    hold();
  };
  const byKey = (event) => {
    if (event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.type === "keyup") letGo();
    else if (!event.repeat) hold();
  };
  return html`<button
    class="hidden-note"
    title=${t("host.peek.hint")}
    onPointerDown=${holdBy}
    onLostPointerCapture=${letGo}
    onContextMenu=${(event) => event.preventDefault()}
    onKeyDown=${byKey}
    onKeyUp=${byKey}
    onBlur=${letGo}
  >
    ${t("host.hidden")}. <u>${t("host.peek")}</u>
  </button>`;
}

/** Written answers by what was meant, so that one tap accepts an answer for everybody who gave it. */
function Written({ frame, act }) {
  return html`<ul class="written">
    ${frame.written.map(
      (answer) => html`<li key=${answer.canonical} class=${"verdict-" + answer.verdict}>
        <b>${answer.text}</b>
        <span class="quiet">${t("host.written." + answer.verdict)} · ${t("host.written.count", { n: answer.count })}</span>
        ${answer.verdict !== "right" &&
        html`<button
          class="button small"
          onClick=${() => act({ do: "accept", round: frame.question.round, canonical: answer.canonical })}
        >
          ${t("host.written.accept")}
        </button>`}
      </li>`,
    )}
  </ul>`;
}

function Between({ view }) {
  const frame = view.console;
  const lobby = frame.phase === "LOBBY";
  return html`<section class="card question-panel between">
    <${Stopped} frame=${frame} />
    <h2>${t(lobby ? "host.between.lobby" : frame.phase === "FINISHED" ? "host.between.finished" : "host.between.ready")}</h2>
    ${lobby
      ? html`<p>
            ${t("host.between.lobbyHint", {
              n: view.progress ? view.progress.connected : 0,
              of: view.roster.length,
            })}
          </p>
          <p class="join-code number">${view.contest && spaced(view.contest.code)}</p>
          <${Links} links=${frame.links} />`
      : frame.results.length > 0
        ? html`<${Awards} awards=${frame.awards} /><ol class="ranking" tabindex="0" aria-label=${t("host.results.people")}>
            ${frame.results.map(
              (row) => html`<li key=${row.rank + "-" + row.seat}>
                <b class="number">${row.rank}</b>
                <span>${row.name}<small class="quiet"> ${row.unit}${row.seat != null && " · " + t("host.seat", { n: row.seat })}</small></span>
                <span class="quiet">${row.title ? t("title." + row.title) : t("host.right", { n: row.right })}</span>
              </li>`,
            )}
          </ol>`
        : html`<p class="quiet">${t("host.between.hint")}</p>`}
  </section>`;
}

function Stopped({ frame }) {
  if (!isStopped(frame)) return null;
  return html`<p class="stopped" role="status"><b>${t("host.stop.on")}</b> ${t("host.stop.onText")}</p>`;
}

function Links({ links }) {
  return html`<p class="links">
    ${Object.keys(links).map(
      (name) => html`<a key=${name} class="button small" href=${links[name]} target="_blank" rel="noopener">
        ${t("host.link." + name)}
      </a>`,
    )}
  </p>`;
}
