// What the big screen shows when: a frame of the server has moments, and the server's clock decides which one it is.
// Pure, so that a reload in the middle of a reveal shows the same moment as a screen that was there all the time.

/** @typedef {import("./wire.js").Stage} Stage */
/**
 * @typedef {"lobby" | "howto" | "ready" | "question" | "lock" | "answer" | "off" | "count" | "explain" | "floor" | "final" |
 *   "rescue" | "void" | "categories" | "bell" | "relit" | "results" | "paused" | "safe"} Moment
 */

export const TIME = {
  SIGN: 3000, // ms for each of the four signs of the how-to
  TEXT_ALONE: 2000, // the question before its options
  SILENCE: 500, // after the lock, and after the last lamp
  COUNT: 600, // the number falls
  REVEAL: 6000, // answer, count and the lamps that went off stand together
  EXPLAIN: 15000, // one sentence and where it is written
  SWINGS: 8000, // five swings of the bell, 1.6 s each
};
export const SIGNS = 4;
export const HOWTO = SIGNS * TIME.SIGN;

export const WAVE = {
  LONGEST_STEP: 160, // ms between two lamps
  LONGEST: 2000, // ms for all steps
  EMBER: 240, // flash and hold
  OFF: 480, // until a lamp is dark
};
const RELIT_STEP = 500; // lamps of a rescue come one by one
/** From so few on, the floor shows names (the server names them). */
const FEW = 5;

/** Delay between two lamps; above 160 lamps several go in one frame. @param {number} lamps */
export function stepOf(lamps) {
  return lamps === 0 ? 0 : Math.min(WAVE.LONGEST_STEP, WAVE.LONGEST / lamps);
}

/** Delay between two lamps that come back. @param {number} lamps */
export function backStepOf(lamps) {
  return lamps === 0 ? 0 : Math.min(RELIT_STEP, WAVE.LONGEST / lamps);
}

/** How long lamps go off, the last one included. @param {number} lamps */
export function waveOf(lamps) {
  return lamps === 0 ? 0 : (lamps - 1) * stepOf(lamps) + WAVE.OFF;
}

/** When the number starts to fall: no wave and no silence where nobody went off or nothing may move. @param {Stage} stage @param {boolean} still */
export function countFrom(stage, still) {
  return still || stage.mode !== "off" || stage.just.length === 0 ? 0 : waveOf(stage.just.length) + TIME.SILENCE;
}

/** @param {Stage} stage @param {number} elapsed ms since the frame began @param {boolean} still reduced motion @returns {Moment} */
export function momentOf(stage, elapsed, still) {
  switch (stage.mode) {
    case "ready":
      return elapsed < HOWTO ? "howto" : "ready";
    case "answer":
      return elapsed < TIME.SILENCE ? "lock" : "answer";
    case "off":
    case "floor":
    case "final":
      return afterRuling(stage, elapsed - countFrom(stage, still));
    case "bell":
      return elapsed < TIME.SWINGS && !still ? "bell" : "relit";
    default:
      return stage.mode;
  }
}

/** @param {Stage} stage @param {number} elapsed since the number began to fall @returns {Moment} */
function afterRuling(stage, elapsed) {
  if (elapsed < 0) {
    return "off";
  }
  if (stage.key && elapsed < TIME.REVEAL + (crowns(stage) ? 0 : TIME.EXPLAIN)) {
    return elapsed < TIME.REVEAL ? "count" : "explain";
  }
  if (stage.mode === "off" && elapsed < TIME.REVEAL) {
    return "count";
  }
  if (stage.finals) {
    return "categories";
  }
  return stage.left > 0 && stage.left <= FEW && stage.named.length > 0 ? "final" : "floor";
}

/** Whether somebody holds the title of the last one standing. @param {Stage} stage */
export const hasChampion = (stage) => stage.floor.includes("W");

/** Whether these lamps left one alone with the title: the name cannot wait for an explanation. @param {Stage} stage */
const crowns = (stage) => hasChampion(stage) && stage.just.length > 0;

/**
 * Until when the picture moves, and when the next one comes: between these the page may sleep.
 * @param {Stage} stage @param {boolean} still @returns {{moves: [number, number][], turns: number[]}} ms since the frame began
 */
export function rhythmOf(stage, still) {
  const count = countFrom(stage, still);
  const back = backStepOf(stage.just.length) * stage.just.length;
  const turns = turnsOf(stage, count);
  if (still) {
    return { moves: [], turns };
  }
  switch (stage.mode) {
    case "off":
      return { moves: [[0, count + TIME.COUNT]], turns };
    case "rescue":
    case "void":
      return { moves: [[0, back]], turns };
    case "bell":
      return { moves: [[TIME.SWINGS, TIME.SWINGS + WAVE.LONGEST]], turns };
    default:
      return { moves: [], turns };
  }
}

/** @param {Stage} stage @param {number} count @returns {number[]} */
function turnsOf(stage, count) {
  switch (stage.mode) {
    case "ready":
      return Array.from({ length: SIGNS }, (_, sign) => (sign + 1) * TIME.SIGN);
    case "question":
      return [TIME.TEXT_ALONE];
    case "answer":
      return [TIME.SILENCE];
    case "off":
    case "floor":
    case "final":
      return [count + TIME.REVEAL, count + TIME.REVEAL + TIME.EXPLAIN];
    default:
      return [];
  }
}

/** The big number. @param {Stage} stage @param {number} elapsed @param {boolean} still */
export function countAt(stage, elapsed, still) {
  const before = stage.before ?? stage.left;
  if (still || stage.mode !== "off") {
    return stage.left;
  }
  const part = Math.max(0, Math.min(1, (elapsed - countFrom(stage, still)) / TIME.COUNT));
  return before - Math.round((before - stage.left) * part);
}
