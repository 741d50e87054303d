import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { confirmedZones, emptyConsole, heard, seatRanges } from "../src/host/console-model.js";
import { vi as referee } from "../src/i18n/referee.vi.js";
import { refusals } from "../src/i18n/refusals.vi.js";
import { disputeVi } from "../src/i18n/dispute.vi.js";
import { vi as staff } from "../src/i18n/staff.vi.js";
import { checksOf, confirmation, isLate, latecomers, mayAnswer, pruned, reserves, stepOf, toggled, zoneOf, zoneSeats } from "../src/referee/referee-model.js";

const contest = { seats: 25, columns: 10 };
const roster = {
  t: "roster",
  contestants: [1, 2, 3, 4, 5].map((n) => ({ contestant: n, seat: n < 5 ? n * 10 : undefined, name: "N" + n, unit: "", reserve: n === 5 })),
  units: [],
};
const frame = (more) => ({ t: "console", phase: "OPEN", next: [], floor: "LLOEE", just: [], log: [], question: { round: 2, n: 2, opensAt: 0, closesAt: 9 }, controlSeq: 1, ...more });
const checks = { asked: [1, 2], boards: [2], checked: [], wrong: [] };
const view = (more) => [roster, frame(more), { t: "progress", waiting: [2], offline: [1] }].reduce((now, message) => heard(now, message, 1), emptyConsole());
const shown = (more) => view({ phase: "RULING", unconfirmed: [1, 2], checks, ...more });

test("a zone is seats or whole rows of the floor, and nothing beyond it", () => {
  assert.deepEqual(zoneOf({ by: "seats", from: " 3", to: "12" }, contest), { from: 3, to: 12 });
  assert.deepEqual(zoneOf({ by: "rows", from: "2", to: "3" }, contest), { from: 11, to: 25 });
  for (const [from, to] of [["", "5"], ["0", "5"], ["6", "5"], ["1", "26"], ["a", "5"], ["1", "5.5"], ["-1", "5"]]) {
    assert.equal(zoneOf({ by: "seats", from, to }, contest), null, from + " to " + to);
  }
  assert.equal(zoneOf({ by: "rows", from: "1", to: "4" }, contest), null);
  const hall = { seats: 1000, columns: 40 };
  assert.deepEqual(zoneOf({ by: "seats", from: "101", to: "300" }, hall), { from: 101, to: 300 });
  assert.equal(zoneOf({ by: "seats", from: "101", to: "301" }, hall), null, "200 seats at most");
});

test("seats of a zone go by number and leave reserves out", () => {
  const seats = zoneSeats(view(), { from: 10, to: 30 });
  assert.deepEqual(seats.map((seat) => [seat.seat, seat.letter, seat.waiting, seat.offline]), [[10, "L", false, true], [20, "L", true, false], [30, "O", false, false]]);
  assert.deepEqual(reserves(view()).map((one) => one.contestant), [5]);
});

test("the step follows the contest: door, play, confirm, over", () => {
  assert.equal(stepOf(frame({ phase: "LOBBY" })), "checkIn");
  assert.equal(stepOf(frame()), "play");
  assert.equal(stepOf(frame({ phase: "RULING", checks })), "confirm");
  assert.equal(stepOf(frame({ phase: "RULING" })), "play");
  assert.equal(stepOf(frame({ phase: "FINISHED" })), "over");
});

test("an answer is entered for a lit seat, while it is asked and the clock runs", () => {
  const [one, , out] = zoneSeats(view(), { from: 10, to: 30 });
  assert.equal(mayAnswer(frame(), one), true);
  assert.equal(mayAnswer(frame(), out), false);
  assert.equal(mayAnswer(frame({ phase: "CLOSED" }), one), false);
  assert.equal(mayAnswer(frame({ paused: { since: 1 } }), one), false);
});

