import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { demanded, formOf, GROUPS, LANGUAGES, lineOf, ofBlueprint, OWN, settingsOf, SKILLS, toggled, TOPICS } from "../src/host/draw-form.js";
import { demandWords, lackWords, wayWords } from "../src/host/draw-words.js";
import { addTexts } from "../src/i18n/texts.js";
import { drawVi } from "../src/i18n/draw.vi.js";
import { vi } from "../src/i18n/host.vi.js";

globalThis.document = { documentElement: {}, querySelector: () => null };
addTexts({ ...vi, ...drawVi });

const java = (path) => fs.readFileSync(new URL("../../" + path, import.meta.url), "utf8");
const QUESTION = java("question-bank/src/main/java/vn/chuongvang/questionbank/Question.java");
const names = (source, type) =>
  source
    .match(new RegExp(`enum ${type} \\{([^;}]*)`))[1]
    .replace(/\/\*[^]*?\*\//g, "")
    .split(/[^A-Z_]+/)
    .filter(Boolean);

const SETTINGS = {
  topics: ["T5", "T7"],
  days: 90,
  blueprint: {
    lines: [{ count: 4, section: 2, difficulty: 3, topic: "T5", group: "FISHERS" }, { count: 2, skill: "PAYMENT" }],
    groups: ["FISHERS"],
    region: "Ninh Bình",
  },
  languages: ["en", "rad"],
};

test("what was set is sent again as it was", () => {
  assert.deepEqual(settingsOf(formOf(SETTINGS)), SETTINGS);
  assert.equal(formOf(SETTINGS).from, OWN);
});

test("nothing chosen sends nothing; 0 days are days", () => {
  assert.deepEqual(settingsOf(formOf()), {});
  assert.deepEqual(settingsOf({ ...formOf(), days: "0" }), { days: 0 });
});

test("a blueprint that is not used is not sent", () => {
  assert.deepEqual(settingsOf({ ...formOf(SETTINGS), from: "" }).blueprint, undefined);
});

test("a shipped blueprint fills the matrix, and each fits twenty questions", () => {
  const shipped = JSON.parse(java("backend/src/main/resources/questions/blueprints.json"));
  for (const one of shipped) {
    assert.ok(drawVi["host.draw.shipped." + one.id], one.id);
    const filled = { ...formOf(), from: one.id, ...ofBlueprint(one.blueprint) };
    assert.deepEqual(settingsOf(filled).blueprint, one.blueprint);
    assert.ok(demanded(filled) <= 20, one.id);
  }
});

test("an empty line asks for one of anything", () => {
  assert.deepEqual(lineOf(), { section: "", count: "1", topic: "", difficulty: "", group: "", skill: "" });
  assert.deepEqual(toggled(["a", "b"], "a", false), ["b"]);
  assert.deepEqual(toggled(["a"], "a", true), ["a"]);
});

test("groups, skills, topics and languages are those of the bank, each with its word", () => {
  assert.deepEqual(["GENERAL", ...GROUPS], names(QUESTION, "Audience"));
  assert.deepEqual(SKILLS, names(QUESTION, "Skill"));
  const codes = java("question-bank/src/main/java/vn/chuongvang/questionbank/Language.java").match(/List\.of\(([^)]*)\)/)[1];
  assert.deepEqual(LANGUAGES, codes.match(/\w+/g));
  for (const topic of TOPICS) assert.ok(drawVi["host.draw.topic." + topic]);
  for (const group of GROUPS) assert.ok(drawVi["host.draw.group." + group]);
  for (const skill of SKILLS) assert.ok(drawVi["host.draw.skill." + skill]);
  for (const language of LANGUAGES) assert.ok(drawVi["host.language." + language]);
});

test("every reason, way, and line of the log has its sentence", () => {
  const words = (path, type, prefix) => {
    for (const name of names(java(path), type)) assert.ok(drawVi[prefix + name], prefix + name);
  };
  const bank = "question-bank/src/main/java/vn/chuongvang/questionbank/";
  const questions = "backend/src/main/java/vn/chuongvang/questions/";
  words(bank + "DrawResult.java", "Reason", "host.draw.obstacle.");
  words(bank + "DrawPlan.java", "Exclusion", "host.draw.excluded.");
  words(bank + "Relaxation.java", "Kind", "host.draw.way.");
  words(questions + "Seen.java", "Why", "host.draw.why.");
  words(questions + "SealEntry.java", "What", "host.seal.what.");
  words(questions + "Blueprint.java", "Code", "problem.");
});

test("what is missing is said with its reasons, and what would help", () => {
  const demand = { part: "MAIN", topic: "T5", difficulty: 3, group: "FISHERS", count: 4 };
  const lack = {
    demand,
    missing: 2,
    obstacles: [
      { reason: "EXPIRED", count: 3, day: "2026-10-01" },
      { reason: "USED", count: 5 },
      { reason: "UNREVIEWED", count: 1 },
      { reason: "SAME_FACT", count: 2 },
    ],
  };
  assert.equal(
    lackWords(lack, 180),
    "T5 Thanh toán × vận dụng × ngư dân: cần 4, có 2 (3 câu hết hạn, muộn nhất ngày 01/10/2026, 5 câu đã dùng trong 180 ngày, 1 câu chờ duyệt, 2 câu cùng sự kiện với câu đã chọn)",
  );
  assert.equal(wayWords({ kind: "FEWER", demand, to: 2 }, 180), "“T5 Thanh toán × vận dụng × ngư dân”: giảm còn 2 câu");
  assert.equal(wayWords({ kind: "USED_AGAIN" }, 180), "cho dùng lại câu của 180 ngày qua");
  assert.equal(demandWords({ part: "BACKUP", count: 5 }), "Câu dự phòng × câu bất kỳ");
});
