// Taking a seat for this phone, or one more: each seat of a phone is claimed with a secret of its own, so that for the
// server it is a device like any other.
import { MOST_SEATS } from "../model/shared-phone.js";
import { deviceSecret, isForgotten, keepPasses, passesFor } from "../phone/device.js";

/** @typedef {import("../phone/device.js").Pass} Pass */

/** What the server says to a secret that sits elsewhere, or not on this card's chair. */
const NOT_THIS = ["DEVICE_SITS_ELSEWHERE", "SEAT_TAKEN"];

/**
 * Which secrets to try: of a scanned card first those in use, for it may be the card of a seat that this phone holds.
 * @param {Pass[]} held @param {boolean} scanned @returns {{used: number[], free: number | undefined}}
 */
export function slotsFor(held, scanned) {
  const taken = held.map(({ slot }) => slot ?? 1);
  const free = Array.from({ length: MOST_SEATS }, (_, i) => i + 1).find((slot) => !taken.includes(slot));
  return { used: scanned ? taken : [], free };
}

/**
 * @param {string} code @param {boolean} scanned @param {boolean} shared whether the seat is forgotten with the tab; as the first one of this phone
 * @param {(device: string) => Promise<any>} claim asks the server for the seat @returns {Promise<Pass>}
 */
export async function take(code, scanned, shared, claim) {
  const held = passesFor(code);
  const inTab = held.length ? isForgotten(code) : shared;
  const { used, free } = slotsFor(held, scanned);
  for (const slot of free === undefined ? used : [...used, free]) {
    try {
      const { token, contestant, seat, unit, fullName } = await claim(deviceSecret(inTab, slot));
      const pass = { token, contestant, seat, name: fullName, unit, slot };
      const again = held.some((one) => one.contestant === contestant);
      keepPasses(code, again ? held.map((one) => (one.contestant === contestant ? pass : one)) : [...held, pass], inTab);
      return pass;
    } catch (/** @type {any} */ error) {
      if (slot === free || !NOT_THIS.includes(error.code)) {
        throw error;
      }
    }
  }
  throw Object.assign(new Error("full"), { status: 409, code: "PHONE_FULL" });
}
