// What one floor referee has before them, as pure functions of the console's view. No DOM, no clock, no network.
import { isAsking, isLit, seatMap } from "../host/console-model.js";

/**
 * @typedef {{from: number, to: number}} Zone  seat numbers, both included
 * @typedef {Record<number, boolean>} Marks  boards that this phone has marked since: contestant to whether wrong
 */

/** More lamps than one person can look after, or a cheap phone draw four times a second. */
export const MOST_SEATS = 200;

/**
 * A zone as typed: seats, or whole rows. Null while it is none.
 * @param {{by: "seats" | "rows", from: string, to: string}} typed @param {{seats: number, columns: number}} contest
 * @returns {Zone | null}
 */
export function zoneOf({ by, from, to }, { seats, columns }) {
  const [first, last] = [from, to].map((text) => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : 0));
  if (first < 1 || last < first) return null;
  const zone = by === "rows" ? { from: (first - 1) * columns + 1, to: Math.min(last * columns, seats) } : { from: first, to: last };
  return zone.to <= seats && zone.from <= zone.to && zone.to - zone.from < MOST_SEATS && (by === "seats" || last <= Math.ceil(seats / columns)) ? zone : null;
}

/** @param {Zone} zone */
export const zoneSeats = (view, zone) => seatMap(view).filter(({ seat }) => seat >= zone.from && seat <= zone.to);

/** @returns {"checkIn" | "play" | "confirm" | "over"} what this page is for at this moment */
export function stepOf(frame) {
  if (frame.phase === "LOBBY") return "checkIn";
  if (frame.phase === "FINISHED") return "over";
  return frame.checks ? "confirm" : "play";
}

/** Whether an answer may be entered for this seat now. */
export const mayAnswer = (frame, seat) => isAsking(frame) && !frame.paused && isLit(seat.letter);

/** Whether the question on show is closed, so that a dispute about it can be raised. */
export const mayRaise = (frame) => Boolean(frame.question) && ["CLOSED", "REVEALED", "RULING", "SETTLED"].indexOf(frame.phase) >= 0;

/** Who came after the start and waits to be let in: their phone said so, or they stand before the referee. */
export function latecomers(view, zone) {
  const came = new Set(view.console.log.filter((line) => line.kind === "lateArrival").map((line) => line.params.contestant));
  return zoneSeats(view, zone).filter((seat) => came.has(seat.contestant) && isLate(view.console, seat));
}

/** Absent at the start; reserves have no seat. */
export const isLate = (frame, seat) => stepOf(frame) !== "checkIn" && stepOf(frame) !== "over" && seat.letter === "E" && !seat.reserve;

/** Reserves who may still take a seat. */
export function reserves(view) {
  return view.roster.filter((entry, position) => entry.reserve && view.console.floor[position] === "E");
}

/** What must be looked at in this zone after the reveal, with this phone's own marks on it. */
export function checksOf(view, zone, marks) {
  const { checks, unconfirmed } = view.console;
  const [asked, boards, checked, wrong, missing] = [checks.asked, checks.boards, checks.checked, checks.wrong, unconfirmed].map((ids) => new Set(ids));
  const seats = zoneSeats(view, zone)
    .filter((seat) => asked.has(seat.contestant))
    .map((seat) => ({
      ...seat,
      board: boards.has(seat.contestant),
      checked: checked.has(seat.contestant),
      missing: missing.has(seat.contestant),
      wrong: isWrong(marks, wrong, seat.contestant),
      changed: isWrong(marks, wrong, seat.contestant) !== wrong.has(seat.contestant),
    }));
  const changed = seats.some((seat) => seat.changed);
  const left = seats.filter((seat) => seat.missing).length;
  return {
    seats,
    boards: seats.filter((seat) => seat.board).length,
    wrong: seats.filter((seat) => seat.board && seat.wrong).length,
    left,
    changed,
    confirmed: seats.length > 0 && left === 0 && !changed && seats.some((seat) => seat.checked),
  };
}

const isWrong = (marks, wrong, contestant) => (contestant in marks ? marks[contestant] : wrong.has(contestant));

/** The board of this contestant is wrong, or right after all. @param {Marks} marks @returns {Marks} */
export function toggled(marks, checks, contestant) {
  const wrong = isWrong(marks, new Set(checks.wrong), contestant);
  return pruned({ ...marks, [contestant]: !wrong }, checks);
}

/** Without what the server says as well: what it says later is then not hidden. @param {Marks} marks @returns {Marks} */
export function pruned(marks, checks) {
  const wrong = new Set(checks.wrong);
  const boards = new Set(checks.boards);
  const own = Object.keys(marks).filter((id) => boards.has(Number(id)) && marks[id] !== wrong.has(Number(id)));
  return Object.fromEntries(own.map((id) => [id, marks[id]]));
}

/** The act that confirms the zone as it is marked. */
export function confirmation(view, { seats }) {
  return {
    do: "zone",
    round: view.console.question.round,
    contestants: seats.map((seat) => seat.contestant),
    wrong: seats.filter((seat) => seat.board && seat.wrong).map((seat) => seat.contestant),
  };
}
