// The host's view as a pure fold over server messages. No DOM, no clock, no network.
import { isUntimed } from "../elements/timer.js";
import { DIALOGS } from "./rescue-model.js";

/**
 * @typedef {object} ConsoleView
 * @property {object|null} contest   contest card from `welcome`
 * @property {object[]} roster       entries of the floor string, by position
 * @property {string[]} units
 * @property {object|null} console   the last `console` frame
 * @property {object|null} progress  the last `progress` frame
 * @property {object|null} audience  the last `audience` frame
 * @property {number} peeking  round whose hidden answers the host holds a button to see; 0: none
 * @property {number[]|null} peeked  what the server showed of it
 * @property {Record<number, number>} offlineSince  contestant: server time at which this page saw the phone go
 * @property {Record<string, string>} acts  acts under way: id to what was asked
 * @property {Record<string, number>} done  of them, those that are done: id to the console's position that shows it
 * @property {number[]} ours  positions of the last acts that this page did
 * @property {{code: string, detail?: string}|null} notice  why the last act was refused
 */

/** @returns {ConsoleView} */
export const emptyConsole = () => ({
  contest: null,
  roster: [],
  units: [],
  console: null,
  progress: null,
  audience: null,
  peeking: 0,
  peeked: null,
  offlineSince: {},
  acts: {},
  done: {},
  ours: [],
  notice: null,
});

/** @param {ConsoleView} view @param {any} message @param {number} now server time @returns {ConsoleView} */
export function heard(view, message, now) {
  switch (message.t) {
    case "welcome":
      return lineIsBack({ ...view, contest: message.contest });
    case "roster":
      return { ...view, roster: message.contestants, units: message.units };
    case "console":
      return shown({ ...view, console: message });
    case "progress":
      return { ...view, progress: message, offlineSince: wentOffline(view, message.offline, now) };
    case "audience":
      return { ...view, audience: message };
    case "peeked":
      return view.peeking === message.round ? { ...view, peeked: message.distribution } : view;
    case "done":
      return shown({ ...view, ours: [...view.ours.slice(-19), message.controlSeq, message.seq], done: { ...view.done, [message.id]: message.controlSeq } });
    case "refused":
      return settled(view, message.id, { code: message.code, detail: message.detail });
    default:
      return view;
  }
}

/** Nobody will answer what was under way when the line broke: the console that follows shows what became of it. */
function lineIsBack(view) {
  const cutOff = Object.keys(view.acts).length > 0;
  const late = view.notice && view.notice.code === "offline";
  return { ...view, acts: {}, done: {}, notice: cutOff ? { code: "cutOff" } : late ? null : view.notice };
}

/** Who was away when this page came has no time: 0. */
function wentOffline(view, offline, now) {
  const since = {};
  for (const contestant of offline) {
    const known = view.offlineSince[contestant];
    since[contestant] = known != null ? known : view.progress ? now : 0;
  }
  return since;
}

/** @param {ConsoleView} view */
export const asked = (view, id, what) => ({
  ...view,
  acts: { ...view.acts, [id]: what },
  notice: null,
});

/** A button is held for this round's hidden answers, or let go: 0. @param {ConsoleView} view @param {number} round */
export const peeking = (view, round) => ({ ...view, peeking: round, peeked: null });

function settled(view, id, notice) {
  const acts = { ...view.acts };
  const done = { ...view.done };
  delete acts[id];
  delete done[id];
  return { ...view, acts, done, notice };
}

/**
 * An act is over when the console shows it: the word that it is done may come a moment earlier, and a second press
 * would go to a button that stands for what is past. Answers entered for somebody bring no new console.
 */
function shown(view) {
  const at = view.console ? view.console.controlSeq : -1;
  return Object.keys(view.done)
    .filter((id) => view.done[id] <= at || view.acts[id] == null || view.acts[id] === "answerFor")
    .reduce((now, id) => settled(now, id, null), view);
}

const LIT = "LRWB";

/** @returns {boolean} whether the lamp with this floor letter is lit */
export const isLit = (letter) => LIT.indexOf(letter) >= 0;

/** Everybody of the roster with what the console knows of them at this moment. */
export function everybody(view) {
  const floor = view.console ? view.console.floor : "";
  const waiting = new Set(view.progress ? view.progress.waiting : []);
  // Before the start a missing phone only means that somebody has not come yet.
  const started = view.console && view.console.phase !== "LOBBY";
  const offline = new Set(started && view.progress ? view.progress.offline : []);
  const just = new Set(view.console ? view.console.just : []);
  const unconfirmed = new Set((view.console && view.console.unconfirmed) || []);
  return view.roster.map((entry, position) => ({
    ...entry,
    position,
    letter: floor[position] || "E",
    waiting: waiting.has(entry.contestant),
    offline: offline.has(entry.contestant),
    just: just.has(position),
    unconfirmed: unconfirmed.has(entry.contestant),
  }));
}

/** Seats of the map, row by row from seat 1; entries without a seat (reserves) are left out. */
export const seatMap = (view) =>
  everybody(view)
    .filter((one) => one.seat != null)
    .sort((a, b) => a.seat - b.seat);

/** Reserves who came in with a rescue: they bring their own chair and stand on no map. */
export const standIns = (view) => everybody(view).filter((one) => one.seat == null && one.letter !== "E");

