// A question: read, open, locked. What is recorded is what the server said it has, never what was tapped.
import { ICON_HAND, ICON_TICK, Icon } from "../../elements/icons.js";
import { LETTERS, OptionSign } from "../../elements/sign.js";
import { now } from "../../elements/ticking.js";
import { Timer, isUntimed, secondsLeft } from "../../elements/timer.js";
import { formatTime, t } from "../../i18n/texts.js";
import { html } from "../../lib/core.js";
import { current, isFinal, mayAnswer } from "../../model/phone-view.js";
import { Head } from "../head.js";
import { More, lens } from "../more.js";
import { choiceName } from "../senses.js";
import { Board } from "./board.js";

const LONG = 100; // characters from which on the question is set smaller: with 102 some need a fifth line, and 11 px too many

/** What a contestant is told when an answer was not taken. @type {Record<string, string>} */
const REFUSALS = { TOO_LATE: "ask.late", PAUSED: "ask.again", NOT_OPEN: "ask.again", ANSWER_ON_BOARD: "ask.onBoard" };

/** @typedef {"read" | "open" | "locked"} Moment */

/** @param {{player: import("../player.js").Player}} props */
export function Ask({ player }) {
  const view = player.view.value;
  const question = /** @type {import("../../model/wire.js").Question} */ (lens.see(view.question));
  const time = view.paused ? view.paused.since : now.value;
  const moment = momentOf(question, time);
  const written = question.kind === "text" || question.kind === "number";
  const open = moment === "open" && mayAnswer(view);
  return html`<main class="page ask">
    <${Head} player=${player} title=${questionTitle(question)} note=${t("ask.left", { left: view.left })} />
    <${Timer} opensAt=${question.opensAt} closesAt=${question.closesAt} frozenAt=${view.paused?.since} unit=${t("ask.seconds")} />
    <h1 class=${`question${question.text.length > LONG ? " question-long" : ""}`}>${question.text}</h1>
    <${More} part="again" player=${player} />
    <${More} part="media" question=${question} languages=${view.contest?.languages} />
    ${isFurther(question)
      ? html`<${More}
          part="kind"
          id=${player.pass.contestant}
          question=${question}
          open=${open}
          locked=${moment === "locked"}
          mine=${current(view)?.text}
          state=${view.pending ? "pending" : view.answer ? "recorded" : ""}
          final=${isFinal(view)}
          send=${(/** @type {string} */ text) => player.choose({ text })}
          meanwhile=${t("loading")}
        />`
      : written && !view.contest?.boards
        ? html`<${Board} key=${question.round} player=${player} question=${question} open=${open} />`
        : html`<${Options} player=${player} question=${question} open=${open} moment=${moment} />`}
    <${Ack} player=${player} question=${question} moment=${moment} time=${time} />
  </main>`;
}

/** Answered by what play/kinds/ brings. @param {import("../../model/wire.js").Question} question */
const isFurther = ({ kind = "" }) => /^(mu|or|ma|sp)/.test(kind);

/** @param {import("../../model/wire.js").Question} question @param {number} time @returns {Moment} */
function momentOf(question, time) {
  return time < question.opensAt ? "read" : time < question.closesAt ? "open" : "locked";
}

/** @param {import("../../model/wire.js").Question} question */
export function questionTitle(question) {
  if (question.n === 0) {
    return t(question.source === "rescue" || question.source === "audience" ? `ask.${question.source}` : "ask.extra");
  }
  return t(question.source === "backup" ? "ask.backup" : "ask.n", { n: question.n, of: question.of });
}

