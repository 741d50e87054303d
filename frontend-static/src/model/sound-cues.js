// When the big screen and the console sound, by the server's clock. Pure. Each cue falls on what is seen at that moment.

import { LAST_SECONDS, isUntimed } from "../elements/timer.js";
import { TIME, backStepOf, stepOf } from "./screen-timeline.js";

/** @typedef {{at: number, sound: string, loud?: number}} Cue   at: the server's time in ms */

const SWINGS = 5;
const SWING = TIME.SWINGS / SWINGS; // ms
const CLOSEST = 60; // ms: woods that follow faster are one noise

/** @param {import("./wire.js").Stage} stage @param {boolean} still reduced motion: lamps change at once, so one sound for all @returns {Cue[]} */
export function cuesOf(stage, still) {
  const { since, just } = stage;
  const unknown = since === 0 && stage.mode !== "question"; // nobody knows any more when it began
  if (stage.paused || unknown) {
    return [];
  }
  switch (stage.mode) {
    case "question":
      return stage.question ? cuesOfClock(stage.question) : [];
    case "answer":
      return [{ at: since + TIME.SILENCE, sound: "right" }];
    case "off":
      return one(just.length, stepOf(just.length), since, "off", still);
    case "void":
      return one(just.length, backStepOf(just.length), since, "relit", still, 1);
    case "rescue":
      return [{ at: since, sound: "rescue" }, ...one(just.length, backStepOf(just.length), since, "relit", still, 1)];
    case "bell":
      return Array.from({ length: SWINGS }, (_, swing) => ({ at: since + swing * SWING, sound: "bell", loud: 0.86 ** swing }));
    default:
      return [];
  }
}

/** Opening, the last seconds, the lock; the first alone where there is no time limit. @param {{opensAt: number, closesAt: number}} question @returns {Cue[]} */
export function cuesOfClock({ opensAt, closesAt }) {
  if (isUntimed(closesAt)) {
    return [{ at: opensAt, sound: "open" }];
  }
  const last = Array.from({ length: LAST_SECONDS }, (_, passed) => ({ at: closesAt - (LAST_SECONDS - passed) * 1000, sound: "tick" }));
  return [{ at: opensAt, sound: "open" }, ...last.filter(({ at }) => at > opensAt), { at: closesAt, sound: "lock" }];
}

/**
 * One sound for each lamp, as far as an ear can tell them apart.
 * @param {number} lamps @param {number} step ms @param {number} since @param {string} sound @param {boolean} still @param {number} [first] steps until the first lamp
 * @returns {Cue[]}
 */
function one(lamps, step, since, sound, still, first = 0) {
  const each = Math.max(1, Math.ceil(CLOSEST / step));
  const cues = Array.from({ length: Math.ceil(lamps / each) }, (_, order) => ({ at: since + (order * each + first) * step, sound }));
  return still ? cues.slice(0, 1).map((cue) => ({ ...cue, at: since })) : cues;
}
