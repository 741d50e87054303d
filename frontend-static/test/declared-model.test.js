import assert from "node:assert/strict";
import test from "node:test";
import { countsOf, emptyRow, gain, isReady, sumOf, withRead } from "../src/union/declared-model.js";

const A = { unit: "a", name: "Phường A" };
const row = (unit, people, attempts = "", passed = "") => ({ unit, people, attempts, passed });

test("who says no attempts means one for each person", () => {
  assert.deepEqual(countsOf([row(A, "40"), emptyRow()]), [{ unit: "a", people: 40, attempts: 40, passed: 0 }]);
  assert.deepEqual(countsOf([row(A, "40", "55", "30")]), [{ unit: "a", people: 40, attempts: 55, passed: 30 }]);
});

test("it is sent when each unit stands there once, with people", () => {
  assert.equal(isReady([row(A, "40")]), true);
  assert.equal(isReady([emptyRow()]), false);
  assert.equal(isReady([row(A, "")]), false);
  assert.equal(isReady([row(null, "4")]), false, "numbers of nobody");
  assert.equal(isReady([row(A, "4"), row(A, "5")]), false);
});

test("what a file says takes the place of what was typed for the same unit, and of empty rows", () => {
  const read = [{ count: { unit: "a", people: 7, attempts: 8, passed: 1 }, name: "Phường A" }];
  assert.deepEqual(withRead([row(A, "40"), row({ unit: "b", name: "B" }, "3"), row({ unit: "c", name: "C" }, ""), emptyRow()], read), [row({ unit: "b", name: "B" }, "3"), row(A, "7", "8", "1")]);
});

test("sums and the gain of a training", () => {
  assert.deepEqual(sumOf([{ people: 1, attempts: 2, passed: 0 }, { people: 3, attempts: 4, passed: 2 }]), { people: 4, attempts: 6, passed: 2 });
  assert.equal(gain({ before: 41.7, after: 63 }), 21.3);
  assert.equal(gain({ before: null, after: 63 }), null);
});
