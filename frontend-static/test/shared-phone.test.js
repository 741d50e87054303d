import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { slotsFor } from "../src/join/claim.js";
import vi from "../src/i18n/shared.vi.js";
import { bySeat, hasAnswered, mayAnswerYet, ofThisPhone, sceneOf, standingOf, turnsOf } from "../src/model/shared-phone.js";
import { NOTHING, chosen, heard } from "../src/model/phone-view.js";

const OPENS = 1_000_000;
const CLOSES = OPENS + 15_000;
const CONTEST = { seats: 90, questions: 20, changeAllowed: true, boards: false };
const QUESTION = { round: 1, n: 1, of: 20, text: "?", options: ["a", "b"], opensAt: OPENS, closesAt: CLOSES };

/** A phone with these seats, in the order in which they came. */
function phone(seats, contest = CONTEST) {
  return seats.map((seat) => {
    const welcome = { t: "welcome", contest, you: { contestant: seat, seat, name: `N${seat}`, unit: "" } };
    return heard(heard(NOTHING, welcome), { t: "state", phase: "between", you: "L", left: 9, right: 0, asked: 0, floor: "" });
  });
}

const ask = (views, round, change = {}) => views.map((view) => heard(view, { t: "ask", seq: round, left: 9, question: { ...QUESTION, round, n: round, ...change } }));
const answer = (views, i, option = 0) => views.map((view, at) => (at === i ? chosen(view, { option }) : view));
const acknowledged = (views, i, round = 1) => views.map((view, at) => (at === i ? heard(view, { t: "ack", round, attempt: view.attempt, receipt: 7, at: OPENS }) : view));
const seatsOf = (views, turns) => turns.map((i) => views[i].you.seat);

test("turns go by seat, and each question begins with another seat", () => {
  const views = phone([49, 47, 48]);
  const orders = [1, 2, 3, 4].map((round) => seatsOf(views, turnsOf(ask(views, round))));
  assert.deepEqual(orders, [[47, 48, 49], [48, 49, 47], [49, 47, 48], [47, 48, 49]]);
});

test("over three questions everybody is last once", () => {
  const views = phone([1, 2, 3]);
  const last = [1, 2, 3].map((round) => seatsOf(views, turnsOf(ask(views, round))).pop());
  assert.deepEqual(last.sort(), [1, 2, 3]);
});

test("who is out has no turn, and the others still take turns at the beginning", () => {
  const views = phone([47, 48, 49]);
  views[1] = { ...views[1], lamp: "O" };
  assert.deepEqual([1, 2, 3].map((round) => seatsOf(views, turnsOf(ask(views, round)))), [[47, 49], [49, 47], [47, 49]]);
  assert.deepEqual(turnsOf(phone([1, 2])), []);
});

test("only those of the tie have a turn in a sub-question", () => {
  assert.deepEqual(turnsOf(ask(phone([47, 48, 49]), 2, { among: [47, 49] })), [2, 0]);
});

test("a seat that missed the question has its turn when its line is back", () => {
  const views = ask(phone([47, 48]), 1);
  views[0] = ask([views[0]], 2)[0];
  assert.deepEqual(turnsOf(views), [0]);
});

test("nobody sees an answer of somebody else: covered, taken, answered, covered", () => {
  let views = ask(phone([47, 48]), 1);
  assert.deepEqual(sceneOf(views, null, OPENS - 1), { scene: "cover", seat: 0, turns: [0, 1] });
  const lan = { round: 1, seat: 0 };
  assert.deepEqual(sceneOf(views, lan, OPENS), { scene: "turn", seat: 0, next: 1 });
  views = acknowledged(answer(views, 0, 1), 0);
  assert.deepEqual(sceneOf(views, lan, OPENS + 1), { scene: "turn", seat: 0, next: 1 });
  assert.deepEqual(sceneOf(views, null, OPENS + 2), { scene: "cover", seat: 1, turns: [0, 1] });
  views = answer(views, 1);
  assert.deepEqual(sceneOf(views, { round: 1, seat: 1 }, OPENS + 3), { scene: "turn", seat: 1, next: null });
  assert.deepEqual(sceneOf(views, null, OPENS + 4), { scene: "done", turns: [0, 1] });
  assert.deepEqual(sceneOf(views, lan, CLOSES), { scene: "seats" }, "the lock puts everybody side by side");
});

test("an answer that is not sent yet is an answer: the phone goes on to the next one", () => {
  const views = answer(ask(phone([47, 48]), 1), 0);
  assert.ok(hasAnswered(views[0]));
  assert.deepEqual(sceneOf(views, null, OPENS), { scene: "cover", seat: 1, turns: [0, 1] });
});

