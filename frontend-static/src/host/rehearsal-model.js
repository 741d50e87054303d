// What a rehearsal's status and report mean to the page. No DOM.

/** @param {{stage: string}} status */
export function isOver(status) {
  return status.stage === "DONE" || status.stage === "CANCELLED" || status.stage === "FAILED";
}

const SHOWN = 12;

/** Seats in words; beyond a dozen the rest is a dot dot dot. @param {number[]} seats */
export function seatsOf(seats) {
  return seats.slice(0, SHOWN).join(", ") + (seats.length > SHOWN ? " …" : "");
}

/** The key of the words for a reason. @param {{code: string}} reason */
export function reasonKey(reason) {
  return "venue.reason." + reason.code;
}

/** @template T @param {T[]} all @param {(one: T) => boolean} is */
export function percent(all, is) {
  return Math.round((100 * all.filter(is).length) / Math.max(1, all.length)) + " %";
}
