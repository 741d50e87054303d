import assert from "node:assert/strict";
import { test } from "node:test";

import { blank, findingsOf, isSame, letteredOf, lettersAfter, orderAfter, otherFindings, plusMonths, questionOf, withFields, withSource, withType, withoutSource } from "../src/bank/model.js";
import { asText, wordDiff } from "../src/bank/word-diff.js";

const fresh = () => blank("T7", "2026-11-29", "binh");

test("a new question is of its topic and is looked at again in two years", () => {
  const question = questionOf(fresh());
  assert.equal(question.id, "T7-000");
  assert.equal(question.reviewBy, "2028-11-29");
  assert.equal(plusMonths("2026-12-15", 3), "2027-03-15");
});

test("what another type has too is kept, what it has not is gone", () => {
  const asked = withFields(fresh(), { options: ["a", "b", "c", "d"], key: "C" });
  const several = questionOf(withType(asked, "MULTIPLE_CHOICE"));
  assert.deepEqual(several.options, ["a", "b", "c", "d"]);
  assert.deepEqual(several.keys, ["A"]);
  assert.equal(several.key, undefined);
  const written = questionOf(withType(asked, "SHORT_TEXT"));
  assert.equal(written.options, undefined);
  assert.deepEqual(letteredOf(written), []);
  assert.deepEqual(letteredOf(questionOf(withType(asked, "TRUE_FALSE"))), ["Đúng", "Sai"]);
});

test("only what somebody wrote counts as a change", () => {
  const shipped = withFields(fresh(), { text: "Một", state: "REVIEWED", version: 3, reviewers: ["chi"] });
  assert.ok(isSame(shipped, withFields(shipped, { state: "DRAFT", version: 4, reviewers: [], region: "", validUntil: undefined })));
  assert.ok(isSame(withFields(shipped, { tolerance: 0 }), withFields(shipped, { tolerance: "0" })), "a number is read as it is written");
  assert.ok(!isSame(shipped, withFields(shipped, { text: "Hai" })));
});

test("a key follows its option when options are moved or removed", () => {
  assert.deepEqual(lettersAfter(["C"], [0, 1, 2, 3]), ["C"]);
  assert.deepEqual(lettersAfter(["C"], [0, 2, 1, 3]), ["B"]);
  assert.deepEqual(lettersAfter(["A", "C"], [1, 2, 3]), ["", "B"]);
  assert.deepEqual(lettersAfter(["D", "A"], [0, 1, 2, 3, undefined]), ["D", "A"]);
  assert.deepEqual(orderAfter(["C", "A", "B"], [0, 1, 2]), ["C", "A", "B"]);
  assert.deepEqual(orderAfter(["C", "A", "B"], [1, 2]), ["B", "A"]);
  assert.deepEqual(orderAfter(["C", "A", "B"], [0, 1, 2, undefined]), ["C", "A", "B", "D"]);
});

test("a source is named by the question and goes with it", () => {
  const one = withSource(fresh(), "L9", { title: "Luật" });
  assert.deepEqual(questionOf(one).sources, ["L9"]);
  assert.deepEqual(questionOf(withSource(one, "L9", { title: "Luật mới" })).sources, ["L9"]);
  const none = withoutSource(one, "L9");
  assert.deepEqual([none.sources, questionOf(none).sources], [{}, []]);
});

test("what the checks find stands at its field, and nothing is lost", () => {
  const findings = [{ field: "options[2]" }, { field: "text" }, { field: "" }];
  assert.deepEqual(findingsOf(findings, "options"), [findings[0]]);
  assert.deepEqual(otherFindings(findings, ["options", "text"]), [findings[2]]);
});

test("a difference names the words that went and came", () => {
  assert.deepEqual(wordDiff("Luật có 7 chương", "Luật có 8 chương"), [
    { kind: "same", text: "Luật có " },
    { kind: "out", text: "7 " },
    { kind: "in", text: "8 " },
    { kind: "same", text: "chương" },
  ]);
  const [before, after] = ["một  hai\nba bốn", "hai ba  năm"];
  const parts = wordDiff(before, after);
  const side = (other) => parts.filter((part) => part.kind !== other).map((part) => part.text).join("");
  assert.deepEqual([side("in"), side("out")], [before, after]);
  assert.deepEqual(wordDiff("", ""), []);
  assert.equal(wordDiff("a ".repeat(3000), "b").length, 2);
});

test("lists and tables of a document are read line by line", () => {
  assert.equal(asText(["a", "b"]), "a\nb");
  assert.equal(asText({ L9: { title: "Luật", tier: "LAW" } }), "L9: title: Luật\ntier: LAW");
  assert.equal(asText(null), "");
});
