// A question of a further kind: what it is answered with, and the bar that sends it. It may be sent again until the lock.
import { isComplete, written } from "../../model/marks.js";
import { html, signal, t } from "../more/kit.js";
import { Match } from "./match.js";
import { Multiple, Order } from "./options.js";
import { draw, marksOf } from "./slate.js";
import { Spot } from "./spot.js";

/** @type {Record<string, any>} */
const BODIES = { multiple: Multiple, order: Order, match: Match, spot: Spot };

/** Where one answer is final: what was pressed once and wants a second word. */
const sure = signal("");

/** @param {import("./slate.js").Props} props */
export function Kind(props) {
  const { question, open, mine, state } = props;
  const kind = question.kind ?? "";
  const marks = marksOf(props);
  const text = isComplete(question, marks) ? written(kind, marks) : "";
  const look = text && text === mine ? ` is-${state}` : " is-picked";
  return html`<div class="kind">
    ${open && html`<p class="kind-how">${t(`kinds.${kind}`)}</p>`}
    <${BODIES[kind]} question=${question} marks=${marks} open=${open} look=${look} change=${(/** @type {number[]} */ next) => open && draw(props, next)} />
    ${(open || mine) && html`<${Send} ...${props} marks=${marks} text=${text} />`}
  </div>`;
}

/** @param {import("./slate.js").Props & {marks: number[], text: string}} props */
function Send({ question, open, mine, state, final, id, send, marks, text }) {
  const sent = text !== "" && text === mine;
  const mark = `${id} ${question.round} ${text}`;
  const asks = final && sure.value === mark && !sent;
  const press = () => {
    if (final && !asks) {
      sure.value = mark;
    } else {
      send(text);
    }
  };
  return html`<div class=${`kind-send${mine ? " is-high" : ""}`}>
    <p class="kind-count" role="status">${count(question, marks)}</p>
    ${(open || sent) && html`<button class="cta loud" disabled=${!open || !text || sent} onClick=${press}>${t(sent ? (state === "recorded" ? "kinds.sent" : "kinds.sending") : asks ? "kinds.sure" : mine ? "kinds.again" : "kinds.send")}</button>`}
  </div>`;
}

/** @param {import("../../model/wire.js").Question} question @param {number[]} marks */
function count({ kind, options, prompts = [] }, marks) {
  switch (kind) {
    case "multiple":
      return t("kinds.count", { n: marks.length });
    case "order":
      return t("kinds.count.of", { n: marks.length, of: options.length });
    case "match":
      return t("kinds.count.pairs", { n: marks.filter((mark) => mark >= 0).length, of: prompts.length });
    default:
      return marks.length === 2 ? t("kinds.point.at", { x: Math.round(marks[0] / 10), y: Math.round(marks[1] / 10) }) : t("kinds.point.none");
  }
}
