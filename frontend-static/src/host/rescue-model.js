// A rescue as the host sees it: what is to be done next, how many come back, who may, and whether a choice of people
// is what the rules want. No DOM, no network.

/** Acts of an evening that say more than a press: each opens a dialog of this name. */
export const DIALOGS = ["rescue", "rescuePoints", "votes", "pickFinal", "lifeline"];

/**
 * @typedef {object} Candidate  somebody who may come back, or in
 * @property {number} contestant @property {number|null} seat @property {string} name @property {string} unit
 */

/**
 * Who may come back. The frame names at most 300; of a larger hall everybody who is out is shown, and the rules decide.
 * @returns {Candidate[]}
 */
export function candidatesOf(view) {
  const { rescue, floor } = view.console;
  if (!rescue) return [];
  const named = new Set(rescue.candidates);
  const all = rescue.eligible > rescue.candidates.length;
  const dark = rescue.mechanism === "RESERVES_ENTER" ? "E" : "O";
  return view.roster.filter((entry, position) => named.has(entry.contestant) || (all && floor[position] === dark));
}

/**
 * How many lamps the rules light again: for what a game gave, a number of their own, or all.
 * @param {{mechanism: string, returns: string, eligible: number, points: number}} game
 * @param {number | string} count what a game gave, where the host enters it
 * @param {Candidate[]} candidates
 */
export function placesOf(game, count, candidates) {
  const [, name, number] = /^([A-Z_]+)(?:\((\d+)\))?$/.exec(game.returns) || [];
  const quiz = game.mechanism === "RESCUER_QUIZ";
  const counted = name === "PER_POINT" && !quiz;
  const all = name === "ALL";
  const most = { ALL: game.eligible, PER_POINT: (quiz ? game.points : Number(count)) * Number(number), PER_UNIT: ofUnits(candidates, Number(number)), FIXED: Number(number) }[name];
  return { counted, all, each: name === "PER_UNIT" ? Number(number) : 0, perPoint: Number(number) || 0, places: Math.min(most, game.eligible) };
}

function ofUnits(candidates, each) {
  return [...sizes(candidates).values()].reduce((sum, size) => sum + Math.min(each, size), 0);
}

function sizes(people) {
  const units = new Map();
  for (const { unit } of people) units.set(unit, (units.get(unit) || 0) + 1);
  return units;
}

/** Whether people name who comes; with "all" nobody does. */
export const isPicked = (frame) => frame.rescue.returns !== "ALL" && (frame.rescueSelection === "HOST_PICKS" || frame.rescueSelection === "UNIT_PICKS");

/**
 * Why these picks are not what the rules want: "tooFew", "tooMany", "unitFull" (more of a unit than the rules give),
 * "uneven" (a unit got two more than one that still has somebody to name); null if they are.
 * @param {Candidate[]} candidates @param {number[]} picks contestants
 * @param {{places: number, each: number, even: boolean}} wanted
 * @returns {{code: string, unit?: string} | null}
 */
export function picksAgainst(candidates, picks, { places, each, even }) {
  if (picks.length > places) return { code: "tooMany" };
  const named = new Set(picks);
  const got = sizes(candidates.filter((one) => named.has(one.contestant)));
  for (const [unit, n] of got) if (each && n > each) return { code: "unitFull", unit };
  if (picks.length < places) return { code: "tooFew" };
  if (!even || each) return null;
  const most = Math.max(0, ...got.values());
  for (const [unit, size] of sizes(candidates)) {
    const n = got.get(unit) || 0;
    if (n < most - 1 && n < size) return { code: "uneven", unit };
  }
  return null;
}

/** People whose seat begins with what was typed, or whose name or unit has it, without regard to accents. */
export function found(candidates, typed) {
  const wanted = plain(typed);
  if (!wanted) return candidates;
  if (/^\d+$/.test(wanted)) return candidates.filter((one) => String(one.seat).startsWith(wanted));
  return candidates.filter((one) => plain(one.name + " " + one.unit).includes(wanted));
}

const plain = (text) => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[đĐ]/g, "d").trim().toLowerCase();

/** Whether the draw had a say: in who comes, or between equals. */
export const byChance = (selection) => selection !== "HOST_PICKS" && selection !== "UNIT_PICKS";

const MOST_WITH_LIFELINES = 20;

/**
 * Who may use which lifeline. The frame names at most twenty people; of more, everybody who stands is shown with all
 * that somebody has left, and the rules refuse what was used.
 * @returns {{contestant: number, left: string[]}[]}
 */
export function lifelinesOf(view) {
  const named = view.console.lifelines || [];
  if (named.length < MOST_WITH_LIFELINES) return named;
  const known = new Set(named.map((one) => one.contestant));
  const names = [...new Set(named.flatMap((one) => one.left))];
  const others = view.roster.filter((entry, position) => "LRWB".indexOf(view.console.floor[position]) >= 0 && !known.has(entry.contestant));
  return [...named, ...others.map(({ contestant }) => ({ contestant, left: names }))];
}

/** The last rescue that nothing but clocks and notes came after: to be explained while the hall looks at it. */
export function lastDrawn(frame) {
  const line = frame.log.find((one) => one.actor && one.kind !== "contestPaused" && one.kind !== "contestResumed");
  const granted = line && (line.kind === "rescueGranted" || line.kind === "reservesEntered");
  return granted && line.params.seed != null ? line : null;
}

/** What rescuers won, ready to send; what was won for units may not be more than what was won in all. */
export function pointsAct(points, byUnit) {
  const units = byUnit.map((typed, unit) => ({ unit, points: Number(typed) || 0 })).filter((one) => one.points > 0);
  const sum = units.reduce((total, one) => total + one.points, 0);
  return sum > Number(points) ? null : { do: "rescuePoints", points: Number(points), byUnit: units };
}

/** The tally as the frame has it, by contestant. */
export const tallyOf = (rescue) => Object.fromEntries(rescue.votes.map(({ contestant, votes }) => [contestant, votes]));

/** @param {Record<string, string | number>} tally votes by contestant, as typed */
export function votesAct(tally) {
  const votes = Object.entries(tally).map(([contestant, typed]) => ({ contestant: Number(contestant), votes: Number(typed) || 0 }));
  return { do: "votes", votes: votes.filter((one) => one.votes > 0) };
}

/** What to begin with in the tally: what was entered, else what the phones of the audience say. */
export function tallyHeard(rescue, audience) {
  if (rescue.votes.length > 0) return tallyOf(rescue);
  const may = new Set(rescue.candidates);
  const heard = ((audience && audience.poll && audience.poll.votes) || []).filter(({ contestant }) => may.has(contestant));
  return Object.fromEntries(heard.map(({ contestant, votes }) => [contestant, votes]));
}

/** The count that the cheer bar speaks for, of those who may come back; null without a poll. */
export function cheeredFor(audience, game) {
  const poll = audience && audience.poll;
  if (!poll || !(poll.open || poll.level > 0)) return null;
  const [, each] = /^PER_POINT\((\d+)\)$/.exec(game.returns) || [];
  return Math.max(1, Math.round((poll.level / 100) * game.eligible / Number(each || 1)));
}