test("who was absent at the start and has come now waits for a referee, in their zone only", () => {
  const came = { log: [{ kind: "lateArrival", params: { contestant: 4 } }, { kind: "lateArrival", params: { contestant: 2 } }] };
  assert.deepEqual(latecomers(view(came), { from: 1, to: 40 }).map((seat) => seat.seat), [40]);
  assert.deepEqual(latecomers(view(came), { from: 1, to: 30 }), []);
  assert.deepEqual(latecomers(view({ ...came, phase: "LOBBY" }), { from: 1, to: 40 }), []);
  assert.equal(isLate(frame(), { letter: "E", reserve: true }), false);
});

test("marks go on boards, and a zone is confirmed when the server says so and nothing was marked since", () => {
  const zone = { from: 10, to: 40 };
  const before = shown();
  assert.deepEqual(confirmation(before, checksOf(before, zone, {})), { do: "zone", round: 2, contestants: [1, 2], wrong: [] });
  const marks = toggled({}, checks, 2);
  assert.deepEqual(marks, { 2: true });
  assert.deepEqual(confirmation(before, checksOf(before, zone, marks)).wrong, [2]);
  assert.equal(checksOf(before, zone, marks).confirmed, false);
  assert.deepEqual(toggled(marks, checks, 2), {}, "marked twice is not marked");
  const after = shown({ unconfirmed: [], checks: { ...checks, checked: [1, 2], wrong: [2] } });
  assert.equal(checksOf(after, zone, marks).confirmed, true);
  assert.deepEqual(pruned(marks, after.console.checks), {}, "what the server has taken over is no own mark");
  const again = toggled({}, after.console.checks, 2);
  assert.equal(checksOf(after, zone, again).confirmed, false, "a change must be confirmed anew");
  assert.deepEqual(confirmation(after, checksOf(after, zone, again)).wrong, []);
});

test("another zone's missing seats do not keep this one from being confirmed", () => {
  const half = shown({ unconfirmed: [2], checks: { ...checks, checked: [1] } });
  assert.equal(checksOf(half, { from: 1, to: 10 }, {}).confirmed, true);
  assert.equal(checksOf(half, { from: 1, to: 20 }, {}).left, 1);
  assert.equal(checksOf(half, { from: 21, to: 25 }, {}).seats.length, 0);
});

test("a zone that was confirmed anew is told once, as it was said last", () => {
  const line = (seq, round, contestants) => ({ seq, kind: "zoneConfirmed", params: { round, contestants } });
  const log = [line(5, 2, [1, 2]), line(4, 2, [3]), { seq: 3, kind: "keyRevealed", params: {} }, line(2, 2, [1, 2]), line(1, 2, [2, 4]), line(0, 1, [5])];
  assert.deepEqual(confirmedZones({ log, question: { round: 2 } }).map(({ seq }) => seq), [5, 4, 1]);
});

test("seats are told in runs", () => {
  const people = [3, 1, 2, 7, 9].map((n) => ({ contestant: n, seat: n }));
  assert.equal(seatRanges(people, [1, 2, 3, 7, 9]), "1–3, 7, 9");
  assert.equal(seatRanges([...people, { contestant: 4 }], [4]), "");
});

test("every text of the page stands in its catalogues", () => {
  const known = { ...refusals, ...staff, ...disputeVi, ...referee };
  const src = new URL("../src/", import.meta.url);
  const files = fs.readdirSync(new URL("referee/", src)).filter((name) => name.endsWith(".js")).map((name) => "referee/" + name);
  for (const file of [...files, "host/sign-in.js", "host/walk-in.js", "host/dialogs.js", "host/problem.js"]) {
    const code = fs.readFileSync(new URL(file, src), "utf8");
    for (const [, key] of code.matchAll(/\bt\("([\w.:]+)"/g)) {
      const elsewhere = file === "host/dialogs.js" && ["host.reason", "host.confirm"].includes(key);
      assert.ok(elsewhere || key.endsWith(".") || key in known, file + ": " + key);
    }
  }
  for (const phase of ["LOBBY", "READY", "READ", "OPEN", "LOCKED", "CLOSED", "REVEALED", "RULING", "SETTLED", "VOIDED", "FINISHED", "PAUSED"]) {
    assert.ok("referee.phase." + phase in known, phase);
  }
});
