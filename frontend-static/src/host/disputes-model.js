// Disputes as the host rules on them, as pure functions of the console's frame.
import { LETTERS } from "../elements/sign.js";

/** @typedef {{contestant: number, round: number, n: number, claim: string, at: number, due: number, option?: number, answer?: string, canonical?: string, wrong?: boolean, upheld?: boolean, reason?: string}} Dispute */

/** @param {{disputes?: Dispute[]}} frame */
export const openDisputes = (frame) => (frame.disputes || []).filter((one) => one.upheld == null);

/** What was given, as people say it; empty: nothing. @param {Dispute} one */
export const given = (one) => (one.option != null ? LETTERS[one.option] : one.answer || "");

/**
 * What may follow when a dispute is right, each an act of its own before the ruling. A late answer cannot be accepted:
 * only the lamp can be lit again.
 * @param {any} frame @param {Dispute} one @param {any[]} roster
 * @returns {{name: "accept" | "restore", act: any}[]}
 */
export function remedies(frame, one, roster) {
  const found = [];
  if (one.wrong && frame.next.includes("accept")) {
    const answer = one.option != null ? { option: one.option } : { canonical: one.canonical };
    found.push({ name: "accept", act: { do: "accept", round: one.round, ...answer } });
  }
  const letter = frame.floor[roster.findIndex((entry) => entry.contestant === one.contestant)];
  if (letter === "O" && frame.next.includes("restore")) {
    found.push({ name: "restore", act: { do: "restore", contestants: [one.contestant] } });
  }
  return found;
}

/** How much too late, in seconds. @param {Dispute} one */
export const lateBy = (one) => Math.max(0, one.at - one.due) / 1000;
