import assert from "node:assert/strict";
import { test } from "node:test";
import { standbyChip } from "../src/host/standby-model.js";

const chip = (state, more) => standbyChip({ state, since: 10_000, behindMillis: 0, address: "192.168.1.6:8080", ...more }, 31_400);

test("where there is no second laptop nothing is said", () => {
  assert.equal(chip("NONE"), null);
  assert.equal(chip("OWN_DATABASE"), null);
  assert.equal(standbyChip(null, 0), null);
});

test("only a copy in step is no alarm", () => {
  assert.deepEqual(["IN_STEP", "BEHIND", "GONE", "TOOK_OVER"].map((state) => chip(state).calm), [true, false, false, false]);
});

test("behind tells how far, gone tells since when, in minutes after two", () => {
  assert.deepEqual([chip("BEHIND", { behindMillis: 3_400 }).key, chip("BEHIND", { behindMillis: 3_400 }).n], ["standby.BEHIND", 3]);
  assert.deepEqual([chip("GONE").key, chip("GONE").n], ["standby.GONE", 21]);
  assert.deepEqual([chip("GONE", { since: -300_000 }).key, chip("GONE", { since: -300_000 }).n], ["standby.GONE.minutes", 5]);
});
