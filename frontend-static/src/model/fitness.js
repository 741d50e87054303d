// Whether a phone and the place it is in are good enough, from what was measured. Pure; nothing of it leaves the phone.
import { OLDEST } from "./browser.js";

/** @typedef {"good" | "fair" | "bad"} Grade   fair: works, with something to know; bad: would spoil the contest */
/** @typedef {{name: string, grade: Grade, text: string, params?: Record<string, number | string>}} Finding   text: key of the catalogue */
/**
 * @typedef {{
 *   browser: import("./browser.js").Browser,
 *   lacks: string[],                           of the browser, that our pages need
 *   storage: "lasting" | "tab" | "none",
 *   sockets: {opened: number, tried: number},  real sockets to the server
 *   trips: number[],                           ms, each there and back
 *   lost: number,                              of them, that never came back
 *   offset: number | null,                     ms, server's clock minus the phone's
 *   wake: "promised" | "film" | "none",        how the screen is kept on
 *   battery: {level: number, charging: boolean} | null,   null: the browser does not tell
 *   saver: boolean,                            data saver
 *   width: number,                             CSS pixels
 *   zoom: number,                              text size, 1 = as the browser came
 * }} Measured
 */

/** ms there and back. Above SLOW the last second of a question is a risk, above TOO_SLOW several seconds are. */
export const SLOW = 400;
export const TOO_SLOW = 1500;
/** The worst trip: the grace of a contest is 2,000 ms, and a packet that is lost once costs about one second. */
export const WORST = 2000;
const OFF = 60_000; // ms: a clock so wrong is told, though pages do not need it right
const NARROW = 320; // CSS pixels
const LARGE = 1.5;
const LOW = 0.2;

/** @param {number[]} numbers */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** @param {Measured} measured @returns {Finding[]} in the order in which somebody should read them */
export function findings(measured) {
  return [inside(measured), features(measured), kept(measured), sockets(measured), trips(measured), clock(measured), awake(measured), battery(measured), saver(measured), size(measured)];
}

/** The one sentence: the worst finding decides. @param {Finding[]} all @returns {Grade} */
export function verdictOf(all) {
  return all.some(({ grade }) => grade === "bad") ? "bad" : all.some(({ grade }) => grade === "fair") ? "fair" : "good";
}

/** @param {Measured} measured @returns {Finding} */
function inside({ browser }) {
  return browser.app ? { name: "app", grade: "fair", text: `app.${browser.app}` } : { name: "app", grade: "good", text: "app.none" };
}

/** @param {Measured} measured @returns {Finding} */
function features({ browser, lacks }) {
  const { version } = browser;
  if (lacks.length > 0) {
    return { name: "browser", grade: "bad", text: "browser.lacks", params: { lacks: lacks.join(", ") } };
  }
  if (version > 0 && version < OLDEST[browser.name]) {
    return { name: "browser", grade: "bad", text: `browser.old.${browser.system === "ios" ? "ios" : "other"}`, params: { version } };
  }
  return version > 0 ? { name: "browser", grade: "good", text: `browser.${browser.name}`, params: { version } } : { name: "browser", grade: "fair", text: "browser.other" };
}

/** @param {Measured} measured @returns {Finding} */
function kept({ storage }) {
  const grade = storage === "lasting" ? "good" : storage === "tab" ? "fair" : "bad";
  return { name: "storage", grade, text: `storage.${storage}` };
}

/** @param {Measured} measured @returns {Finding} */
function sockets({ sockets: { opened, tried } }) {
  const grade = opened === tried ? "good" : opened > 0 ? "fair" : "bad";
  return { name: "socket", grade, text: `socket.${grade}`, params: { opened, tried } };
}

/** @param {Measured} measured @returns {Finding} */
function trips({ trips, lost }) {
  if (trips.length === 0) {
    return { name: "line", grade: "bad", text: "line.none" };
  }
  const usual = Math.round(median(trips));
  const worst = Math.round(Math.max(...trips));
  const bad = usual > TOO_SLOW || lost > 1;
  const fair = usual > SLOW || worst > WORST || lost > 0;
  const grade = bad ? "bad" : fair ? "fair" : "good";
  return { name: "line", grade, text: lost > 0 ? "line.lost" : `line.${grade}`, params: { usual, worst, lost, times: trips.length + lost } };
}

/** @param {Measured} measured @returns {Finding} */
function clock({ offset }) {
  const seconds = Math.abs(Math.round((offset ?? 0) / 1000));
  const off = Math.abs(offset ?? 0) > OFF;
  return { name: "clock", grade: "good", text: offset === null ? "clock.unknown" : off ? "clock.off" : "clock.good", params: { seconds } };
}

/** @param {Measured} measured @returns {Finding} */
function awake({ wake }) {
  return { name: "wake", grade: wake === "none" ? "fair" : "good", text: `wake.${wake}` };
}

/** @param {Measured} measured @returns {Finding} */
function battery({ battery }) {
  if (!battery) {
    return { name: "battery", grade: "good", text: "battery.unknown" };
  }
  const low = battery.level < LOW && !battery.charging;
  return { name: "battery", grade: low ? "fair" : "good", text: low ? "battery.low" : "battery.good", params: { percent: Math.round(battery.level * 100) } };
}

/** @param {Measured} measured @returns {Finding} */
function saver({ saver }) {
  return { name: "saver", grade: saver ? "fair" : "good", text: saver ? "saver.on" : "saver.off" };
}

/** @param {Measured} measured @returns {Finding} */
function size({ width, zoom }) {
  const params = { width: Math.round(width), zoom: Math.round(zoom * 100) };
  const text = width < NARROW ? "size.narrow" : zoom > LARGE ? "size.large" : "size.good";
  return { name: "size", grade: text === "size.good" ? "good" : "fair", text, params };
}
