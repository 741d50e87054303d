// Several contestants on one phone: whose turn it is, and what may be seen. Pure, over the views of all of them.
import { isAsked, isFinal, isLit } from "./phone-view.js";

/** @typedef {import("./phone-view.js").PhoneView} PhoneView */

/** So many people pass a phone on within a question. */
export const MOST_SEATS = 4;

/** A seat that this phone lost (handed over, opened elsewhere) is asked nothing any more, and holds up nobody. @param {PhoneView} view @param {boolean} gone @returns {PhoneView} */
export const ofThisPhone = (view, gone) => (gone ? { ...view, phase: "between" } : view);

/** The numbers of the views by seat; whoever has no seat comes behind, in the order in which they came. @param {PhoneView[]} views */
export function bySeat(views) {
  const seat = (/** @type {number} */ i) => views[i].you?.seat ?? Infinity;
  return views.map((_, i) => i).sort((a, b) => (seat(a) === seat(b) ? a - b : seat(a) - seat(b)));
}

/**
 * Who is asked, in the order of their turns: by seat, and each question begins with another one, so that nobody is
 * always the last. A seat whose line is gone may still show an older question; it has its turn when it is back.
 * @param {PhoneView[]} views @returns {number[]}
 */
export function turnsOf(views) {
  const asked = bySeat(views).filter((i) => views[i].phase === "ask" && views[i].question && isAsked(views[i]));
  const round = Math.max(0, ...asked.map((i) => views[i].question?.round ?? 0));
  const now = asked.filter((i) => views[i].question?.round === round);
  const first = now.length ? (round - 1) % now.length : 0;
  return [...now.slice(first), ...now.slice(0, first)];
}

/** Whether this person has chosen, be it on its way. @param {PhoneView} view */
export const hasAnswered = (view) => view.pending !== null || view.answer !== null;

/** Whether somebody who takes the phone may still do something with it. @param {PhoneView} view */
export const mayAnswerYet = (view) => !(hasAnswered(view) && isFinal(view));

/**
 * @typedef {{round: number, seat: number}} Holder   who took the phone for this question
 * @typedef {{scene: "hello"} | {scene: "seats"} | {scene: "done", turns: number[]} | {scene: "turn", seat: number, next: number | null}
 *   | {scene: "cover", seat: number, turns: number[]}} Scene
 */

/**
 * What the phone shows. An answer is seen only by whoever said "it is me": everybody else sees a cover, or all seats
 * side by side with nothing of what was chosen.
 * @param {PhoneView[]} views @param {Holder | null} holder @param {number} now the server's time @returns {Scene}
 */
export function sceneOf(views, holder, now) {
  if (views.every((view) => view.phase === "unknown")) {
    return { scene: "hello" };
  }
  const turns = turnsOf(views);
  if (turns.length === 0) {
    return { scene: "seats" };
  }
  const { question, paused, contest } = views[turns[0]];
  if (contest?.boards) {
    return { scene: "turn", seat: turns[0], next: null }; // nobody answers on it: there is nothing to hide
  }
  if (!question || (paused ? paused.since : now) >= question.closesAt) {
    return { scene: "seats" };
  }
  const waiting = turns.filter((i) => !hasAnswered(views[i]));
  if (holder?.round === question.round && turns.includes(holder.seat)) {
    return { scene: "turn", seat: holder.seat, next: waiting.find((i) => i !== holder.seat) ?? null };
  }
  return waiting.length ? { scene: "cover", seat: waiting[0], turns } : { scene: "done", turns };
}

/**
 * How one seat stands beside the others: gold or dark, and the key of its words, which never say what was chosen.
 * @param {PhoneView} view @param {boolean} gone whether this phone lost the seat
 * @returns {{lit: boolean, key: string, n?: number}}
 */
export function standingOf(view, gone) {
  const lit = isLit(view.lamp) || view.phase === "lobby";
  if (gone) {
    return { lit: false, key: "gone" };
  }
  switch (view.phase) {
    case "unknown":
      return { lit: false, key: "hello" };
    case "lobby":
      return { lit, key: "here" };
    case "finished":
      return view.end?.rank ? { lit, key: "rank", n: view.end.rank } : { lit, key: "over" };
    case "ask":
      if (isAsked(view)) {
        return { lit, key: view.pending ? "pending" : view.answer ? "recorded" : "none" };
      }
  }
  if (!lit) {
    return view.lamp === "E" ? { lit, key: "late" } : view.outAt ? { lit, key: "outAt", n: view.outAt } : { lit, key: "out" };
  }
  return { lit, key: view.news?.back ? "relit" : view.result?.verdict === "right" ? "right" : view.result?.verdict === "wrong" ? "kept" : "lit" };
}
