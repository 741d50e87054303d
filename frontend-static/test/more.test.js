import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";

const MORE = new URL("../src/play/more/", import.meta.url);
const OWN = /^(\.\/[\w-]+\.js|\.\.\/\.\.\/(model|sound)\/[\w-]+\.js|\.\.\/\.\.\/i18n\/(?:more|crowd)\.(vi|en)\.js)$/;
const read = (name) => fs.readFileSync(new URL(name, MORE), "utf8");

test("the second script borrows from the first, so that no library travels twice", () => {
  for (const file of fs.readdirSync(MORE).filter((name) => name.endsWith(".js"))) {
    for (const [, path] of read(file).matchAll(/\bfrom "([^"]+)"/g)) {
      assert.match(path, OWN, `${file} imports ${path}`);
    }
  }
});

test("what is borrowed is lent", () => {
  const borrowed = read("kit.js").match(/export const \{([^}]+)\}/)[1];
  const lent = read("../kit.js").match(/const kit = \{([^}]+)\}/)[1];
  const names = (list) => list.split(",").map((name) => name.trim()).filter(Boolean).sort();
  assert.deepEqual(names(borrowed), names(lent));
});
