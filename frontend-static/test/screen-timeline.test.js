import assert from "node:assert/strict";
import { test } from "node:test";
import { HOWTO, TIME, WAVE, backStepOf, countAt, countFrom, momentOf, rhythmOf, stepOf, waveOf } from "../src/model/screen-timeline.js";

const KEY = { option: 1, why: "Vì thế", source: "Ở đây" };
const frame = (more) => ({ t: "stage", seq: 9, mode: "floor", since: 1000, left: 29, floor: "", just: [], named: [], results: [], ...more });
const eight = frame({ mode: "off", before: 37, just: [0, 1, 2, 3, 4, 5, 6, 7], key: KEY });

/** The moments in their order, as somebody would see them. */
function seen(stage, still = false) {
  const moments = [];
  for (let elapsed = 0; elapsed < 60_000; elapsed += 10) {
    const moment = momentOf(stage, elapsed, still);
    if (moments.at(-1) !== moment) {
      moments.push(moment);
    }
  }
  return moments;
}

test("each frame of the server goes through its moments in the order of the design", () => {
  assert.deepEqual(seen(frame({ mode: "lobby" })), ["lobby"]);
  assert.deepEqual(seen(frame({ mode: "ready" })), ["howto", "ready"]);
  assert.deepEqual(seen(frame({ mode: "answer", key: KEY })), ["lock", "answer"]);
  assert.deepEqual(seen(eight), ["off", "count", "explain", "floor"]);
  assert.deepEqual(seen(frame({ mode: "floor", before: 29, key: KEY })), ["count", "explain", "floor"]);
  assert.deepEqual(seen(frame({ mode: "bell" })), ["bell", "relit"]);
  for (const mode of ["question", "lock", "rescue", "void", "results", "paused", "safe"]) {
    assert.deepEqual(seen(frame({ mode })), [mode]);
  }
});

test("when five or fewer are left, the floor ends in their names", () => {
  const five = { ...eight, left: 5, before: 13, named: [{}, {}, {}, {}, {}] };
  assert.deepEqual(seen(five), ["off", "count", "explain", "final"]);
  assert.deepEqual(seen({ ...five, left: 0, named: [] }).at(-1), "floor");
});

test("whoever is left alone with the title is named before anything is explained", () => {
  const one = { ...eight, left: 1, before: 5, floor: "OOWOO", just: [0, 1, 3, 4], named: [{}] };
  assert.deepEqual(seen(one), ["off", "count", "final"]);
  assert.deepEqual(seen({ ...one, before: 1, just: [] }), ["count", "explain", "final"]);
});

test("a category is picked in front of everybody, once the answer was explained", () => {
  assert.deepEqual(seen({ ...eight, left: 1, finals: { topics: ["A", "B"] } }), ["off", "count", "explain", "categories"]);
});

test("somebody put out by decision: no answer, so nothing to explain", () => {
  assert.deepEqual(seen(frame({ mode: "floor", before: 30, just: [4] })), ["floor"]);
});

test("a frame whose beginning is not known any more is at rest", () => {
  assert.equal(momentOf(eight, Infinity, false), "floor");
  assert.equal(momentOf(frame({ mode: "ready" }), Infinity, false), "ready");
  assert.equal(momentOf(frame({ mode: "bell" }), Infinity, false), "relit");
  assert.equal(countAt(eight, Infinity, false), 29);
});

test("the how-to gives each sign its three seconds, twelve in all", () => {
  assert.equal(HOWTO, 12_000);
  assert.deepEqual(rhythmOf(frame({ mode: "ready" }), false).turns, [3000, 6000, 9000, 12_000]);
});

test("the number stands while lamps go off, waits half a second, and falls within 0.6 s", () => {
  const from = countFrom(eight, false);
  assert.equal(from, 7 * 160 + WAVE.OFF + TIME.SILENCE);
  assert.equal(countAt(eight, from - 1, false), 37);
  assert.equal(countAt(eight, from + TIME.COUNT / 2, false), 33);
  assert.equal(countAt(eight, from + TIME.COUNT, false), 29);
});

test("no wave is longer than 2.5 s, none has steps above 160 ms, and above 160 lamps several go in one frame", () => {
  for (const lamps of [1, 8, 12, 13, 37, 160, 161, 1000]) {
    assert.ok(waveOf(lamps) <= 2500, `${lamps} lamps`);
    assert.ok(stepOf(lamps) <= 160);
    assert.ok(backStepOf(lamps) * lamps <= 2000);
  }
  assert.ok(stepOf(1000) < 1000 / 60);
});

test("with reduced motion nothing moves and the number is there at once", () => {
  assert.deepEqual(seen(eight, true), ["count", "explain", "floor"]);
  assert.ok(TIME.REVEAL >= 3000, "rings are held for three seconds");
  assert.equal(countAt(eight, 0, true), 29);
  assert.deepEqual(seen(frame({ mode: "bell" }), true), ["relit"]);
  assert.deepEqual(rhythmOf(eight, true).moves, []);
});

test("the page is awake while something moves, and at each turn", () => {
  for (const stage of [eight, frame({ mode: "ready" }), frame({ mode: "answer", key: KEY }), frame({ mode: "bell" })]) {
    const { moves, turns } = rhythmOf(stage, false);
    for (let elapsed = 1; elapsed < 60_000; elapsed += 1) {
      if (momentOf(stage, elapsed, false) !== momentOf(stage, elapsed - 1, false)) {
        const awake = turns.includes(elapsed) || moves.some(([from, to]) => elapsed >= from && elapsed <= to);
        assert.ok(awake, `${stage.mode} turns at ${elapsed} ms`);
      }
    }
  }
});
