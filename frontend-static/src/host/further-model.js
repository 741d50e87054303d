// Kinds of question by the names of the wire ("multiple") and of the bank ("MULTIPLE_CHOICE"). Pure.

const MARKED = /^(multiple|order|match|spot|hotspot)/i;

/** Whether one of its options is the answer: other kinds are written, also those that have options. */
export const isTapped = ({ kind, options }) => options.length > 0 && !MARKED.test(kind || "");

export const lettersOf = (marks) => marks.map((mark) => "ABCDEF"[mark]).join(", ");

/** What stands on an option once the key is known: "" a tick, "2" its place in the order, null nothing. */
export function keyMark({ kind }, answer, option) {
  if (!answer) return null;
  if (answer.option === option) return "";
  const at = (answer.marks || []).indexOf(option);
  return at < 0 ? null : /^multiple/i.test(kind) ? "" : String(at + 1);
}
