import assert from "node:assert/strict";
import { test } from "node:test";
import { DARK, allRelit, heard, lampsAt, standing } from "../src/model/screen-view.js";
import { WAVE, backStepOf, countFrom, stepOf } from "../src/model/screen-timeline.js";

const contest = { seats: 6, columns: 3 };
const roster = { t: "roster", seq: 1, units: [], contestants: [3, 1, 2, 4, 5].map((seat, n) => ({ contestant: n + 1, seat, name: `N${seat}`, unit: "", reserve: false })) };
const welcome = { t: "welcome", contest, resumed: false };
const stage = (more) => ({ t: "stage", seq: 9, mode: "floor", since: 1000, left: 3, floor: "LLLOO", just: [], named: [], results: [], ...more });
const off = stage({ mode: "off", left: 3, before: 5, just: [3, 4], floor: "LLLOO" });
const viewOf = (...messages) => messages.reduce(heard, DARK);
const showing = (frame) => viewOf(welcome, roster, frame);

test("lamps go by seat, whatever the order of the roster; an empty seat is empty", () => {
  const lamps = lampsAt(showing(stage({ floor: "OLLLL" })), Infinity, false);
  assert.deepEqual(lamps, ["lit", "lit", "out", "lit", "lit", "empty"]);
});

test("a screen that was there and one that is opened later know the same", () => {
  const later = viewOf(welcome, roster, off);
  const earlier = viewOf(welcome, roster, stage({ mode: "answer", floor: "LLLLL", left: 5 }), welcome, off);
  assert.deepEqual(earlier, later);
});

test("lamps go off one after the other, in order, are dark for the silence, and then all of them are marked", () => {
  const at = (elapsed) => [3, 4].map((seat) => lampsAt(showing(off), elapsed, false)[seat]);
  assert.deepEqual(at(0), ["ember", "lit"]);
  assert.deepEqual(at(stepOf(2)), ["ember", "ember"]);
  assert.deepEqual(at(WAVE.EMBER), ["fading", "ember"]);
  assert.deepEqual(at(WAVE.OFF), ["out", "fading"]);
  assert.deepEqual(at(countFrom(off, false) - 1), ["out", "out"]);
  assert.deepEqual(at(countFrom(off, false)), ["just", "just"]);
});

test("when the floor rests, what went off is as dark as the others", () => {
  assert.deepEqual(lampsAt(showing(off), Infinity, false, true).slice(3, 5), ["out", "out"]);
});

test("with reduced motion nothing moves: the rings are there at once", () => {
  assert.deepEqual(lampsAt(showing(off), 0, true), lampsAt(showing(off), Infinity, false));
});

test("a rescue, a void and a decision light lamps again, one by one", () => {
  for (const frame of [{ mode: "rescue" }, { mode: "void" }, { mode: "floor" }]) {
    const back = showing(stage({ left: 5, before: 3, just: [3, 4], floor: "LLLRR", ...frame }));
    const at = (elapsed) => lampsAt(back, elapsed, false).slice(3, 5);
    assert.deepEqual(at(0), ["out", "out"], frame.mode);
    assert.deepEqual(at(backStepOf(2)), ["back", "out"], frame.mode);
    assert.deepEqual(at(2 * backStepOf(2)), ["back", "back"], frame.mode);
  }
});

test("after the bell all lamps come back from the winner's seat on", () => {
  const lamps = ["lit", "out", "out", "empty"];
  assert.deepEqual(allRelit(lamps, [0, 1, 2, 3], -1), lamps);
  assert.deepEqual(allRelit(lamps, [0, 1, 2, 3], WAVE.LONGEST / 3), ["lit", "lit", "out", "empty"]);
  assert.deepEqual(allRelit(lamps, [0, 1, 2, 3], Infinity), ["lit", "lit", "lit", "empty"]);
});

test("who stands on the floor, by seat", () => {
  assert.deepEqual(standing(showing(stage({ floor: "OLLRO" }))).map((one) => one.name), ["N1", "N2", "N4"]);
});
