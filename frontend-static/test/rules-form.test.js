import assert from "node:assert/strict";
import { test } from "node:test";
import { applies, fitted, offered, withSection, withoutSection } from "../src/host/rules-fit.js";
import { changesOf, formOf } from "../src/host/rules-form.js";
import { RULES } from "./sample-rules.js";

const before = formOf(RULES);
const set = (change, from = before) => fitted(from, change);
const changed = (change) => changesOf(before, set(change));

test("what nobody touched is not sent", () => {
  assert.deepEqual(changesOf(before, { ...before }), {});
  assert.deepEqual(changesOf(before, fitted(before)), {});
  assert.deepEqual(fitted(before).notes, []);
});

test("every parameter goes by the name of the rule table", () => {
  assert.deepEqual(changed({ channel: "HYBRID", confirm: "REFEREE_CONFIRM", change: "FIRST_FINAL", maxUses: "2", again: true }), {
    "answer.channel": "HYBRID",
    "answer.changeAllowed": "FIRST_FINAL",
    "elimination.confirm": "REFEREE_CONFIRM",
    "rescue.maxUses": 2,
    "rescue.againAllowed": true,
  });
  assert.deepEqual(changed({ mode: "Lives", modeNumber: "3" }), { "elimination.mode": { is: "Lives", lives: 3 } });
  assert.deepEqual(changed({ mode: "FromQuestion", modeNumber: "6" }), { "elimination.mode": { is: "FromQuestion", question: 6 } });
  assert.deepEqual(changed({ finalChoice: "PickCategory", categories: "4", reader: " Cô Hà " }), {
    "final.choice": { is: "PickCategory", categories: 4 },
    "final.reader": "Cô Hà",
  });
  assert.deepEqual(changed({ lifelines: "50:50\n\n Hỏi khán giả \n" }), { lifelines: ["50:50", "Hỏi khán giả"] });
  assert.deepEqual(changed({ ranking: ["MORE_RIGHT", "LESS_TIME", ""] }), { ranking: ["MORE_RIGHT", "LESS_TIME"] });
  assert.deepEqual(changed({ prizes: [...before.prizes, { title: "Cứu trợ giỏi ", count: "2", scope: "RESCUE_UNIT" }] }).prizes[1], {
    title: "Cứu trợ giỏi",
    count: 2,
    scope: "RESCUE_UNIT",
  });
  assert.deepEqual(changed({ dispute: "UNTIL_FINISHED", reserves: "5", lastStandingFrom: "8" }), {
    "dispute.window": "UNTIL_FINISHED",
    "roster.reservesPerUnit": 5,
    "end.lastStandingFrom": 8,
  });
});

test("a section keeps what it had but for what was changed", () => {
  const sections = changed({ sections: [{ ...before.sections[0], answerSeconds: "30" }, before.sections[1]] }).sections;
  assert.deepEqual(sections, [{ ...RULES.sections[0], answerSeconds: 30 }, RULES.sections[1]]);
});

test("other numbers of questions move the last section, and numbers behind the end come with them", () => {
  const fewer = set({ main: "8" });
  assert.deepEqual(fewer.notes, ["sections", "main"]);
  assert.deepEqual(changesOf(before, fewer), { "questions.main": 8, sections: [{ ...RULES.sections[0], to: 8 }], "allWrong.rankFrom": 9 });
  assert.deepEqual(changed({ main: "25" }).sections[1], { ...RULES.sections[1], to: 25 });
});

test("a section is cut in half, and one that goes leaves its questions to the others", () => {
  const three = withSection(before);
  assert.deepEqual(three.sections.map((one) => [one.to, one.hardGates]), [[10, ""], [15, "15"], [20, ""]]);
  assert.deepEqual(withoutSection(three, 2).sections.map((one) => one.to), [10, 20]);
  assert.deepEqual(withoutSection(three, 0).sections.map((one) => one.to), [15, 20]);
});

