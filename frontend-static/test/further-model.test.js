import assert from "node:assert/strict";
import { test } from "node:test";
import { isTapped, keyMark } from "../src/host/further-model.js";

test("only options that are the answer themselves are tapped for somebody", () => {
  for (const kind of [undefined, "truefalse", "SINGLE_CHOICE", "TRUE_FALSE"]) assert.ok(isTapped({ kind, options: ["a", "b"] }), kind);
  for (const kind of ["multiple", "order", "match", "spot", "MULTIPLE_CHOICE", "ORDERING", "MATCHING", "HOTSPOT"]) assert.ok(!isTapped({ kind, options: ["a", "b"] }), kind);
  assert.ok(!isTapped({ kind: "text", options: [] }));
});

test("a right option has a tick, or its place where the order counts", () => {
  assert.equal(keyMark({ kind: "multiple" }, { marks: [0, 2] }, 2), "");
  assert.equal(keyMark({ kind: "multiple" }, { marks: [0, 2] }, 1), null);
  assert.equal(keyMark({ kind: "ORDERING" }, { marks: [1, 0] }, 0), "2");
  assert.equal(keyMark({}, { option: 1 }, 1), "");
  assert.equal(keyMark({}, undefined, 1), null);
});
