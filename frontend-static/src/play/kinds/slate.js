// What is under way and not sent: for one person and one question, so that nobody who shares the phone sees another's.
import { read } from "../../model/marks.js";
import { signal } from "../more/kit.js";

/** @typedef {{id: any, question: import("../../model/wire.js").Question, open: boolean, locked?: boolean, mine?: string | null, state: "" | "pending" | "recorded", final?: boolean, send: (text: string) => void}} Props */

const slate = signal({ id: /** @type {any} */ (null), round: -1, marks: /** @type {number[]} */ ([]) });

/** Once locked, what was sent and nothing else. @param {Props} props */
export function marksOf({ id, question, locked, mine }) {
  const { value } = slate;
  return !locked && value.id === id && value.round === question.round ? value.marks : read(question.kind ?? "", mine);
}

/** @param {Props} props @param {number[]} marks */
export function draw({ id, question }, marks) {
  slate.value = { id, round: question.round, marks };
}
