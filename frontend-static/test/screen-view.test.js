import assert from "node:assert/strict";
import { test } from "node:test";
import { DARK, WAVE, allRelit, countAt, heard, lampsAt, restAfter, stepOf } from "../src/model/screen-view.js";

const contest = { seats: 6, columns: 3 };
const roster = { t: "roster", seq: 1, units: [], contestants: [3, 1, 2, 4, 5].map((seat, n) => ({ contestant: n + 1, seat, name: "", unit: "", reserve: false })) };
const welcome = { t: "welcome", contest, resumed: false };
const stage = (more) => ({ t: "stage", seq: 9, mode: "floor", left: 3, floor: "LLLOO", just: [], named: [], results: [], ...more });
const off = stage({ mode: "off", left: 3, before: 5, just: [3, 4], floor: "LLLOO" });
const live = (frame, at = 1000) => [stage({ mode: "answer", floor: "LLLLL", left: 5 }), frame].reduce((view, message) => heard(view, message, at), [welcome, roster].reduce((v, m) => heard(v, m, 0), DARK));
const loaded = (frame) => [welcome, roster, frame].reduce((view, message) => heard(view, message, 1000), DARK);

test("lamps go by seat, whatever the order of the roster; an empty seat is empty", () => {
  const lamps = lampsAt(loaded(stage({ floor: "OLLLL" })), Infinity, false);
  assert.deepEqual(lamps, ["lit", "lit", "out", "lit", "lit", "empty"]);
});

test("a reload shows the resting picture of the same frame", () => {
  assert.equal(loaded(off).since, 0);
  assert.equal(live(off).since, 1000);
  assert.deepEqual(lampsAt(loaded(off), Infinity, false), lampsAt(live(off), restAfter(2), false));
});

test("a counter that moves does not start the scene again", () => {
  const lobby = (present) => stage({ mode: "lobby", present });
  const view = heard(heard(live(lobby(1), 1000), lobby(2), 2000), lobby(3), 3000);
  assert.equal(view.since, 1000);
  assert.equal(view.stage?.present, 3);
});

test("lamps go off one after the other, in order", () => {
  const view = live(off);
  const at = (elapsed) => [3, 4].map((seat) => lampsAt(view, elapsed, false)[seat]);
  assert.deepEqual(at(0), ["ember", "lit"]);
  assert.deepEqual(at(stepOf(2)), ["ember", "ember"]);
  assert.deepEqual(at(WAVE.OFF), ["out", "just"]);
  assert.deepEqual(at(restAfter(2)), ["just", "just"]);
});

test("the number is always the number of lamps that are lit", () => {
  const view = live(off);
  for (const elapsed of [0, 100, 160, 400, 900, 5000]) {
    const lit = lampsAt(view, elapsed, false).filter((lamp) => lamp === "lit").length;
    assert.equal(countAt(off, elapsed, false), lit, `at ${elapsed} ms`);
  }
});

test("no wave is longer than 2.5 s, and none has steps above 160 ms", () => {
  for (const lamps of [1, 8, 37, 160, 1000]) {
    assert.ok((lamps - 1) * stepOf(lamps) + WAVE.OFF <= 2500, `${lamps} lamps`);
    assert.ok(stepOf(lamps) <= 160);
  }
});

test("with reduced motion nothing moves", () => {
  assert.deepEqual(lampsAt(live(off), 0, true), lampsAt(loaded(off), Infinity, false));
  assert.equal(countAt(off, 0, true), 3);
});

test("a rescue lights lamps again; after the bell all come back from the winner's seat", () => {
  const rescue = stage({ mode: "rescue", left: 5, before: 3, just: [3, 4], floor: "LLLRR" });
  assert.deepEqual(lampsAt(loaded(rescue), Infinity, false).slice(3, 5), ["back", "back"]);
  assert.deepEqual(allRelit(["lit", "out", "out", "empty"], [0, 1, 2, 3], -1), ["lit", "out", "out", "empty"]);
  assert.deepEqual(allRelit(["lit", "out", "out", "empty"], [0, 1, 2, 3], Infinity), ["lit", "lit", "lit", "empty"]);
});
