import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { isOver, percent, reasonKey, seatsOf } from "../src/host/rehearsal-model.js";
import { vi } from "../src/i18n/venue.vi.js";

const VERDICT = new URL("../../backend/src/main/java/vn/chuongvang/rehearsal/venue/", import.meta.url);
const source = (file) => fs.readFileSync(new URL(file, VERDICT), "utf8");

test("a rehearsal is over when it is done, cancelled or failed", () => {
  assert.deepEqual(["PREPARING", "GATHERING", "PLAYING", "CHECKING"].map((stage) => isOver({ stage })), [false, false, false, false]);
  assert.deepEqual(["DONE", "CANCELLED", "FAILED"].map((stage) => isOver({ stage })), [true, true, true]);
});

test("a dozen seats are named, more are shortened", () => {
  assert.equal(seatsOf([7, 12]), "7, 12");
  assert.equal(seatsOf(Array.from({ length: 13 }, (_, i) => i + 1)), "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 …");
  assert.equal(percent([1, 2, 3, 4], (n) => n > 3), "25 %");
});

test("every reason of the server and every stage that is shown has words", () => {
  const codes = [...(source("Verdict.java") + source("Rehearsal.java")).matchAll(/"([A-Z]+(?:_[A-Z]+)*)"/g)].map((found) => found[1]);
  assert.ok(codes.length >= 12, codes.join());
  for (const code of codes) assert.ok(vi[reasonKey({ code })], code);
  for (const stage of ["PREPARING", "GATHERING", "PLAYING", "CHECKING"]) assert.ok(vi["venue.stage." + stage], stage);
});