test("all triggers have a field, and what has none is kept", () => {
  const triggers = [
    { is: "RemainingAtMost", remaining: 12 },
    { is: "RemainingFraction", fraction: 0.333 },
    { is: "AtQuestion", question: 10 },
    { is: "AtQuestion", question: 15 },
    { is: "UnitRemainingAtMost", remaining: 2, fromQuestion: 5 },
    { is: "RemainingAtMost", remaining: 5 },
  ];
  const form = formOf({ ...RULES, rescue: { ...RULES.rescue, triggers } });
  assert.equal(form.percent, 33.3);
  assert.equal(form.atQuestion, "10, 15");
  assert.deepEqual(changesOf(before, form), { "rescue.triggers": triggers });
  assert.deepEqual(changesOf(form, { ...form, atMost: "" })["rescue.triggers"], triggers.slice(1));
});

test("no rescue has no trigger, and one that begins is called by the host", () => {
  const none = set({ maxUses: "0" });
  assert.deepEqual(changesOf(before, none), { "rescue.maxUses": 0, "rescue.triggers": [] });
  const again = set({ maxUses: "1" }, { ...none, maxUses: "1", manual: false }); // typed first, then left
  assert.deepEqual([again.manual, again.notes], [true, ["manual"]]);
  assert.equal(set({ manual: false }).manual, false);
});

test("a mechanism brings what it needs, and says so", () => {
  const quiz = set({ mechanism: "RESCUER_QUIZ", backup: "0", returns: "Fixed" });
  assert.deepEqual([quiz.backup, quiz.returns, quiz.notes], [3, "PerPoint", ["backup", "returns"]]);
  assert.deepEqual(changed({ mechanism: "OX_ROUND" })["rescue.returnCount"], { is: "Fixed", count: 1 });
  assert.deepEqual(changed({ mechanism: "ALL_BACK" })["rescue.returnCount"], { is: "All" });
  assert.equal(set({ mechanism: "RESERVES_ENTER" }, { ...before, reserves: 0 }).reserves, 1);
});

test("choices that make no sense with the others are not offered, and are put right", () => {
  assert.deepEqual(offered({ ...before, channel: "BOARD" }, "confirm"), ["HOST_CONFIRM", "REFEREE_CONFIRM"]);
  const boards = set({ channel: "BOARD" }, { ...before, confirm: "AUTO", tie: "BUZZER" });
  assert.deepEqual([boards.confirm, boards.tie, boards.notes], ["HOST_CONFIRM", "FASTEST_CORRECT", ["confirm", "tie"]]);
  const withRead = set({ window: "WITH_READ" }, { ...before, tie: "BUZZER" });
  assert.deepEqual(withRead.sections.map((one) => one.readSeconds), [0, 0]);
  assert.equal(withRead.tie, "FASTEST_CORRECT");
});

test("score mode has no rescue, no titles and nobody out, and leaving it brings titles back", () => {
  const score = set({ mode: "NoneScore" });
  assert.deepEqual(changesOf(before, score), {
    "elimination.mode": { is: "NoneScore" },
    "allWrong.policy": "KEEP_ALL",
    "allWrong.rankFrom": 21,
    "rescue.maxUses": 0,
    "rescue.triggers": [],
    "end.win": "RANKING",
  });
  assert.equal(applies(score, "rescue"), false);
  assert.equal(set({ mode: "Immediate" }, score).win, "BOTH_DISTINCT_TITLES");
});

test("a tap on a picture needs pictures, and both are sent by the names of the rule table", () => {
  const before = formOf(RULES);
  const sections = before.sections.map((one, i) => (i === 0 ? { ...one, kinds: ["HOTSPOT"] } : one));
  const now = fitted(before, { sections });
  assert.ok(now.image && !now.audio);
  assert.deepEqual(now.notes, ["image"]);
  assert.deepEqual(changesOf(before, now)["answer.prompts"], ["TEXT", "IMAGE"]);
  assert.deepEqual(changesOf(before, fitted(before, { audio: true })), { "answer.prompts": ["TEXT", "AUDIO"] });
  assert.deepEqual(changesOf(before, before), {});
});
