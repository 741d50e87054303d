import assert from "node:assert/strict";
import { test } from "node:test";
import { NOTHING, chosen, heard, isFinal, mayAnswer, recalled, screenOf, seen } from "../src/model/phone-view.js";

const contest = { title: "", organiser: "", code: "482915", questions: 20, seats: 90, columns: 10, graceMs: 2000, scoring: false, changeAllowed: true, boards: false };
const question = { round: 8, n: 8, of: 20, text: "?", options: ["a", "b", "c", "d"], opensAt: 1000, closesAt: 21000 };
const key = { option: 1, why: "" };
const between = { t: "state", seq: 4, phase: "between", you: "L", left: 37, right: 7, asked: 7, floor: "LLO" };

const told = (...messages) => messages.reduce(heard, NOTHING);
const seated = [{ t: "welcome", as: "contestant", now: 0, seq: 4, epoch: 1, resumed: false, contest, you: { contestant: 1, seat: 47, name: "", unit: "" } }, between];
const asking = [...seated, { t: "ask", seq: 5, left: 37, question }];
const result = { t: "result", you: "L", verdict: "right", right: 8, seq: 9, round: 8, n: 8, left: 29, out: 8, key };

test("a tap is pending until the server has it, never recorded before", () => {
  const view = chosen(told(...asking), { option: 1 });
  assert.deepEqual(view.pending, { option: 1, round: 8, attempt: 1 });
  assert.equal(view.answer, null);
});

test("an acknowledgement records the answer with its receipt", () => {
  const view = heard(chosen(told(...asking), { option: 1 }), { t: "ack", round: 8, attempt: 1, receipt: 812, at: 5000 });
  assert.equal(view.pending, null);
  assert.deepEqual(view.answer, { option: 1, round: 8, attempt: 1, receipt: 812, at: 5000 });
});

test("the same option tapped twice is one attempt, before and after its acknowledgement", () => {
  const once = chosen(told(...asking), { option: 1 });
  assert.equal(chosen(once, { option: 1 }), once);
  const recorded = heard(once, { t: "ack", round: 8, attempt: 1, receipt: 812, at: 5000 });
  assert.equal(chosen(recorded, { option: 1 }), recorded);
});

test("B, C, B are three attempts and only the last one's acknowledgement counts", () => {
  let view = told(...asking);
  for (const option of [1, 2, 1]) {
    view = chosen(view, { option });
  }
  assert.equal(view.pending?.attempt, 3);
  view = heard(view, { t: "ack", round: 8, attempt: 2, receipt: 813, at: 1 });
  assert.equal(view.pending?.attempt, 3);
  view = heard(view, { t: "ack", round: 8, attempt: 3, receipt: 814, at: 2 });
  assert.equal(view.answer?.option, 1);
});

test("a changed answer is dashed again, and what the server holds is still known", () => {
  let view = heard(chosen(told(...asking), { option: 1 }), { t: "ack", round: 8, attempt: 1, receipt: 812, at: 1 });
  view = chosen(view, { option: 2 });
  assert.equal(view.pending?.option, 2);
  assert.equal(view.answer?.option, 1);
});

test("a resume that brings the answer ends the wait; one that does not keeps it", () => {
  const view = chosen(told(...asking), { option: 1 });
  const state = { ...between, phase: "ask", question };
  assert.equal(heard(view, { ...state, answer: { round: 8, attempt: 1, option: 1, receipt: 812, at: 1 } }).pending, null);
  assert.deepEqual(heard(view, state).pending, view.pending);
});

test("an answer kept from before a reload comes back only for its own open question", () => {
  const kept = { round: 8, attempt: 2, option: 3 };
  assert.deepEqual(recalled(told(...asking), kept).pending, kept);
  assert.equal(recalled(told(...asking), { ...kept, round: 7 }).pending, null);
  assert.equal(recalled(told(...asking, result), kept).pending, null);
  const recorded = heard(told(...asking), { ...between, phase: "ask", question, answer: { round: 8, attempt: 2, option: 3, receipt: 1, at: 1 } });
  assert.equal(recalled(recorded, kept).pending, null);
});

test("nobody answers while paused, in the dark, or twice where the first answer is final", () => {
  assert.equal(mayAnswer(told(...asking)), true);
  assert.equal(mayAnswer(told(...asking, { t: "clock", seq: 6, round: 8, opensAt: 1, closesAt: 2, paused: { since: 1, cause: "host", reason: "" } })), false);
  assert.equal(mayAnswer(told(...asking, { t: "standing", you: "O", seq: 6, cause: "putOut", left: 36 })), false);
  const final = chosen(told({ ...seated[0], contest: { ...contest, changeAllowed: false } }, between, asking[2]), { option: 0 });
  assert.equal(mayAnswer(final), false);
});

test("a clock message moves the deadline of its own question only", () => {
  const clock = { t: "clock", seq: 6, round: 8, opensAt: 1000, closesAt: 31000 };
  assert.equal(told(...asking, clock).question?.closesAt, 31000);
  assert.equal(told(...asking, { ...clock, round: 7 }).question?.closesAt, 21000);
});

test("a lamp that goes off is out at this question; one that was out stays where it fell", () => {
  const out = told(...asking, { ...result, you: "O", verdict: "wrong" });
  assert.equal(screenOf(out), "out");
  assert.equal(out.outAt, 8);
  assert.equal(heard(out, { ...result, you: "O", verdict: "watching", n: 9 }).outAt, 8);
});

test("a late answer is refused without losing the one that is on disk", () => {
  let view = heard(chosen(told(...asking), { option: 1 }), { t: "ack", round: 8, attempt: 1, receipt: 812, at: 1 });
  view = heard(chosen(view, { option: 2 }), { t: "refused", code: "TOO_LATE", round: 8, attempt: 2 });
  assert.equal(view.pending, null);
  assert.equal(view.answer?.option, 1);
  assert.equal(view.refusal?.code, "TOO_LATE");
});

