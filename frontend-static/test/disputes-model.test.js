import assert from "node:assert/strict";
import { test } from "node:test";
import { given, lateBy, openDisputes, remedies } from "../src/host/disputes-model.js";

const roster = [{ contestant: 1, seat: 1 }, { contestant: 2, seat: 2 }];
const raised = { contestant: 2, round: 7, n: 7, claim: "right", at: 5000, due: 3000, option: 2, wrong: true };
const frame = { phase: "RULING", floor: "LO", next: ["confirm", "accept", "restore", "void"], question: { round: 7 }, key: { option: 1 }, disputes: [raised, { ...raised, contestant: 1, upheld: true }] };

test("what was ruled no longer waits", () => {
  assert.deepEqual(openDisputes(frame), [raised]);
  assert.deepEqual(openDisputes({}), []);
});

test("an answer is told by its letter, a board by its words", () => {
  assert.equal(given(raised), "C");
  assert.equal(given({ ...raised, option: undefined, answer: "vneid" }), "vneid");
  assert.equal(given({ ...raised, option: undefined }), "");
});

test("a wrong answer may be accepted for all, and a lamp that is out lit again", () => {
  assert.deepEqual(remedies(frame, raised, roster).map((one) => one.name), ["accept", "restore"]);
  assert.deepEqual(remedies(frame, raised, roster)[0].act, { do: "accept", round: 7, option: 2 });
  assert.deepEqual(remedies(frame, { ...raised, option: 1, wrong: undefined }, roster).map((one) => one.name), ["restore"]);
  assert.deepEqual(remedies({ ...frame, next: ["void"] }, raised, roster), []);
});

test("a written answer is accepted by its canonical form, also when the next question is on show", () => {
  const later = { ...frame, question: { round: 8 }, key: undefined };
  const written = { ...raised, option: undefined, answer: "vn e id", canonical: "vneid" };
  assert.deepEqual(remedies(later, written, roster)[0].act, { do: "accept", round: 7, canonical: "vneid" });
});

test("a late answer cannot be accepted, and how late it was is told", () => {
  const late = { ...raised, claim: "late", wrong: undefined };
  assert.deepEqual(remedies(frame, late, roster).map((one) => one.name), ["restore"]);
  assert.equal(lateBy(late), 2);
});