/** Lines of the log that tell who confirmed which seats of the round on show, newest first; without what was said anew later. */
export function confirmedZones({ log, question }) {
  const covered = new Set();
  return log.filter(({ kind, params }) => {
    if (kind !== "zoneConfirmed" || params.round !== question.round || params.contestants.every((id) => covered.has(id))) return false;
    params.contestants.forEach((id) => covered.add(id));
    return true;
  });
}

/** "1–10, 12": the seats of these contestants; whoever has no seat is left out. @param {number[]} ids */
export function seatRanges(roster, ids) {
  const wanted = new Set(ids);
  const seats = roster.filter((entry) => entry.seat != null && wanted.has(entry.contestant)).map((entry) => entry.seat);
  const runs = [];
  for (const seat of seats.sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && run.to === seat - 1) run.to = seat;
    else runs.push({ from: seat, to: seat });
  }
  return runs.map(({ from, to }) => (from === to ? String(from) : from + "–" + to)).join(", ");
}

const NUMBERS = 17; // characters that fit one line; a number cut in half would be another seat

/** "7, 29, 37 …": the first few numbers, whole. */
export function someSeats(seats) {
  let words = "";
  for (const { seat } of seats) {
    const more = words ? words + ", " + seat : String(seat);
    if (more.length > NUMBERS) return words + " …";
    words = more;
  }
  return words;
}

/** What moves a contest on; corrections have places of their own. */
const MOVES = [
  "start", "read:main", "read:backup", "read:tiebreak", "read:rescue", "read:audience", "reveal", "confirm", "rescue", "rescuePoints", "votes",
  "pickFinal", "tiebreak", "bell", "finish", "resume",
];

/** The big button: what to send, or the dialog that asks for more, or null while there is nothing to do. */
export function bigButton(view) {
  const frame = view.console;
  const name = frame && frame.next[0];
  if (!name || MOVES.indexOf(name) < 0) return null;
  const dialog = dialogOf(name, frame);
  return { name, ...(dialog ? { dialog } : { act: actOf(name, frame) }), index: numberOfNext(frame) };
}

/** The dialog that asks what such an act needs; null where a press says it all. */
export function dialogOf(name, frame) {
  if (DIALOGS.indexOf(name) >= 0) return name;
  return (name === "tiebreak" || name === "share") && frame.tied.length > 1 ? name : null;
}

/** Whether the rules allow this act now. */
export const may = (frame, name) => frame.next.indexOf(name) >= 0;

/** Whether the host stopped everything. */
export const isStopped = (frame) => Boolean(frame && frame.paused && frame.paused.cause === "emergency");

/** Turns a name of `next` ("read:main", "reveal") into the act to send. */
export function actOf(name, frame) {
  const [act, source] = name.split(":");
  if (source) return { do: act, source };
  if (act === "tiebreak" || act === "share") {
    return { do: "tiebreak", among: frame.tied[0] || [], shared: act === "share" };
  }
  return { do: act };
}

const numberOfNext = (frame) => {
  const line = frame.show.find((l) => l.state === "next");
  return line ? line.n : null;
};

const ASKING = ["READ", "OPEN", "LOCKED"];

/**
 * The phase at this moment of the server's clock: reading, answering and the grace follow each other
 * without a message.
 */
export function phaseAt(frame, now) {
  if (ASKING.indexOf(frame.phase) < 0) return frame.phase;
  const time = frame.paused ? frame.paused.since : now;
  if (time < frame.question.opensAt) return "READ";
  return time < frame.question.closesAt ? "OPEN" : "LOCKED";
}

const CLOSING = 1000; // ms that the server takes to close a round after the grace

/** The key of the words for what goes on; after the grace only somebody's extra time is waited for, whose is not said. */
export function phaseWord({ console: frame, contest }, now) {
  if (frame.paused) return "host.paused";
  const phase = phaseAt(frame, now);
  const overdue = phase === "LOCKED" && now > frame.question.closesAt + contest.graceMs + CLOSING;
  return "host.phase." + (overdue ? "EXTRA" : phase);
}

/** The round that a void is about: the one on, else the last one that counted. */
export function roundToVoid(frame) {
  if (frame.question) return frame.question.round;
  const played = frame.show.filter((line) => line.state === "done" && line.round != null);
  return played.length ? played[played.length - 1].round : null;
}

/** Whether a question is between its reading and its close. */
export const isAsking = (frame) => Boolean(frame && ASKING.indexOf(frame.phase) >= 0);

/** Whether answers are being taken. */
export const isOpen = (frame, now) => isAsking(frame) && !frame.paused && phaseAt(frame, now) === "OPEN";

/** The number that people know a round by; 0 for a sub-question. */
export function questionNumber(frame, round) {
  const line = frame.show.find((l) => l.round === round);
  return line ? line.n : round;
}

/** Whether the question on show has no time limit: the host locks it. */
export const isByHand = (frame) => isAsking(frame) && isUntimed(frame.question.closesAt);

/** Whole seconds left to answer; null outside reading and answering, and without a time limit. */
export function secondsLeft(frame, now) {
  if (!isAsking(frame) || isByHand(frame)) return null;
  const at = frame.paused ? frame.paused.since : now;
  if (at >= frame.question.closesAt) return 0;
  return Math.ceil((frame.question.closesAt - Math.max(at, frame.question.opensAt)) / 1000);
}

/** What a question without a number is called. */
export const otherQuestion = ({ source }) => "host.question." + (source === "rescue" || source === "audience" ? source : "sub");
