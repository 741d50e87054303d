// What the big screen knows. Pure: a frame is the server's stage and the roster; the clock does the rest (screen-timeline.js).
import { lampOf } from "../elements/tile.js";
import { rosterBySeat } from "./floor-layout.js";
import { WAVE, backStepOf, countFrom, stepOf } from "./screen-timeline.js";

/**
 * @typedef {import("./wire.js").Stage} Stage
 * @typedef {import("../elements/tile.js").Lamp} Lamp
 * @typedef {{
 *   contest: import("./wire.js").ContestCard | null,
 *   roster: import("./wire.js").RosterEntry[],
 *   stage: Stage | null,
 *   audience: import("./voice.js").AudienceState | null,
 *   reacted: {id: number, kinds: {kind: string, n: number}[]},   what came since the message before
 *   votedAt: number,   position of the stage at which a poll ended
 * }} ScreenView
 */

/** @type {ScreenView} */
export const DARK = { contest: null, roster: [], stage: null, audience: null, reacted: { id: 0, kinds: [] }, votedAt: -1 };

/** @param {ScreenView} view @param {any} message @returns {ScreenView} */
export function heard(view, message) {
  switch (message.t) {
    case "welcome":
      return { ...view, contest: message.contest };
    case "roster":
      return { ...view, roster: message.contestants };
    case "stage":
      return { ...view, stage: message, reacted: isQuiet(message) ? { ...view.reacted, kinds: [] } : view.reacted };
    case "audience":
      return cheered(view, message);
    default:
      return view;
  }
}

/** Nothing rises while somebody is asked, or everything stands. @param {Stage} stage */
const isQuiet = ({ mode }) => ["question", "lock", "paused", "safe"].includes(mode);

/** @param {ScreenView} view @param {import("./voice.js").AudienceState} next @returns {ScreenView} */
function cheered(view, next) {
  const before = view.audience;
  const kinds = Object.entries(next.reactions)
    .map(([kind, n]) => ({ kind, n: n - (before ? before.reactions[kind] ?? 0 : n) }))
    .filter(({ n }) => n > 0);
  const ended = before?.poll?.open && !next.poll?.open;
  return {
    ...view,
    audience: next,
    reacted: kinds.length > 0 && view.stage && !isQuiet(view.stage) ? { id: view.reacted.id + 1, kinds } : view.reacted,
    votedAt: ended ? (view.stage?.seq ?? -1) : view.votedAt,
  };
}

/** What of a poll belongs on the screen: "open", or its "votes" until the floor changes. @param {ScreenView} view @returns {"open" | "votes" | ""} */
export function pollOn({ audience, stage, votedAt }) {
  const poll = audience?.poll;
  const between = stage && ["off", "floor", "final", "rescue", "void", "ready"].includes(stage.mode);
  if (!poll || !between) return "";
  return poll.open ? "open" : poll.votes && poll.votes.length > 0 && stage.seq === votedAt ? "votes" : "";
}

/**
 * The lamps by place (seat − 1).
 * @param {ScreenView} view @param {number} elapsed ms since the frame began; Infinity at rest @param {boolean} still reduced motion
 * @param {boolean} [settled] whether what just changed is shown as any other lamp by now
 * @returns {Lamp[]}
 */
export function lampsAt(view, elapsed, still, settled = false) {
  const { stage, contest, roster } = view;
  if (!stage || !contest) {
    return [];
  }
  const byRoster = [...stage.floor].map((letter) => lampOf(letter));
  if (!settled && wentOff(stage)) {
    turnOff(byRoster, stage, elapsed, still);
  } else if (!settled && cameBack(stage)) {
    turnOn(byRoster, stage.just, elapsed, still);
  }
  const places = rosterBySeat(roster.length ? roster : byRoster.map(() => ({})), Math.max(contest.seats, byRoster.length));
  return places.map((index) => (index < 0 ? "empty" : byRoster[index]));
}

/** @param {Stage} stage */
export function wentOff(stage) {
  return stage.mode === "off" || (isResting(stage) && (stage.before ?? stage.left) > stage.left);
}

/** @param {Stage} stage */
export function cameBack(stage) {
  return stage.mode === "rescue" || stage.mode === "void" || (isResting(stage) && (stage.before ?? stage.left) < stage.left);
}

/** @param {Stage} stage */
function isResting(stage) {
  return stage.mode === "floor" || stage.mode === "final";
}

/** @param {Lamp[]} lamps @param {Stage} stage @param {number} elapsed @param {boolean} still */
function turnOff(lamps, stage, elapsed, still) {
  const step = stepOf(stage.just.length);
  const rings = elapsed >= countFrom(stage, still); // with the number comes who went off
  stage.just.forEach((index, order) => {
    const own = elapsed - order * step;
    if (rings) {
      lamps[index] = "just";
    } else if (own < 0) {
      lamps[index] = "lit";
    } else {
      lamps[index] = own < WAVE.EMBER ? "ember" : own < WAVE.OFF ? "fading" : "out";
    }
  });
}

/** @param {Lamp[]} lamps @param {number[]} just @param {number} elapsed @param {boolean} still */
function turnOn(lamps, just, elapsed, still) {
  const step = backStepOf(just.length);
  just.forEach((index, order) => {
    lamps[index] = still || elapsed >= (order + 1) * step ? "back" : "out";
  });
}

/**
 * After the bell every lamp comes back, in a wave from the winner's seat.
 * @param {Lamp[]} lamps @param {number[]} from distances to the winner @param {number} elapsed ms since the wave began @returns {Lamp[]}
 */
export function allRelit(lamps, from, elapsed) {
  const farthest = Math.max(1, ...from);
  return lamps.map((lamp, place) => (lamp !== "empty" && elapsed >= (from[place] / farthest) * WAVE.LONGEST ? "lit" : lamp));
}

/** Who still stands on the floor, by seat. @param {ScreenView} view @returns {{seat: number, name: string, unit: string}[]} */
export function standing(view) {
  const floor = view.stage?.floor ?? "";
  return view.roster
    .map((entry, index) => ({ seat: entry.seat ?? index + 1, name: entry.name, unit: entry.unit, lamp: lampOf(floor[index]) }))
    .filter((one) => one.lamp === "lit")
    .sort((a, b) => a.seat - b.seat);
}
