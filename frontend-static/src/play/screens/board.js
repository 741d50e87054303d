// The written answer: a school slate above the keyboard. It is sent when the board is raised, not at each key.
import { t } from "../../i18n/texts.js";
import { html, signal } from "../../lib/core.js";
import { current, seatOf } from "../../model/phone-view.js";

const LONGEST = 40; // characters

/** What is being written, and for which question. */
const slate = signal({ round: -1, text: "" });

/** @param {{player: import("../player.js").Player, question: import("../../model/wire.js").Question, open: boolean}} props */
export function Board({ player, question, open }) {
  const view = player.view.value;
  const mine = current(view);
  const draft = slate.value.round === question.round ? slate.value.text : (mine?.text ?? "");
  const number = question.kind === "number";
  const text = draft.trim().normalize("NFC");
  const raised = mine?.text === text;
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (text) {
      player.choose({ text });
      /** @type {any} */ (document.activeElement)?.blur?.();
    }
  };
  return html`<form class="board-form" onSubmit=${submit}>
    <div class=${`board${view.pending ? " is-pending" : mine && raised ? " is-recorded" : ""}`}>
      <p class="board-head">
        <span>${t("board.of", { seat: seatOf(view) })}</span>
        <span aria-hidden="true">${t("board.count", { count: [...draft].length })}</span>
      </p>
      <input
        class="board-text"
        aria-label=${t("board.label")}
        value=${draft}
        onInput=${(/** @type {any} */ event) => (slate.value = { round: question.round, text: event.target.value })}
        inputmode=${number ? "decimal" : "text"}
        maxlength=${LONGEST}
        enterkeyhint="send"
        autocomplete="off"
        autocorrect="off"
        autocapitalize="off"
        spellcheck=${false}
        disabled=${!open}
      />
    </div>
    <p class="board-hint">${number ? t("board.hint.number", { unit: question.unit ? ` (${question.unit})` : "" }) : t("board.hint")}</p>
    <button class="cta loud" disabled=${!open || !text || raised}>${t(mine ? "board.change" : "board.cta")}</button>
  </form>`;
}
