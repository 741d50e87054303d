// Figures of the dashboard as they are shown. Pure; node tests it.

export const STATUSES = ["DONE", "ON_TRACK", "SLOW", "NEEDS_HELP", "NO_PLAN"];
export const HIERARCHIES = ["DOAN", "HOI_LHTN", "ADMIN", "TCNSCD", "SCHOOL"];
export const MEASURES = ["ATTEMPTS", "PEOPLE"];
export const TREES = ["NOW", "THEN"];
/** Whether what units declare is added: "" apart. */
export const TOGETHER = ["", "true"];
const TILES = 100;

/** What was counted. @param {{attempts: number, people: number}} row @param {string} measure */
export const actualOf = (row, measure) => (measure === "PEOPLE" ? row.people : row.attempts);

/** What units declare beside it. @param {{declared: {attempts: number, people: number}}} row @param {string} measure */
export const declaredOf = (row, measure) => actualOf(row.declared, measure);

/** What the plan of the whole board is held against. @param {{root: any, measure: string, together: boolean}} board */
export const rootOf = ({ root, measure, together }) => actualOf(root, measure) + (together ? declaredOf(root, measure) : 0);

/** How many of the hundred tiles are lit. @param {number | null} percent */
export const litTiles = (percent) => Math.max(0, Math.min(TILES, Math.floor(percent || 0)));

/** Attempts a person, one decimal; null where nobody took part. @param {{attempts: number, people: number}} row */
export const attemptsEach = ({ attempts, people }) => (people > 0 ? Math.round((attempts * 10) / people) / 10 : null);

/** How long a bar is, in percent of its track: more than the plan does not make it longer. @param {number | null} percent */
export const barLength = (percent) => Math.max(0, Math.min(100, percent || 0));

/** Skills by their share of right answers, best first; what nobody was asked stands last. @param {{skill: string, rightPercent: number | null}[]} skills */
export const skillsByShare = (skills) => {
  const share = ({ rightPercent }) => (rightPercent === null ? -1 : rightPercent);
  return [...skills].sort((a, b) => share(b) - share(a));
};

/** Heights of small bars, 0 to 1 of the highest; what is not zero is never invisible. @param {number[]} weeks */
export function heights(weeks) {
  const most = Math.max(1, ...weeks);
  return weeks.map((one) => (one > 0 ? Math.max(0.08, one / most) : 0));
}

/** Whether nothing was counted yet: the page then says what to do first. */
export const isEmpty = (board) => board.root.attempts === 0 && board.root.declared.attempts === 0 && board.contests.held === 0 && board.root.plan === null;

/** Rows that may be opened. @param {{unit: string | null, kind: string, children: number}} row */
export const canOpen = (row) => row.kind === "UNIT" && row.unit !== null && row.children > 0;

/**
 * The table from top to bottom: the root, and below each open unit what belongs to it.
 * @param {any} root @param {any[]} rows children of the root
 * @param {Set<string>} open @param {Map<string, any[]>} loaded children of units below the root
 * @returns {{row: any, depth: number, below: string, open: boolean, loading: boolean}[]} `below`: the unit it was asked for with, "" for the page's
 */
export function tableOf(root, rows, open, loaded) {
  const lines = [];
  const add = (row, depth, below, children) => {
    const isOpen = depth === 0 ? !open.has(SHUT) : canOpen(row) && open.has(row.unit);
    lines.push({ row, depth, below, open: isOpen, loading: isOpen && !children });
    if (isOpen) for (const child of children || []) add(child, depth + 1, depth === 0 ? "" : row.unit, loaded.get(child.unit));
  };
  add(root, 0, "", rows);
  return lines;
}

/** In the set of what is open: the root was shut. */
export const SHUT = "root shut";

/** The same set with or without one. @param {Set<string>} set @param {string} one */
export function toggled(set, one) {
  const next = new Set(set);
  if (!next.delete(one)) next.add(one);
  return next;
}

/** Units that fell behind among what is shown, for a reminder. @param {any[]} rows */
export const behind = (rows) => rows.filter((row) => row.kind === "UNIT" && (row.status === "SLOW" || row.status === "NEEDS_HELP"));
