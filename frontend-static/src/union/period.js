// Periods that figures are counted for. Days are ISO strings, first and last both included. Pure; node tests it.

/** @typedef {{from: string, to: string}} Period */

const QUARTERS_BACK = 8;
const MONTHS_BACK = 12;
const DAY = 86_400_000;

const iso = (year, month, day) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
const at = (day) => Date.parse(day + "T00:00:00Z");

/** @param {number} year @param {number} quarter 1 to 4; others reach into the years beside @returns {Period} */
export const quarter = (year, quarter) => ({ from: iso(year, quarter * 3 - 3, 1), to: iso(year, quarter * 3, 0) });

/** @param {number} year @param {number} month 1 to 12 @returns {Period} */
export const month = (year, month) => ({ from: iso(year, month - 1, 1), to: iso(year, month, 0) });

/** @param {number} year @returns {Period} */
export const wholeYear = (year) => ({ from: iso(year, 0, 1), to: iso(year, 11, 31) });

/** The quarter that a day is in. @param {string} day */
export const quarterOf = (day) => quarter(Number(day.slice(0, 4)), Math.ceil(Number(day.slice(5, 7)) / 3));

/** What the picker offers on a day, newest first. @param {string} today */
export function offered(today) {
  const year = Number(today.slice(0, 4));
  const thisMonth = Number(today.slice(5, 7));
  const thisQuarter = Math.ceil(thisMonth / 3);
  return {
    quarters: Array.from({ length: QUARTERS_BACK }, (_, back) => quarter(year, thisQuarter - back)),
    months: Array.from({ length: MONTHS_BACK }, (_, back) => month(year, thisMonth - back)),
    years: [wholeYear(year), wholeYear(year - 1)],
  };
}

/** What a period is called: a key of the catalogue and what is filled in. @param {Period} period @returns {["QUARTER" | "MONTH" | "YEAR" | "DAYS", Record<string, string>]} */
export function nameOf({ from, to }) {
  const year = Number(from.slice(0, 4));
  const first = Number(from.slice(5, 7));
  const is = (other) => other.from === from && other.to === to;
  if (is(wholeYear(year))) return ["YEAR", { year: String(year) }];
  if (is(month(year, first))) return ["MONTH", { month: String(first), year: String(year) }];
  const of = Math.ceil(first / 3);
  if (is(quarter(year, of))) return ["QUARTER", { quarter: ["I", "II", "III", "IV"][of - 1], year: String(year) }];
  return ["DAYS", { from: from.split("-").reverse().join("/"), to: to.split("-").reverse().join("/") }];
}

/** Whether both are days and stand in order. @param {string} from @param {string} to */
export const isPeriod = (from, to) => isDay(from) && isDay(to) && from <= to;

/** @param {string | null | undefined} day */
export const isDay = (day) => /^\d{4}-\d\d-\d\d$/.test(day || "") && !Number.isNaN(at(/** @type {string} */ (day)));

/** The ISO week of a day, 1 to 53. @param {string} day */
export function weekOf(day) {
  const date = new Date(at(day));
  const thursday = date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY;
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - newYear) / (7 * DAY)) + 1;
}

/** The day so many days later. @param {string} day @param {number} days */
export const plusDays = (day, days) => new Date(at(day) + days * DAY).toISOString().slice(0, 10);
