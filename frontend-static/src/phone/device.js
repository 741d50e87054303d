// What this phone remembers: the token of its seat. On a shared phone it lives in the tab and dies with it.
import { storage } from "./storage.js";

/**
 * @typedef {{token: string, contestant: number, seat: number | null, name: string, unit: string}} Pass
 */

const LAST = "cv:last";
const DEVICE = "cv:device";
const PROFILE = "cv:profile";

/** @param {string} code */
const passKey = (code) => `cv:pass:${code}`;

const lasting = storage(() => localStorage);
const inTab = storage(() => sessionStorage);

/** @param {string} code @returns {Pass | null} */
export function passFor(code) {
  const text = inTab?.getItem(passKey(code)) ?? lasting?.getItem(passKey(code));
  return text ? JSON.parse(text) : null;
}

/** @param {string} code @param {Pass} pass @param {boolean} shared */
export function keepPass(code, pass, shared) {
  (shared ? inTab : lasting)?.setItem(passKey(code), JSON.stringify(pass));
  (shared ? inTab : lasting)?.setItem(LAST, code);
}

/** "Rời sàn". @param {string} code */
export function forgetPass(code) {
  for (const store of [inTab, lasting]) {
    store?.removeItem(passKey(code));
    store?.removeItem(`cv:answer:${code}`);
    store?.removeItem(LAST);
  }
}

/** The contest this phone was last seated in, when the address names none. */
export function lastCode() {
  return inTab?.getItem(LAST) ?? lasting?.getItem(LAST) ?? null;
}

/** Where an unacknowledged answer waits: beside the token. @param {string} code */
export function answerStore(code) {
  return inTab?.getItem(passKey(code)) ? inTab : lasting;
}

/** A secret this device chose for itself, so that a repeated claim is the same claim. @param {boolean} shared */
export function deviceSecret(shared) {
  const store = shared ? inTab : lasting;
  const known = store?.getItem(DEVICE);
  if (known) {
    return known;
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const secret = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  store?.setItem(DEVICE, secret);
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
