import assert from "node:assert/strict";
import { test } from "node:test";
import { isUntimed, secondsLeft } from "../src/elements/timer.js";
import { isByHand, isOpen, phaseAt, secondsLeft as consoleSeconds } from "../src/host/console-model.js";
import { fitted, offered } from "../src/host/rules-fit.js";
import { changesOf, formOf } from "../src/host/rules-form.js";
import { rulesInWords } from "../src/host/rules-words.js";
import { eveningVi } from "../src/i18n/evening.vi.js";
import { rulesVi } from "../src/i18n/rules.vi.js";
import { addTexts } from "../src/i18n/texts.js";
import { cuesOfClock } from "../src/model/sound-cues.js";
import { NOTHING, heard, mayAnswer } from "../src/model/phone-view.js";
import { RULES } from "./sample-rules.js";

globalThis.document = { documentElement: {} };
addTexts({ ...eveningVi, ...rulesVi });

/** What the server sends for no deadline: the end of the year 9999 (Wire.Question.NEVER). */
const NEVER = 253402300799000;
const OPEN = 1795399230000;
const LATER = OPEN + 3_600_000;
const question = { round: 1, n: 1, of: 20, text: "?", options: ["a", "b"], opensAt: OPEN, closesAt: NEVER };

test("no deadline is told from the latest one that can be", () => {
  assert.ok(isUntimed(NEVER));
  assert.ok(!isUntimed(OPEN + 10 * 365 * 86_400_000));
  assert.ok(secondsLeft(NEVER, LATER) > 1e9);
});

test("a phone may answer an hour later, and not after the lock", () => {
  let view = heard(NOTHING, { t: "state", phase: "between", you: "L", left: 2, right: 0, asked: 0, floor: "LL" });
  view = heard(view, { t: "ask", seq: 2, left: 2, question });
  assert.ok(mayAnswer(view) && LATER < view.question.closesAt);
  view = heard(view, { t: "clock", seq: 3, round: 1, opensAt: OPEN, closesAt: LATER });
  assert.ok(!isUntimed(view.question.closesAt) && LATER >= view.question.closesAt);
});

test("nothing ticks: the opening is the only sound of the clock", () => {
  assert.deepEqual(cuesOfClock(question), [{ at: OPEN, sound: "open" }]);
  assert.equal(cuesOfClock({ opensAt: OPEN, closesAt: LATER }).filter(({ sound }) => sound === "tick").length, 5);
});

test("the console waits for the host, with no seconds to show", () => {
  const frame = { phase: "OPEN", question, next: ["lock"] };
  assert.ok(isByHand(frame) && isOpen(frame, LATER));
  assert.equal(phaseAt(frame, LATER), "OPEN");
  assert.equal(consoleSeconds(frame, LATER), null);
  const locked = { ...frame, phase: "LOCKED", question: { ...question, closesAt: LATER } };
  assert.ok(!isByHand(locked));
  assert.equal(phaseAt(locked, LATER + 1), "LOCKED");
});

test("the form takes speed out of rules without a time limit, and says so", () => {
  const before = formOf(RULES);
  const sections = before.sections.map((one, i) => (i === 1 ? { ...one, answerSeconds: 0 } : one));
  const now = fitted(before, { sections });
  assert.equal(now.tie, "SUDDEN_DEATH_CORRECT");
  assert.deepEqual(now.ranking, ["ELIMINATED_LATER", "MORE_RIGHT", ""]);
  assert.deepEqual(now.notes, ["ranking", "tie"]);
  assert.ok(!offered(now, "rank").includes("LESS_TIME") && !offered(now, "tie").includes("BUZZER"));
  const sent = changesOf(before, now);
  assert.equal(sent.sections[1].answerSeconds, 0);
  assert.deepEqual(sent.ranking, ["ELIMINATED_LATER", "MORE_RIGHT"]);
  assert.deepEqual(fitted({ ...before, ranking: ["LESS_TIME", "", ""] }, { sections }).ranking, ["MORE_RIGHT", "", ""]);
});

test("a field that is being typed is no choice of no limit", () => {
  const before = formOf(RULES);
  const sections = before.sections.map((one) => ({ ...one, answerSeconds: "" }));
  assert.equal(fitted(before, { sections }).tie, "FASTEST_CORRECT");
});

test("the rules in words say who ends it", () => {
  const sections = RULES.sections.map((one, i) => (i === 0 ? { ...one, answerSeconds: 0 } : one));
  const lines = rulesInWords({ ...RULES, sections }).flatMap(({ says }) => says);
  assert.match(lines[1], /không giới hạn thời gian, người dẫn khoá/);
  assert.match(lines[2], /20 giây để trả lời/);
});
