import assert from "node:assert/strict";
import { test } from "node:test";
import { bodyOf, codeOf, formOf, sharesOf, uuidOf } from "../src/union/change-form.js";
import { actualOf, attemptsEach, barLength, behind, canOpen, heights, isEmpty, litTiles, rootOf, SHUT, skillsByShare, tableOf, toggled } from "../src/union/figures.js";
import { newest } from "../src/net/newest.js";
import { changesUnits, writes } from "../src/union/rights.js";
import { canUndo } from "../src/union/unit-history.js";
import { unitsVi } from "../src/i18n/units.vi.js";
import { isPeriod, month, nameOf, offered, plusDays, quarter, quarterOf, weekOf } from "../src/union/period.js";
import { addressOf, dayIn, queryOf, unitIn, wishOf, wishOfRow } from "../src/union/wish.js";
import { formForSkill, settingsOf } from "../src/host/draw-form.js";

const A = "00000000-0000-4000-8000-00000000000a";
const B = "00000000-0000-4000-8000-00000000000b";
const C = "00000000-0000-4000-8000-00000000000c";

test("a period knows its first and last day, and what people call it", () => {
  assert.deepEqual(quarterOf("2026-11-29"), { from: "2026-10-01", to: "2026-12-31" });
  assert.deepEqual(quarter(2026, 0), { from: "2025-10-01", to: "2025-12-31" });
  assert.deepEqual(month(2028, 2), { from: "2028-02-01", to: "2028-02-29" });
  assert.deepEqual(nameOf(quarter(2026, 4)), ["QUARTER", { quarter: "IV", year: "2026" }]);
  assert.deepEqual(nameOf(month(2026, 2)), ["MONTH", { month: "2", year: "2026" }]);
  assert.equal(nameOf({ from: "2026-01-01", to: "2026-12-31" })[0], "YEAR");
  assert.deepEqual(nameOf({ from: "2026-01-02", to: "2026-03-31" }), ["DAYS", { from: "02/01/2026", to: "31/03/2026" }]);
});

test("the picker offers eight quarters and twelve months, the newest first, over the turn of the year", () => {
  const all = offered("2026-02-10");
  assert.deepEqual(all.quarters.slice(0, 2), [quarter(2026, 1), quarter(2025, 4)]);
  assert.equal(all.quarters.length, 8);
  assert.deepEqual(all.months[2], month(2025, 12));
  assert.equal(all.months.length, 12);
});

test("weeks are numbered as ISO says, also where a year turns", () => {
  assert.equal(weekOf("2026-11-29"), 48);
  assert.equal(weekOf("2027-01-03"), 53);
  assert.equal(weekOf("2024-12-30"), 1);
  assert.equal(plusDays("2026-12-28", 7), "2027-01-04");
});

test("days that are none, or stand the wrong way round, are no period", () => {
  assert.equal(isPeriod("2026-10-01", "2026-10-01"), true);
  assert.equal(isPeriod("2026-10-02", "2026-10-01"), false);
  assert.equal(isPeriod("2026-13-01", "2026-13-02"), false);
  assert.equal(isPeriod("", ""), false);
});

test("what the address says is read back, and nonsense is as if it were not there", () => {
  const wish = wishOf(new URLSearchParams("hierarchy=ADMIN&unit=" + A + "&from=2026-10-01&to=2026-12-31&contest=12&tree=THEN&measure=PEOPLE&together=true"));
  assert.equal(wish.together, "true");
  assert.deepEqual(wishOf(new URLSearchParams(addressOf(wish))), wish);
  const nothing = wishOf(new URLSearchParams("hierarchy=X&unit=../&from=2026-10-01&contest=-1&tree=&measure=__proto__"));
  assert.deepEqual(nothing, { hierarchy: "DOAN", unit: "", from: "", to: "", contest: "", tree: "NOW", measure: "ATTEMPTS", together: "" });
  assert.equal(addressOf(nothing), "");
  assert.equal(queryOf(nothing), "?hierarchy=DOAN&tree=NOW&measure=ATTEMPTS");
  assert.equal(unitIn("units"), "");
  assert.equal(dayIn(new URLSearchParams("asOf=2025-06-30")), "2025-06-30");
  assert.equal(dayIn(new URLSearchParams("asOf=gestern")), "");
});

