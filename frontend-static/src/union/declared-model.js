// What a unit declares of an activity outside the product. Pure; node tests it.

export const KINDS = ["PAPER", "CLASS", "CHAT", "TRAINING"];

/** @typedef {{unit: {unit: string, name: string} | null, people: string, attempts: string, passed: string}} CountRow as it stands in the form */

/** @returns {CountRow} */
export const emptyRow = (unit = null) => ({ unit, people: "", attempts: "", passed: "" });

/** Rows as the server reads them: whoever says no attempts means one each. Rows without a unit and without numbers are left out. @param {CountRow[]} rows */
export const countsOf = (rows) =>
  rows
    .filter((row) => row.unit || row.people.trim())
    .map((row) => ({
      unit: row.unit ? row.unit.unit : null,
      people: Number(row.people),
      attempts: Number(row.attempts.trim() || row.people),
      passed: Number(row.passed.trim() || 0),
    }));

/** Rows that were read from a file, after those that are filled in; a unit that stands there already is replaced. @param {CountRow[]} rows @param {{count: {unit: string, people: number, attempts: number, passed: number}, name: string}[]} read */
export function withRead(rows, read) {
  const units = new Set(read.map((one) => one.count.unit));
  const kept = rows.filter((row) => (row.unit || row.people.trim()) && !(row.unit && (units.has(row.unit.unit) || !row.people.trim())));
  return [
    ...kept,
    ...read.map(({ count, name }) => ({
      unit: { unit: count.unit, name },
      people: String(count.people),
      attempts: String(count.attempts),
      passed: String(count.passed),
    })),
  ];
}

/** Whether it may be sent: every row has a unit, once, and people. @param {CountRow[]} rows */
export function isReady(rows) {
  const counts = countsOf(rows);
  const units = new Set(counts.map((one) => one.unit));
  return counts.length > 0 && units.size === counts.length && !units.has(null) && counts.every((one) => one.people >= 1);
}

/** All units of an activity together. @param {{people: number, attempts: number, passed: number}[]} counts */
export const sumOf = (counts) =>
  counts.reduce((sum, one) => ({ people: sum.people + one.people, attempts: sum.attempts + one.attempts, passed: sum.passed + one.passed }), { people: 0, attempts: 0, passed: 0 });

/** By how much more was known after a training, in tenths of a percent point; null where nothing can be compared. @param {{before: number | null, after: number | null}} tests */
export const gain = ({ before, after }) => (before === null || after === null ? null : Math.round((after - before) * 10) / 10);
