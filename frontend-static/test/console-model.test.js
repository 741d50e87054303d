import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, bigButton, emptyConsole, heard, isOpen, isStopped, peeking, phaseAt, phaseWord, roundToVoid, seatMap, standIns, secondsLeft, someSeats } from "../src/host/console-model.js";

const question = { round: 4, n: 3, of: 20, opensAt: 10_000, closesAt: 25_000, options: ["a", "b"] };
const frame = (more) => ({
  t: "console",
  phase: "OPEN",
  next: ["lock", "stop"],
  floor: "LOE",
  just: [1],
  show: [
    { n: 2, round: 3, state: "done" },
    { n: 3, round: 4, state: "now" },
    { n: 4, state: "next" },
  ],
  question,
  ...more,
});
const progress = (offline) => ({ t: "progress", answered: 1, of: 2, waiting: [1], connected: 1, offline });
const roster = { t: "roster", contestants: [3, 1, 2].map((n) => ({ contestant: n, seat: n, name: "", unit: "" })), units: [] };
const view = (...messages) => messages.reduce((now, message, i) => heard(now, message, 1_000 * (i + 1)), emptyConsole());

test("the clock alone moves a question from reading to the lock, and a pause holds it", () => {
  assert.equal(phaseAt(frame(), 9_999), "READ");
  assert.equal(phaseAt(frame(), 10_000), "OPEN");
  assert.equal(phaseAt(frame(), 25_000), "LOCKED");
  const paused = frame({ paused: { since: 12_000, cause: "host", reason: "" } });
  assert.equal(phaseAt(paused, 99_000), "OPEN");
  assert.equal(isOpen(paused, 12_500), false);
  assert.equal(secondsLeft(paused, 99_000), 13);
});

test("a stop is an emergency, a pause is not", () => {
  assert.equal(isStopped(frame({ paused: { since: 1, cause: "emergency", reason: "" } })), true);
  assert.equal(isStopped(frame({ paused: { since: 1, cause: "host", reason: "" } })), false);
  assert.equal(isStopped(frame()), false);
});

test("the big button is the next act, never a lock or a stop", () => {
  assert.equal(bigButton(view(frame())), null);
  assert.deepEqual(bigButton(view(frame({ next: ["read:main", "finish"] }))), {
    name: "read:main",
    act: { do: "read", source: "main" },
    index: 4,
  });
  assert.equal(bigButton(view(frame({ next: ["resume"] }))).name, "resume");
  assert.equal(bigButton(view(frame({ next: ["stop"] }))), null);
  assert.equal(bigButton(view(frame({ next: ["pickFinal", "read:rescue"] }))).dialog, "pickFinal");
});

test("a void is about the question on, else about the last one that counted", () => {
  assert.equal(roundToVoid(frame()), 4);
  assert.equal(roundToVoid(frame({ question: undefined })), 3);
  assert.equal(roundToVoid(frame({ question: undefined, show: [] })), null);
});

test("who was away when the page came has no time, who goes later has", () => {
  const first = view(frame(), progress([2]));
  assert.deepEqual(first.offlineSince, { 2: 0 });
  const second = heard(first, progress([2, 1]), 7_000);
  assert.deepEqual(second.offlineSince, { 2: 0, 1: 7_000 });
  assert.deepEqual(heard(second, progress([1]), 9_000).offlineSince, { 1: 7_000 });
});

test("seats stand by their number, each with its own lamp", () => {
  const seats = seatMap(view(roster, frame(), progress([2])));
  assert.deepEqual(
    seats.map((seat) => [seat.seat, seat.letter, seat.waiting, seat.offline, seat.just]),
    [
      [1, "O", true, false, true],
      [2, "E", false, true, false],
      [3, "L", false, false, false],
    ],
  );
});

test("a reserve who came in stands beside the map, one who waits does not", () => {
  const view = heard(emptyConsole(), { t: "roster", contestants: [{ contestant: 1, seat: 1, name: "A", unit: "", reserve: false }, { contestant: 2, name: "B", unit: "", reserve: false }, { contestant: 3, name: "C", unit: "", reserve: true }], units: [] }, 0);
  const playing = { ...view, console: { floor: "ORE", just: [], phase: "SETTLED" } };
  assert.deepEqual(standIns(playing).map((one) => one.contestant), [2]);
  assert.deepEqual(seatMap(playing).map((one) => one.seat), [1]);
});