test("figures: percent lights tiles, a bar ends at its plan, nobody divides by nought", () => {
  assert.equal(litTiles(87), 87);
  assert.equal(litTiles(238), 100);
  assert.equal(litTiles(null), 0);
  assert.equal(barLength(108), 100);
  assert.equal(attemptsEach({ attempts: 3399, people: 2914 }), 1.2);
  assert.equal(attemptsEach({ attempts: 0, people: 0 }), null);
  assert.equal(actualOf({ attempts: 5, people: 4 }, "PEOPLE"), 4);
  assert.equal(actualOf({ attempts: 5, people: 4 }, "ATTEMPTS"), 5);
  const board = (together) => ({ measure: "PEOPLE", together, root: { attempts: 5, people: 4, declared: { attempts: 30, people: 20 } } });
  assert.equal(rootOf(board(false)), 4, "apart");
  assert.equal(rootOf(board(true)), 24, "together");
  assert.deepEqual(heights([0, 1, 100]), [0, 0.08, 1]);
  assert.deepEqual(heights([0, 0]), [0, 0]);
});

test("skills stand with the best first and what was never asked last", () => {
  const skills = [{ skill: "SAFETY", rightPercent: null }, { skill: "PAYMENT", rightPercent: 0 }, { skill: "SHOPPING", rightPercent: 80.4 }];
  assert.deepEqual(skillsByShare(skills).map((one) => one.skill), ["SHOPPING", "PAYMENT", "SAFETY"]);
});

const unit = (id, children = 0, status = "DONE") => ({ unit: id, kind: "UNIT", children, status });

test("the table shows what is open, level by level, and says what is still coming", () => {
  const root = unit(A, 2);
  const rows = [unit(B, 1), { unit: null, kind: "NONE", children: 0 }];
  const shown = (open, loaded) => tableOf(root, rows, new Set(open), new Map(loaded)).map((line) => [line.row.unit, line.depth, line.open, line.loading]);
  assert.deepEqual(shown([], []), [[A, 0, true, false], [B, 1, false, false], [null, 1, false, false]]);
  assert.deepEqual(shown([B], []), [[A, 0, true, false], [B, 1, true, true], [null, 1, false, false]]);
  assert.deepEqual(shown([B], [[B, [unit(C)]]]), [[A, 0, true, false], [B, 1, true, false], [C, 2, false, false], [null, 1, false, false]]);
  assert.deepEqual(shown([SHUT, B], []), [[A, 0, false, false]]);
  assert.equal(canOpen(rows[1]), false);
  assert.deepEqual([...toggled(toggled(new Set(), B), B)], []);
});

test("a row of no unit of its own is asked for at the unit whose table it stands in", () => {
  const direct = { unit: B, kind: "DIRECT", children: 0 };
  const split = { unit: null, kind: "SPLIT", children: 0 };
  const lines = tableOf(unit(A, 2), [unit(B, 1), split], new Set([B]), new Map([[B, [direct, split]]]));
  const asked = lines.map((line) => wishOfRow({ unit: "", tree: "NOW" }, line.row, line.below));
  assert.deepEqual(asked.map((one) => [one.unit, one.kind]), [[A, undefined], [B, undefined], [B, "DIRECT"], [B, "SPLIT"], ["", "SPLIT"]]);
});

test("only units fall behind, and only an empty board says what to do first", () => {
  assert.deepEqual(behind([unit(A, 0, "SLOW"), unit(B, 0, "NEEDS_HELP"), unit(C), { kind: "NONE", status: "SLOW" }]).map((row) => row.unit), [A, B]);
  assert.equal(isEmpty({ root: { attempts: 0, plan: null, declared: { attempts: 0 } }, contests: { held: 0 } }), true);
  assert.equal(isEmpty({ root: { attempts: 0, plan: 100, declared: { attempts: 0 } }, contests: { held: 0 } }), false);
  assert.equal(isEmpty({ root: { attempts: 0, plan: null, declared: { attempts: 7 } }, contests: { held: 0 } }), false);
});

