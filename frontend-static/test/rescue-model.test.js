import assert from "node:assert/strict";
import { test } from "node:test";
import { bigButton, dialogOf } from "../src/host/console-model.js";
import { byChance, candidatesOf, found, isPicked, lastDrawn, lifelinesOf, picksAgainst, placesOf, pointsAct, tallyOf, votesAct } from "../src/host/rescue-model.js";

const PEOPLE = [
  { contestant: 1, seat: 1, name: "Đỗ Thị Ánh", unit: "Tổ 1" },
  { contestant: 2, seat: 2, name: "Lý Mai", unit: "Tổ 1" },
  { contestant: 3, seat: 12, name: "Hà Văn Đức", unit: "Tổ 2" },
  { contestant: 4, seat: null, name: "Vũ Dự Bị", unit: "Tổ 2" },
];
const game = (more) => ({ mechanism: "HOST_ENTERS_COUNT", returns: "PER_POINT(1)", eligible: 3, candidates: [1, 2, 3], rounds: 0, points: 0, votes: [], calledFor: false, ...more });
const view = (rescue, floor = "OOOE") => ({ roster: PEOPLE, console: { rescue: game(rescue), floor, rescueSelection: "HOST_PICKS", next: [], tied: [], show: [] } });
const places = (more, count, people = PEOPLE.slice(0, 3)) => placesOf(game(more), count, people).places;

test("a rescue lights as many lamps as the rules give, never more than may come back", () => {
  assert.deepEqual(placesOf(game({ returns: "PER_POINT(2)", eligible: 50 }), "5", PEOPLE), { counted: true, all: false, each: 0, perPoint: 2, places: 10 });
  assert.equal(places({ returns: "FIXED(10)", eligible: 3 }, 5), 3);
  assert.equal(places({ returns: "ALL", eligible: 3 }, 0), 3);
  assert.equal(places({ returns: "PER_UNIT(1)" }, 0), 2);
  assert.equal(places({ returns: "PER_UNIT(2)" }, 0), 3);
});

test("what rescuers won was entered before, and is not entered again", () => {
  const quiz = placesOf(game({ mechanism: "RESCUER_QUIZ", points: 2 }), "99", PEOPLE);
  assert.deepEqual([quiz.counted, quiz.places], [false, 2]);
  assert.equal(places({ mechanism: "RESCUER_QUIZ", points: 0 }, 5), 0);
});

test("candidates are whom the frame names, and of a hall too large for it all who are dark", () => {
  assert.deepEqual(candidatesOf(view({ candidates: [3, 4], eligible: 2 })).map((one) => one.contestant), [3, 4]);
  assert.deepEqual(candidatesOf(view({ candidates: [1], eligible: 2 }, "OLOE")).map((one) => one.contestant), [1, 3]);
  assert.deepEqual(candidatesOf(view({ mechanism: "RESERVES_ENTER", candidates: [], eligible: 1 })).map((one) => one.contestant), [4]);
});

test("people are found by seat, or by name and unit without accents", () => {
  const ids = (typed) => found(PEOPLE, typed).map((one) => one.contestant);
  assert.deepEqual(ids(""), [1, 2, 3, 4]);
  assert.deepEqual(ids("1"), [1, 3]);
  assert.deepEqual(ids("anh"), [1]);
  assert.deepEqual(ids("duc"), [3]);
  assert.deepEqual(ids("to 2"), [3, 4]);
});

test("picks must be as many as come back, and even between units that still have somebody", () => {
  const people = PEOPLE.slice(0, 3);
  const host = { places: 2, each: 0, even: false };
  assert.equal(picksAgainst(people, [1], host).code, "tooFew");
  assert.equal(picksAgainst(people, [1, 2, 3], host).code, "tooMany");
  assert.equal(picksAgainst(people, [1, 2], host), null);
  assert.deepEqual(picksAgainst(people, [1, 2], { ...host, even: true }), { code: "uneven", unit: "Tổ 2" });
  assert.equal(picksAgainst(people, [1, 3], { ...host, even: true }), null);
  assert.equal(picksAgainst(people, [1, 2, 3], { places: 3, each: 0, even: true }), null);
  assert.deepEqual(picksAgainst(people, [1, 2], { places: 2, each: 1, even: false }), { code: "unitFull", unit: "Tổ 1" });
});

test("nobody picks where all come back", () => {
  assert.equal(isPicked(view().console), true);
  assert.equal(isPicked(view({ returns: "ALL" }).console), false);
});

test("points of units are part of what was won in all", () => {
  assert.deepEqual(pointsAct("5", ["3", "", "0"]), { do: "rescuePoints", points: 5, byUnit: [{ unit: 0, points: 3 }] });
  assert.deepEqual(pointsAct("0", [""]), { do: "rescuePoints", points: 0, byUnit: [] });
  assert.equal(pointsAct("2", ["1", "2"]), null);
});

test("a tally starts from what arrived, and sends whoever has votes", () => {
  const tally = tallyOf({ votes: [{ contestant: 3, votes: 41 }] });
  assert.deepEqual(votesAct({ ...tally, 1: "87", 2: "" }), { do: "votes", votes: [{ contestant: 1, votes: 87 }, { contestant: 3, votes: 41 }] });
});

test("the draw is explained until the next act of staff", () => {
  const granted = { seq: 9, kind: "rescueGranted", actor: "dan", params: { seed: "42", contestants: [1], count: 1, selection: "RANDOM_DRAW" } };
  const other = (kind, actor = "dan") => ({ seq: 10, kind, actor, params: {} });
  assert.equal(lastDrawn({ log: [granted] }), granted);
  assert.equal(lastDrawn({ log: [other("roundClosed", null), other("contestPaused"), granted] }), granted);
  assert.equal(lastDrawn({ log: [other("questionRead"), granted] }), null);
});

test("every act that says more than a press opens its dialog, and no act is without a place", () => {
  const frame = (next, tied = []) => ({ ...view().console, next, tied });
  for (const name of ["rescue", "rescuePoints", "votes", "pickFinal"]) {
    assert.deepEqual(bigButton({ console: frame([name, "read:main"]) }), { name, dialog: name, index: null });
  }
  assert.equal(dialogOf("lifeline", frame([])), "lifeline");
  assert.equal(dialogOf("tiebreak", frame([], [[1, 2]])), null);
  assert.equal(dialogOf("tiebreak", frame([], [[1, 2], [3, 4]])), "tiebreak");
  assert.equal(dialogOf("share", frame([], [[1, 2], [3, 4]])), "share");
  assert.deepEqual(bigButton({ console: frame(["read:rescue", "rescue"]) }).act, { do: "read", source: "rescue" });
});

test("the draw is told where it had a say", () => {
  assert.deepEqual(["RANDOM_DRAW", "LAST_ELIMINATED_FIRST", "HOST_PICKS", "UNIT_PICKS"].map(byChance), [true, true, false, false]);
});

test("of a floor too large for the frame everybody who stands is offered the lifelines", () => {
  const roster = Array.from({ length: 23 }, (_, i) => ({ contestant: i + 1, seat: i + 1, name: "", unit: "" }));
  const named = roster.slice(0, 20).map(({ contestant }) => ({ contestant, left: ["50:50"] }));
  const hall = (lifelines) => lifelinesOf({ roster, console: { lifelines, floor: "L".repeat(21) + "OR" } });
  assert.deepEqual(hall(named.slice(0, 2)), named.slice(0, 2));
  assert.deepEqual(hall(named).slice(20), [{ contestant: 21, left: ["50:50"] }, { contestant: 23, left: ["50:50"] }]);
  assert.deepEqual(hall(undefined), []);
});
