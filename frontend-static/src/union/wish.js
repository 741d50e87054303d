// What somebody wants to see, as it stands in the address and goes to the server. Pure; node tests it.
import { HIERARCHIES, MEASURES, TOGETHER, TREES } from "./figures.js";
import { isDay, isPeriod } from "./period.js";

/** @typedef {{hierarchy: string, unit: string, from: string, to: string, contest: string, tree: string, measure: string, together: string}} Wish */

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Read from the address; what makes no sense is as if it were not there. @param {URLSearchParams} asked @returns {Wish} */
export function wishOf(asked) {
  const one = (name, all) => (all.includes(asked.get(name) || "") ? asked.get(name) || "" : all[0]);
  const dated = isPeriod(asked.get("from") || "", asked.get("to") || "");
  return {
    hierarchy: one("hierarchy", HIERARCHIES),
    unit: unitIn(asked.get("unit")),
    from: dated ? asked.get("from") || "" : "",
    to: dated ? asked.get("to") || "" : "",
    contest: /^\d{1,18}$/.test(asked.get("contest") || "") ? asked.get("contest") || "" : "",
    tree: one("tree", TREES),
    measure: one("measure", MEASURES),
    together: one("together", TOGETHER),
  };
}

/** @param {string | null | undefined} text @returns {string} "" for what is no unit */
export const unitIn = (text) => (UUID.test(text || "") ? /** @type {string} */ (text) : "");

/** A day in the address, or "" for today. @param {URLSearchParams} asked */
export const dayIn = (asked) => (isDay(asked.get("asOf")) ? asked.get("asOf") || "" : "");

/** What is usual is not said, so that addresses stay short. */
const USUAL = { hierarchy: HIERARCHIES[0], tree: TREES[0], measure: MEASURES[0] };

/** Behind the question mark of the page's own address. @param {Record<string, string>} wish */
export function addressOf(wish) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wish)) if (value !== "" && value !== USUAL[name]) query.set(name, value);
  const text = query.toString();
  return text ? "?" + text : "";
}

/** For the server: everything that was chosen. @param {Record<string, string>} wish */
export function queryOf(wish) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(wish)) if (value !== "") query.set(name, value);
  const text = query.toString();
  return text ? "?" + text : "";
}

/**
 * For the contests that a row was counted from. A row of no unit of its own is asked for by its kind, at the unit whose table it stands in.
 * @param {Record<string, string>} wish of the page @param {{unit: string | null, kind: string}} row @param {string} below "" for the page's own table
 */
export const wishOfRow = (wish, row, below) => (row.kind === "UNIT" || row.kind === "TOP" ? { ...wish, unit: row.unit || wish.unit } : { ...wish, unit: below || wish.unit, kind: row.kind });