test("a change says only what belongs to its kind", () => {
  const self = { unit: A, parent: B, name: "Xã Cũ", shortName: "", type: "COMMUNE" };
  let n = 0;
  const about = { generation: 7, hierarchy: "DOAN", children: 2, newId: () => `id${++n}` };
  const form = { ...formOf("RENAME", self, "2026-12-01"), decree: " NQ 1 " };
  assert.deepEqual(bodyOf("RENAME", { ...form, name: "Xã Mới" }, self, about), { kind: "RENAME", generation: 7, decree: "NQ 1", on: "2026-12-01", unit: A, name: "Xã Mới", shortName: "" });
  assert.equal(bodyOf("CREATE", { ...form, name: "Tổ 1" }, null, about).parent, undefined);
  assert.equal(bodyOf("CREATE", { ...form, name: "Tổ 1" }, self, about).parent, A);
  const merged = bodyOf("MERGE", { ...form, name: "Xã Chung", others: [{ unit: C }] }, self, about);
  assert.deepEqual([merged.units, merged.into, merged.childrenTo, merged.parent], [[A, C], "id1", "id1", B]);
  const taken = bodyOf("MERGE", { ...form, into: { unit: C } }, self, about);
  assert.deepEqual([taken.units, taken.into, taken.name], [[A], C, undefined]);
  const split = bodyOf("SPLIT", { ...form, parts: [{ name: "X", type: "COMMUNE", share: "60" }, { name: "Y", type: "COMMUNE", share: "40" }], childrenPart: 1 }, self, about);
  assert.deepEqual(split.parts.map((part) => part.share), [0.6, 0.4]);
  assert.equal(split.childrenTo, split.parts[1].unit);
  assert.equal(bodyOf("SPLIT", form, self, { ...about, children: 0 }).childrenTo, undefined);
  assert.deepEqual(bodyOf("ALIAS", { ...form, alias: " Đoàn cũ " }, self, about).alias, "Đoàn cũ");
  assert.equal(bodyOf("DISSOLVE", { ...form, childrenTo: { unit: B } }, self, about).childrenTo, B);
  assert.equal(bodyOf("REPARENT", form, self, about).parent, undefined);
});

test("an id made here is a version 4 UUID that the address understands", () => {
  const made = uuidOf(new Uint8Array(16).fill(255));
  assert.equal(made, "ffffffff-ffff-4fff-bfff-ffffffffffff");
  assert.equal(unitIn(made), made);
});

test("a practice set asks ten questions of the weakest skill", () => {
  assert.deepEqual(settingsOf(formForSkill("SAFETY")).blueprint.lines, [{ count: 10, skill: "SAFETY" }]);
});

test("a change in the log is worded by its code", () => {
  assert.deepEqual(["Rename", "AddAlias", "Import", "MERGE"].map(codeOf), ["RENAME", "ADD_ALIAS", "IMPORT", "MERGE"]);
});

test("typed thirds are the whole, and what misses it by more is left for the server to refuse", () => {
  const of = (...shares) => sharesOf(shares.map((share) => ({ name: "", type: "CELL", share })));
  assert.deepEqual(of("33.333", "33.333", "33.333"), [0.33333, 0.33333, 0.33334]);
  assert.deepEqual(of("33.333", "33.333", "33.334"), [0.33333, 0.33333, 0.33334]);
  assert.deepEqual(of("14.286", "14.286", "14.286", "14.286", "14.286", "14.286", "14.286").reduce((sum, one) => sum + Math.round(one * 100000), 0), 100000);
  assert.deepEqual(of("60", "30"), [0.6, 0.3]);
  assert.deepEqual(of("60", ""), [0.6, null]);
  assert.deepEqual(of("", ""), [null, null]);
});

test("only the answer to the last question is heard, in whatever order they come", async () => {
  const heard = [];
  const latest = newest();
  let slow = () => {};
  const first = latest(new Promise((done) => (slow = done)), (one) => heard.push(one), () => heard.push("failed"));
  await latest(Promise.resolve("new"), (one) => heard.push(one), () => {});
  slow("old");
  await first;
  assert.deepEqual(heard, ["new"]);
});

test("an auditor reads, and only who sees the whole server changes the tree", () => {
  assert.equal(writes({ role: "AUDITOR" }), false);
  assert.equal(writes({ role: "UNION" }), true);
  assert.equal(writes(null), false);
  assert.equal(changesUnits({ role: "UNION", unit: A }), false);
  assert.equal(changesUnits({ role: "HOST", unit: null }), true);
  assert.equal(changesUnits({ role: "AUDITOR", unit: null }), false);
});

test("a change is offered to be taken back once, and says what will be as before", () => {
  assert.equal(canUndo({ kept: true, undoneBy: null }), true);
  assert.equal(canUndo({ kept: true, undoneBy: 7 }), false);
  assert.equal(canUndo({ kept: false, undoneBy: null }), false);
  for (const key of Object.keys(unitsVi).filter((one) => one.startsWith("units.kind.") && one !== "units.kind.UNDO")) {
    assert.ok(unitsVi[key.replace("kind", "undo")], key);
  }
});