test("each screen follows from what was heard", () => {
  assert.equal(screenOf(NOTHING), "hello");
  assert.equal(screenOf(told(...seated)), "wait");
  assert.equal(screenOf(told(...asking)), "ask");
  assert.equal(screenOf(told(...asking, result)), "lit");
  assert.equal(screenOf(told(seated[0], { ...between, you: "O" }, { t: "standing", you: "R", seq: 6, cause: "rescued", left: 35 })), "relit");
  assert.equal(screenOf(told(...seated, { t: "standing", you: "L", seq: 6, cause: "void", n: 7, round: 7, left: 35 })), "void");
  assert.equal(screenOf(told(seated[0], { ...between, you: "E" })), "late");
  assert.equal(screenOf(told(...seated, { t: "end", you: "B", right: 20, seq: 9, ring: true })), "end");
});

test("voiding the question on show takes it away with what was under way", () => {
  const view = heard(chosen(told(...asking), { option: 1 }), { t: "standing", you: "L", seq: 6, cause: "void", n: 8, round: 8, left: 37 });
  assert.equal(view.pending, null);
  assert.equal(screenOf(view), "void");
});

test("voiding an earlier question leaves the one on show, also where both have no number", () => {
  const [hello, state, ask] = asking;
  const rescue = { ...ask, question: { ...ask.question, n: 0 } };
  const view = heard(chosen(told(hello, state, rescue), { option: 1 }), { t: "standing", you: "L", seq: 6, cause: "void", n: 0, round: 5, left: 37 });
  assert.equal(view.pending?.option, 1);
  assert.equal(screenOf(view), "ask");
});

test("a map of lamps is dropped as soon as lamps changed without it", () => {
  assert.equal(told(...seated).floor, "LLO");
  assert.equal(told(...asking, result).floor, "");
});

test("whoever comes back sees the lamp with the floor, and goes on to wait", () => {
  for (const cause of ["rescued", "restored", "accepted"]) {
    const back = told(...seated, { ...result, you: "O", verdict: "wrong" }, { t: "standing", you: "L", seq: 10, cause, left: 30, floor: "LLL" });
    assert.equal(screenOf(back), "relit", cause);
    assert.equal(back.floor, "LLL");
    assert.equal(screenOf(seen(back)), "wait");
  }
});

test("a latecomer whose lamp is lit for the first time waits like everybody", () => {
  const late = { ...between, you: "E" };
  assert.equal(screenOf(told(seated[0], late)), "late");
  assert.equal(screenOf(told(seated[0], late, { t: "standing", you: "L", seq: 10, cause: "roster", left: 38 })), "wait");
});

test("a reserve who comes in is told so, and nothing of a question before", () => {
  const view = told(seated[0], { ...between, you: "E", result: { ...result, verdict: "watching" } }, { t: "standing", you: "R", seq: 10, cause: "rescued", left: 50 });
  assert.equal(screenOf(view), "relit");
  assert.equal(view.news?.first, true);
  assert.equal(view.result, null);
});

test("a rescue question is for those who are asked, lit or not", () => {
  const out = { ...between, you: "O", outAt: 5 };
  const rescue = (among) => ({ t: "ask", seq: 5, left: 37, question: { ...question, n: 0, source: "rescue", among } });
  assert.equal(screenOf(told(seated[0], out, rescue([1, 9]))), "ask");
  assert.equal(mayAnswer(told(seated[0], out, rescue([1, 9]))), true);
  assert.equal(screenOf(told(seated[0], out, rescue([9]))), "out");
  assert.equal(screenOf(told(...seated, rescue([9]))), "aside");
  assert.equal(screenOf(told(...seated, rescue([]))), "aside");
  assert.equal(mayAnswer(told(...seated, rescue([]))), false);
});

test("a buzzer is pressed once, and a board is nothing to tap", () => {
  const buzzer = told(...seated, { t: "ask", seq: 5, left: 2, question: { ...question, n: 0, source: "tiebreak", among: [1, 2], buzzer: true } });
  assert.equal(isFinal(buzzer), true);
  assert.equal(mayAnswer(buzzer), true);
  assert.equal(mayAnswer(chosen(buzzer, { option: 1 })), false);
  const boards = told({ ...seated[0], contest: { ...contest, boards: true } }, between, asking[2]);
  assert.equal(screenOf(boards), "ask");
  assert.equal(mayAnswer(boards), false);
});

test("lives are told with each result", () => {
  assert.equal(told(...asking, { ...result, lives: 2 }).lives, 2);
  assert.equal(told(...asking, result).lives, null);
});

test("others who come back are no news for a lamp that was lit all the time", () => {
  assert.equal(screenOf(told(...seated, result, { t: "standing", you: "L", seq: 10, cause: "rescued", left: 30, floor: "LLL" })), "lit");
});

test("the last one standing and the bell have a screen before the end", () => {
  assert.equal(screenOf(told(...seated, { ...result, you: "W" })), "champion");
  assert.equal(screenOf(told(...seated, { t: "standing", you: "B", seq: 10, cause: "bell", left: 1 })), "champion");
});

test("the floor fills while one waits, and what comes late after the start is passed over", () => {
  const lobby = { ...between, phase: "lobby", floor: "LEE" };
  const filled = heard(heard(told(seated[0]), lobby), { t: "lobby", floor: "LLE" });
  assert.equal(filled.floor, "LLE");
  const started = heard(filled, { t: "standing", you: "L", seq: 5, cause: "started", left: 2 });
  assert.equal(heard(started, { t: "lobby", floor: "LLL" }).floor, started.floor);
});
