// What this phone remembers: the token of its seat. On a shared phone it lives in the tab and dies with it.
import { storage } from "./storage.js";

/**
 * @typedef {{token: string, contestant: number, seat: number | null, name: string, unit: string, slot?: number}} Pass
 *   slot: with which of this phone's secrets the seat was claimed, from 1
 */

const LAST = "cv:last";
const DEVICE = "cv:device";
const PROFILE = "cv:profile";

/** @param {string} code */
const passKey = (code) => `cv:pass:${code}`;
/** @param {string} code */
const othersKey = (code) => `cv:others:${code}`;

const lasting = storage(() => localStorage);
const inTab = storage(() => sessionStorage);

/** @param {string} code @returns {Pass | null} */
export function passFor(code) {
  const text = inTab?.getItem(passKey(code)) ?? lasting?.getItem(passKey(code));
  return text ? JSON.parse(text) : null;
}

/** Who plays behind the first on this phone. @param {string} code @returns {Pass[]} */
export function othersOn(code) {
  return JSON.parse(answerStore(code)?.getItem(othersKey(code)) ?? "[]");
}

/** Everybody who plays on this phone, in the order in which they came. @param {string} code @returns {Pass[]} */
export function passesFor(code) {
  const first = passFor(code);
  return first ? [first, ...othersOn(code)] : [];
}

/** @param {string} code @param {Pass[]} passes @param {boolean} shared */
export function keepPasses(code, [first, ...others], shared) {
  const store = shared ? inTab : lasting;
  store?.setItem(passKey(code), JSON.stringify(first));
  store?.setItem(othersKey(code), JSON.stringify(others));
  store?.setItem(LAST, code);
}

/** "Rời sàn": whoever else plays on this phone stays. @param {string} code @param {number} contestant @returns {boolean} whether anybody does */
export function forgetPass(code, contestant) {
  const left = passesFor(code).filter((pass) => pass.contestant !== contestant);
  const shared = isForgotten(code);
  for (const store of [inTab, lasting]) {
    [passKey(code), othersKey(code), `cv:answer:${code}:${contestant}`, LAST].forEach((key) => store?.removeItem(key));
  }
  if (left.length) {
    keepPasses(code, left, shared);
  }
  return left.length > 0;
}

/** The contest this phone was last seated in, when the address names none. */
export function lastCode() {
  return inTab?.getItem(LAST) ?? lasting?.getItem(LAST) ?? null;
}

/** Where an unacknowledged answer waits: beside the token. @param {string} code */
export function answerStore(code) {
  return inTab?.getItem(passKey(code)) ? inTab : lasting;
}

/** Whether this phone forgets its seats with the tab. @param {string} code */
export function isForgotten(code) {
  return answerStore(code) === inTab;
}

/** A secret this device chose for itself, so that a repeated claim is the same claim; each of its seats has another. @param {boolean} shared @param {number} [slot] */
export function deviceSecret(shared, slot = 1) {
  const store = shared ? inTab : lasting;
  const key = slot > 1 ? `${DEVICE}:${slot}` : DEVICE;
  const known = store?.getItem(key);
  if (known) {
    return known;
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const secret = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  store?.setItem(key, secret);
  return secret;
}

/** Name and unit of the last time, so that nobody types them twice (WCAG 3.3.7). @returns {{name: string, unit: string}} */
export function profile() {
  return JSON.parse(lasting?.getItem(PROFILE) ?? '{"name":"","unit":""}');
}

/** @param {{name: string, unit: string}} next */
export function keepProfile(next) {
  lasting?.setItem(PROFILE, JSON.stringify(next));
}
