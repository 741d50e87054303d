import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { inLanguage, isComplete, isFurther, moved, nameOf, nextLeft, nudged, paired, read, rowsOf, taken, toggled, touched, written } from "../src/model/marks.js";

const LEFTS = ["Nộp hồ sơ", "Trả lời dân", "Ký số"];
const match = { kind: "match", options: ["a", "b", "c", "d"], prompts: LEFTS };

test("an answer goes out as the server reads it, and what was sent comes back as it was", () => {
  for (const [kind, marks, text] of [
    ["multiple", [0, 2], "A C"],
    ["order", [1, 3, 0, 2], "BDAC"],
    ["match", [2, 0, 1], "CAB"],
    ["spot", [512, 300], "512 300"],
  ]) {
    assert.equal(written(kind, marks), text);
    assert.deepEqual(read(kind, text), marks);
    assert.deepEqual(read(kind, undefined), []);
  }
});

test("an answer is called by its letters, in their order where order counts", () => {
  assert.equal(nameOf("multiple", [0, 2]), "A, C");
  assert.equal(nameOf("order", [1, 0]), "B → A");
  assert.equal(nameOf("match", [2, 0]), "1–C, 2–A");
});

test("only a whole answer is sent", () => {
  assert.ok(!isComplete({ kind: "multiple", options: ["a", "b", "c"] }, []));
  assert.ok(isComplete({ kind: "multiple", options: ["a", "b", "c"] }, [1]));
  assert.ok(!isComplete({ kind: "order", options: ["a", "b", "c"] }, [1, 0]));
  assert.ok(isComplete({ kind: "order", options: ["a", "b", "c"] }, [1, 0, 2]));
  assert.ok(!isComplete(match, [1, -1, 2]));
  assert.ok(!isComplete(match, [1, 2]));
  assert.ok(isComplete(match, [1, 3, 2]));
  assert.ok(!isComplete({ kind: "spot", options: [] }, []));
  assert.ok(isComplete({ kind: "spot", options: [] }, [0, 1000]));
});

test("options are chosen by the letter, an order by the tap", () => {
  assert.deepEqual(toggled([2], 0), [0, 2]);
  assert.deepEqual(toggled([0, 2], 0), [2]);
  assert.deepEqual(taken([2], 0), [2, 0]);
  assert.deepEqual(taken([2, 0, 1], 0), [2, 1]);
  assert.deepEqual(moved([2, 0, 1], 1, -1), [2, 1, 0]);
  assert.deepEqual(moved([2, 0, 1], 2, -1), [2, 0, 1]);
  assert.deepEqual(moved([2, 0, 1], 2, 1), [0, 2, 1]);
});

test("what is on the right is in one pair, and the finger goes on to the next one", () => {
  assert.deepEqual(paired(3, [], 1, 2), [-1, 2, -1]);
  assert.deepEqual(paired(3, [-1, 2, -1], 0, 2), [2, -1, -1]);
  assert.deepEqual(paired(3, [2, -1, -1], 0, 2), [-1, -1, -1]);
  assert.equal(nextLeft(3, [2, -1, -1], 0), 1);
  assert.equal(nextLeft(3, [-1, 1, 2], 2), 0);
  assert.equal(nextLeft(3, [0, 1, 2], 2), 2);
});

test("a mark is moved by arrows, ten thousandths or fifty, and stays on the picture", () => {
  assert.deepEqual(nudged([], "ArrowUp", false), [500, 500]);
  assert.deepEqual(nudged([500, 500], "ArrowUp", false), [500, 490]);
  assert.deepEqual(nudged([500, 500], "ArrowRight", true), [550, 500]);
  assert.deepEqual(nudged([5, 990], "ArrowLeft", true), [0, 990]);
  assert.deepEqual(nudged([5, 990], "ArrowDown", true), [5, 1000]);
  assert.equal(nudged([5, 990], "Enter", false), null);
  assert.deepEqual(touched(110, 70, { left: 10, top: 20, width: 200, height: 100 }), [500, 500]);
  assert.deepEqual(touched(0, 500, { left: 10, top: 20, width: 200, height: 100 }), [0, 1000]);
});

test("a question stands in the reader's language as far as there are words", () => {
  const question = { text: "Hỏi", options: ["Đúng", "Sai"], picture: { file: "f", alt: "Hình" }, words: { rad: { text: "Êmuh", options: [], alt: "Rup" } } };
  const seen = inLanguage(question, "rad");
  assert.deepEqual([seen.text, seen.options, seen.picture.alt, seen.lang], ["Êmuh", ["Đúng", "Sai"], "Rup", "rad"]);
  assert.equal(inLanguage(question, "tyz"), question);
  assert.equal(inLanguage({ why: "Vì", whyIn: { en: "As" } }, "en").why, "As");
  assert.equal(inLanguage(undefined, "en"), undefined);
});

test("the further kinds are known by their names on the wire", () => {
  assert.deepEqual(["multiple", "order", "match", "spot"].filter((kind) => !isFurther({ kind })), []);
  assert.ok(!isFurther({}) && !isFurther({ kind: "text" }) && !isFurther({ kind: "truefalse" }) && !isFurther({ kind: "number" }));
});

test("the fourth script borrows from the first, so that no library travels twice", () => {
  const folder = new URL("../src/play/kinds/", import.meta.url);
  const own = /^(\.\/[\w-]+\.js|\.\.\/more\/kit\.js|\.\.\/\.\.\/model\/[\w-]+\.js|\.\.\/\.\.\/i18n\/kinds\.(vi|en)\.js)$/;
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith(".js"))) {
    for (const [, path] of fs.readFileSync(new URL(file, folder), "utf8").matchAll(/\bfrom "([^"]+)"/g)) {
      assert.match(path, own, `${file} imports ${path}`);
    }
  }
});

test("a spectator's page lends what the fourth script borrows", () => {
  const source = (path) => fs.readFileSync(new URL(`../src/${path}`, import.meta.url), "utf8");
  const folder = new URL("../src/play/kinds/", import.meta.url);
  const borrowed = new Set(
    fs.readdirSync(folder).flatMap((file) => [...fs.readFileSync(new URL(file, folder), "utf8").matchAll(/import \{([^}]+)\} from "\.\.\/more\/kit\.js"/g)]).flatMap(([, names]) => names.split(",").map((name) => name.trim())),
  );
  const lent = source("watch/kit.js").match(/chuongvang = \{([^}]+)\}/)[1].split(",").map((name) => name.trim());
  assert.deepEqual([...borrowed].filter((name) => !lent.includes(name)), []);
});

test("once the key is public an order and pairs stand in their places, and what is left over below", () => {
  assert.deepEqual(rowsOf({ kind: "order", options: ["a", "b", "c"] }, [1, 2, 0]), [2, 0, 1]);
  assert.deepEqual(rowsOf({ kind: "match", options: ["a", "b", "c", "d"] }, [2, 0]), [1, 2, 0, 3]);
  assert.deepEqual(rowsOf({ kind: "multiple", options: ["a", "b", "c"] }, [0, 2]), [0, 1, 2]);
  assert.deepEqual(rowsOf({ kind: "order", options: ["a", "b"] }), [0, 1]);
});