test("whoever held the phone in the question before does not hold it in this one", () => {
  const views = ask(phone([47, 48]), 2);
  assert.equal(sceneOf(views, { round: 1, seat: 0 }, OPENS).scene, "cover");
});

test("a seat that was handed over in the middle holds up nobody", () => {
  const views = ask(phone([47, 48]), 1).map((view, i) => ofThisPhone(view, i === 0));
  assert.deepEqual(sceneOf(views, { round: 1, seat: 0 }, OPENS), { scene: "cover", seat: 1, turns: [1] });
  assert.deepEqual(sceneOf(views.map((view) => ofThisPhone(view, true)), null, OPENS), { scene: "seats" });
});

test("a pause stops the clock of the cover too", () => {
  const views = ask(phone([47]), 1).map((view) => ({ ...view, paused: { since: OPENS + 5, cause: "host", reason: "" } }));
  assert.equal(sceneOf(views, null, CLOSES + 60_000).scene, "cover");
});

test("with boards nothing is answered on the phone, so nothing is hidden", () => {
  const views = ask(phone([47, 48], { ...CONTEST, boards: true }), 1);
  assert.deepEqual(sceneOf(views, null, OPENS), { scene: "turn", seat: 0, next: null });
});

test("where one answer is final nobody who gave it needs the phone again", () => {
  const views = answer(ask(phone([47, 48], { ...CONTEST, changeAllowed: false }), 1), 0);
  assert.ok(!mayAnswerYet(views[0]) && mayAnswerYet(views[1]));
});

test("side by side: gold or dark, with words that never say what was chosen", () => {
  const asked = acknowledged(answer(ask(phone([47, 48, 49, 50]), 1), 0, 1), 0);
  assert.deepEqual(standingOf(asked[0], false), { lit: true, key: "recorded" });
  assert.deepEqual(standingOf(asked[1], false), { lit: true, key: "none" });
  const result = (you, verdict) => ({ t: "result", you, verdict, right: 1, seq: 9, round: 1, n: 1, left: 3, out: 1, key: { option: 1, why: "" } });
  assert.deepEqual(standingOf(heard(asked[0], result("L", "right")), false), { lit: true, key: "right" });
  assert.deepEqual(standingOf(heard(asked[1], result("O", "none")), false), { lit: false, key: "outAt", n: 1 });
  assert.deepEqual(standingOf(heard(asked[2], result("L", "wrong")), false), { lit: true, key: "kept" });
  assert.deepEqual(standingOf(asked[3], true), { lit: false, key: "gone" });
  assert.deepEqual(bySeat(phone([9, 2, 5])), [1, 2, 0]);
});

test("all that may be said of a seat has words", () => {
  const source = fs.readFileSync(new URL("../src/model/shared-phone.js", import.meta.url), "utf8");
  const body = source.slice(source.indexOf("export function standingOf"));
  const keys = [...body.matchAll(/(?:key: |[?:] )"(\w+)"/g)].map(([, key]) => key).filter((key) => !["ask", "wrong"].includes(key));
  assert.ok(keys.length >= 14, keys.join());
  keys.forEach((key) => assert.ok(`shared.is.${key}` in vi, key));
});

test("each seat of a phone has a secret of its own, and a scanned card may be one that it holds", () => {
  assert.deepEqual(slotsFor([], false), { used: [], free: 1 });
  assert.deepEqual(slotsFor([{}], false), { used: [], free: 2 });
  assert.deepEqual(slotsFor([{ slot: 2 }, { slot: 1 }], true), { used: [2, 1], free: 3 });
  assert.deepEqual(slotsFor([{ slot: 3 }], false), { used: [], free: 1 });
  assert.deepEqual(slotsFor([{}, { slot: 2 }, { slot: 3 }, { slot: 4 }], false), { used: [], free: undefined });
});

test("the third script borrows from the first, so that no library travels twice", () => {
  const folder = new URL("../src/play/shared/", import.meta.url);
  const own = /^(\.\/[\w-]+\.js|\.\.\/more\/kit\.js|\.\.\/\.\.\/model\/[\w-]+\.js|\.\.\/\.\.\/i18n\/shared\.(vi|en)\.js)$/;
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith(".js"))) {
    for (const [, path] of fs.readFileSync(new URL(file, folder), "utf8").matchAll(/\bfrom "([^"]+)"/g)) {
      assert.match(path, own, `${file} imports ${path}`);
    }
  }
});
