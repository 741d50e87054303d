// What the big screen knows. Pure: a frame is the server's stage, the roster, and how long it has been on show.
import { lampOf } from "../elements/tile.js";
import { rosterBySeat } from "./floor-layout.js";

/**
 * @typedef {import("./wire.js").Stage} Stage
 * @typedef {import("../elements/tile.js").Lamp} Lamp
 * @typedef {{
 *   contest: import("./wire.js").ContestCard | null,
 *   roster: import("./wire.js").RosterEntry[],
 *   stage: Stage | null,
 *   before: Stage | null,   the frame this one replaced
 *   since: number,          server time at which it came; 0 when it was there before this page: then nothing moves
 *   heardAny: boolean,
 * }} ScreenView
 */

/** @type {ScreenView} */
export const DARK = { contest: null, roster: [], stage: null, before: null, since: 0, heardAny: false };

/** @param {ScreenView} view @param {any} message @param {number} now server time @returns {ScreenView} */
export function heard(view, message, now) {
  switch (message.t) {
    case "welcome":
      // A whole frame follows unless the gap does; a frame that was missed is shown at rest.
      return { ...view, contest: message.contest, heardAny: message.resumed && view.heardAny };
    case "roster":
      return { ...view, roster: message.contestants };
    case "stage":
      return framed(view, message, now);
    default:
      return view;
  }
}

/** @param {ScreenView} view @param {Stage} stage @param {number} now @returns {ScreenView} */
function framed(view, stage, now) {
  const same = view.stage !== null && sceneOf(view.stage) === sceneOf(stage);
  if (same) {
    return { ...view, stage, heardAny: true };
  }
  return { ...view, stage, before: view.stage, since: view.heardAny ? now : 0, heardAny: true };
}

/** What makes a frame another scene: a counter or a clock that moves does not start anything again. @param {Stage} stage */
function sceneOf(stage) {
  const moved = stage.just.length > 0 ? stage.just.join(",") : "";
  return `${stage.mode} ${stage.question?.round ?? ""} ${stage.voided ?? ""} ${moved}`;
}

export const WAVE = {
  LONGEST_STEP: 160, // ms between two lamps
  LONGEST: 2000, // ms for all steps
  EMBER: 240, // flash and hold
  OFF: 480, // until a lamp is dark
  SILENCE: 500, // ms after the last lamp, before the resting picture
};

/** Delay between two lamps; above 160 lamps several go in one frame. @param {number} lamps */
export function stepOf(lamps) {
  return lamps === 0 ? 0 : Math.min(WAVE.LONGEST_STEP, WAVE.LONGEST / lamps);
}

/** How long the lights-off scene moves, until its resting picture. @param {number} lamps */
export function restAfter(lamps) {
  return Math.max(0, lamps - 1) * stepOf(lamps) + WAVE.OFF + WAVE.SILENCE;
}

/**
 * The lamps by place (seat − 1).
 * @param {ScreenView} view @param {number} elapsed ms since the frame came; Infinity at rest @param {boolean} still reduced motion
 * @returns {Lamp[]}
 */
export function lampsAt(view, elapsed, still) {
  const { stage, contest, roster } = view;
  if (!stage || !contest) {
    return [];
  }
  const byRoster = [...stage.floor].map((letter) => lampOf(letter));
  if (stage.mode === "off") {
    wentOff(byRoster, stage.just, elapsed, still);
  } else if (stage.mode === "rescue" || stage.mode === "void") {
    cameBack(byRoster, stage.just, elapsed, still);
  }
  const places = rosterBySeat(roster.length ? roster : byRoster.map(() => ({})), Math.max(contest.seats, byRoster.length));
  return places.map((index) => (index < 0 ? "empty" : byRoster[index]));
}

/** @param {Lamp[]} lamps @param {number[]} just @param {number} elapsed @param {boolean} still */
function wentOff(lamps, just, elapsed, still) {
  const step = stepOf(just.length);
  const rest = still ? 0 : restAfter(just.length);
  just.forEach((index, order) => {
    const own = elapsed - order * step;
    if (elapsed >= rest) {
      lamps[index] = "just"; // the resting picture says who went off in this round
    } else if (own < 0) {
      lamps[index] = "lit";
    } else {
      lamps[index] = own < WAVE.EMBER ? "ember" : own < WAVE.OFF ? "just" : "out";
    }
  });
}

/** @param {Lamp[]} lamps @param {number[]} just @param {number} elapsed @param {boolean} still */
function cameBack(lamps, just, elapsed, still) {
  const step = stepOf(just.length);
  just.forEach((index, order) => {
    lamps[index] = still || elapsed >= order * step ? "back" : "out";
  });
}

/** After the bell every lamp comes back, in a wave from the winner's seat. @param {Lamp[]} lamps @param {number[]} from distances in steps @param {number} elapsed @returns {Lamp[]} */
export function allRelit(lamps, from, elapsed) {
  const farthest = Math.max(1, ...from);
  return lamps.map((lamp, place) => (lamp !== "empty" && elapsed >= (from[place] / farthest) * WAVE.LONGEST ? "lit" : lamp));
}

/** How many are lit while the wave goes over them. @param {Stage} stage @param {number} elapsed @param {boolean} still */
export function countAt(stage, elapsed, still) {
  if (stage.mode !== "off" || still) {
    return stage.left;
  }
  const step = stepOf(stage.just.length);
  const gone = step === 0 ? stage.just.length : Math.min(stage.just.length, Math.floor(elapsed / step) + 1);
  return stage.left + stage.just.length - gone;
}