/** @param {{player: import("../player.js").Player, question: import("../../model/wire.js").Question, open: boolean, moment: Moment}} props */
function Options({ player, question, open, moment }) {
  const view = player.view.value;
  const mine = current(view);
  const marked = mine?.option ?? null;
  return html`<div class=${`options${marked === null ? "" : " is-chosen"}`} role="radiogroup" aria-label=${t("ask.options")}>
    ${question.options.map((text, option) => {
      const look = marked !== option ? "" : view.pending ? " is-pending" : moment === "locked" ? " is-locked" : " is-recorded";
      return html`<button
        key=${option}
        class=${`option${look}${moment === "read" || view.contest?.boards ? " is-read" : ""}`}
        role="radio"
        aria-checked=${marked === option}
        aria-disabled=${!open}
        aria-label=${t("say.option", { letter: LETTERS[option], sign: t(`sign.${option}`), text })}
        tabindex=${(marked ?? 0) === option ? 0 : -1}
        onClick=${() => player.choose({ option })}
        onKeyDown=${(/** @type {KeyboardEvent} */ event) => walk(event)}
      >
        <${OptionSign} option=${option} class=${look === " is-recorded" || look === " is-locked" ? "on-dark" : ""} />
        <span class="option-text">${text}</span>
        ${look === " is-pending" && html`<span class="option-note">${t("ask.pending")}</span>`}
        ${(look === " is-recorded" || look === " is-locked") && html`<span class="option-tick"><${Icon} path=${ICON_TICK} /></span>`}
      </button>`;
    })}
  </div>`;
}

/** Arrow keys walk between the options as in every radio group; they do not choose. @param {KeyboardEvent} event */
function walk(event) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step) {
    event.preventDefault();
    const button = /** @type {HTMLElement} */ (event.currentTarget);
    const all = /** @type {HTMLElement[]} */ (Array.from(button.parentElement?.children ?? []));
    all[(all.indexOf(button) + step + all.length) % all.length].focus();
  }
}

/**
 * @param {{player: import("../player.js").Player, question: import("../../model/wire.js").Question, moment: Moment, time: number}} props
 */
function Ack({ player, question, moment, time }) {
  const view = player.view.value;
  const { pending, answer, refusal } = view;
  const offline = player.link.value.state !== "online";
  if (refusal) {
    return bar("sand", "hand", t(REFUSALS[refusal.code] ?? "ask.notTaken"));
  }
  if (pending && offline && moment !== "locked") {
    return bar("sand", "hand", t("net.saved", { choice: choiceName(pending) }));
  }
  if (pending && moment === "locked") {
    const kept = answer ? ` ${t("ask.kept", { choice: choiceName(answer) })}` : "";
    return bar("sand", "hand", t("ask.unsent", { choice: choiceName(pending) }), t("ask.unsent.note") + kept);
  }
  if (pending) {
    return bar("plain", null, t("ask.pending"), answer ? t("ask.kept", { choice: choiceName(answer) }) : "");
  }
  if (answer && moment === "locked") {
    return bar("ink", "tick", t("ask.locked", { choice: choiceName(answer) }), t("ask.locked.note", { time: formatTime(answer.at) }), answer.option != null);
  }
  if (answer) {
    const note = isFinal(view) ? "ask.recorded.final" : isUntimed(question.closesAt) ? "ask.recorded.lock" : "ask.recorded.note";
    return bar("ink", "tick", t("ask.recorded", { choice: choiceName(answer) }), t(note, { time: formatTime(answer.at) }), answer.option != null);
  }
  if (moment === "locked") {
    return bar("sand", null, t(view.contest?.boards ? "ask.boardsUp" : question.options.length || isFurther(question) ? "ask.none" : "ask.none.board"));
  }
  if (moment === "read") {
    return bar("plain", null, t("ask.opens", { seconds: secondsLeft(question.opensAt, time) }));
  }
  return bar("plain ask-hint", null, question.options.length && !isFurther(question) && !view.paused ? t(hintOf(view)) : "");
}

/** @param {import("../../model/phone-view.js").PhoneView} view */
function hintOf(view) {
  if (view.contest?.boards) {
    return "ask.onBoard";
  }
  return view.question?.buzzer ? "ask.hint.buzzer" : isFinal(view) ? "ask.hint.final" : "ask.hint";
}

/** @param {string} look @param {"tick" | "hand" | null} icon @param {string} title @param {string} [note]
 * @param {boolean} [loud] in capitals; never what somebody wrote */
function bar(look, icon, title, note, loud = false) {
  return html`<footer class=${`ack ack-${look}`}>
    ${icon && html`<span class=${`ack-icon ack-${icon}`}><${Icon} path=${icon === "tick" ? ICON_TICK : ICON_HAND} /></span>`}
    <div>
      <p class=${`ack-title${loud ? " loud" : ""}`}>${title}</p>
      ${note && html`<p class="ack-note">${note}</p>`}
    </div>
  </footer>`;
}
