// Reduced motion is kept everywhere: by one rule for style sheets, and by whoever moves a picture by script.
import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { rhythmOf } from "../src/model/screen-timeline.js";
import { lampsAt } from "../src/model/screen-view.js";

const SRC = new URL("../src/", import.meta.url);
const read = (name) => fs.readFileSync(new URL(name, SRC), "utf8");
const files = (ending) => fs.readdirSync(SRC, { recursive: true }).filter((name) => name.endsWith(ending) && !name.startsWith("lib/"));

/** All style sheets that a page's own one brings along. */
function withImports(sheet, seen = new Set()) {
  if (!seen.has(sheet) && fs.existsSync(new URL(sheet, SRC))) {
    seen.add(sheet);
    for (const [, path] of read(sheet).matchAll(/@import "([^"]+)"/g)) {
      withImports(new URL(path, new URL(sheet, "file:///")).pathname.slice(1), seen);
    }
  }
  return seen;
}

test("every page that moves anything by style has the rule that stands it still", () => {
  const pages = files("main.css");
  assert.ok(pages.length >= 6);
  for (const page of pages) {
    const sheets = [...withImports(page)];
    const moving = sheets.filter((sheet) => /(^|[;{\s])(animation|transition)(-[a-z-]+)?:/.test(read(sheet)));
    assert.ok(moving.length === 0 || sheets.includes("styles/base.css"), `${page}: ${moving}`);
  }
  const rule = read("styles/base.css").match(/@media \(prefers-reduced-motion: reduce\) \{\s*\*, \*::before, \*::after \{([^}]*)\}/)?.[1] ?? "";
  for (const property of ["animation-duration", "animation-iteration-count", "transition-duration"]) {
    assert.match(rule, new RegExp(`${property}: [^;]+ !important`));
  }
});

test("no style sheet overrules that rule", () => {
  for (const sheet of files(".css").filter((name) => name !== "styles/base.css")) {
    assert.doesNotMatch(read(sheet), /(animation|transition)[^;]*!important/, sheet);
  }
});

test("no script moves anything behind its back", () => {
  const movers = files(".js").filter((name) => /\.animate\(|requestAnimationFrame|behavior: "smooth"|scroll-behavior/.test(read(name)));
  assert.deepEqual(movers, ["screen/elapsed.js"]);
  assert.match(read("screen/elapsed.js"), /rhythmOf\(stage, still\(\)\)/);
  const shakers = files(".js").filter((name) => name !== "play/senses.js" && /\.vibrate\b/.test(read(name)));
  assert.deepEqual(shakers, []);
});

test("no moment of the big screen moves: no frames are asked for, lamps are what they will be", () => {
  const just = Array.from({ length: 20 }, (_, index) => index);
  for (const mode of ["lobby", "ready", "question", "answer", "off", "floor", "final", "rescue", "void", "bell", "results", "paused", "safe"]) {
    const stage = { mode, since: 1, left: 29, before: 37, floor: "L".repeat(40), just, named: [], results: [], key: { option: 1 } };
    assert.deepEqual(rhythmOf(stage, true).moves, [], mode);
    const view = { contest: { seats: 40 }, roster: [], stage };
    assert.deepEqual(lampsAt(view, 0, true), lampsAt(view, 5000, true), mode);
  }
});