test("an act is under way until the console shows it or it is refused, and a refusal stays in sight", () => {
  const under = asked(emptyConsole(), "lock-1", "lock");
  const done = heard(under, { t: "done", id: "lock-1", seq: 8, controlSeq: 8 }, 0);
  assert.deepEqual(done.acts, { "lock-1": "lock" });
  const older = heard(done, { t: "console", seq: 7, controlSeq: 7 }, 0);
  assert.deepEqual(older.acts, { "lock-1": "lock" });
  assert.deepEqual(heard(older, { t: "console", seq: 8, controlSeq: 8 }, 0).acts, {});
  const late = heard(heard(under, { t: "console", seq: 8, controlSeq: 8 }, 0), { t: "done", id: "lock-1", controlSeq: 8 }, 0);
  assert.deepEqual(late.acts, {});
  const refused = heard(under, { t: "refused", id: "lock-1", code: "STALE", detail: "9" }, 0);
  assert.deepEqual(refused.acts, {});
  assert.deepEqual(refused.notice, { code: "STALE", detail: "9" });
});

test("an act that was under way when the line broke holds no button, and is told to be looked at", () => {
  const under = asked(emptyConsole(), "read-1", "read");
  const back = heard(under, { t: "welcome", contest: { title: "A" } }, 0);
  assert.deepEqual(back.acts, {});
  assert.deepEqual(back.notice, { code: "cutOff" });
  const offline = { ...emptyConsole(), notice: { code: "offline" } };
  assert.equal(heard(offline, { t: "welcome", contest: { title: "A" } }, 0).notice, null, "the line is back, and that is seen");
  const stale = { ...emptyConsole(), notice: { code: "STALE" } };
  assert.deepEqual(heard(stale, { t: "welcome", contest: { title: "A" } }, 0).notice, { code: "STALE" });
});

test("an answer entered for somebody is over when it is done", () => {
  const under = asked(emptyConsole(), "for-1", "answerFor");
  assert.deepEqual(heard(under, { t: "done", id: "for-1", seq: 9, controlSeq: 9 }, 0).acts, {});
});

test("a list of seats ends before a number that does not fit, never in the middle of one", () => {
  const seats = (...numbers) => numbers.map((seat) => ({ seat }));
  assert.equal(someSeats(seats(7, 29, 37)), "7, 29, 37");
  assert.equal(someSeats(seats(13, 15, 16, 20, 28, 36)), "13, 15, 16, 20 …");
  assert.equal(someSeats(seats(1000, 1001, 1002, 1003)), "1000, 1001, 1002 …");
  assert.equal(someSeats([]), "");
});

test("what was hidden is seen only while its button is held", () => {
  const answer = { t: "peeked", round: 4, distribution: [2, 1] };
  const held = peeking(view(frame()), 4);
  assert.deepEqual(heard(held, answer, 0).peeked, [2, 1]);
  assert.equal(peeking(heard(held, answer, 0), 0).peeked, null);
  assert.equal(heard(peeking(held, 0), answer, 0).peeked, null, "an answer that comes after it was let go");
});

test("after the grace the console says that somebody with extra time is waited for", () => {
  const frame = { phase: "OPEN", question: { opensAt: 0, closesAt: 15_000 } };
  const view = { console: frame, contest: { graceMs: 2000 } };
  assert.equal(phaseWord(view, 14_000), "host.phase.OPEN");
  assert.equal(phaseWord(view, 17_500), "host.phase.LOCKED");
  assert.equal(phaseWord(view, 18_001), "host.phase.EXTRA");
  assert.equal(phaseWord({ ...view, console: { ...frame, paused: { since: 9000 } } }, 30_000), "host.paused");
});

test("seats that no referee has confirmed are marked on the map", () => {
  const marks = seatMap(view(roster, frame({ phase: "RULING", unconfirmed: [2, 3] }))).map((seat) => seat.unconfirmed);
  assert.deepEqual(marks, [false, true, true]);
  assert.deepEqual(seatMap(view(roster, frame())).map((seat) => seat.unconfirmed), [false, false, false]);
});
