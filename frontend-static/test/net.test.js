import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { AnswerSender } from "../src/net/answer-sender.js";
import { ServerClock } from "../src/net/server-clock.js";

function storage() {
  const kept = new Map();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) };
}
const pending = { round: 8, attempt: 1, option: 1 };
const kinds = (sent) => sent.map((message) => message.t).join(" ");

test("three nudges follow an unacknowledged answer, then the same attempt again", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const sent = [];
  const sender = new AnswerSender((message) => sent.push(message) > 0, storage(), "482915");
  sender.follow(pending);
  mock.timers.tick(700);
  assert.equal(kinds(sent), "answer nudge nudge nudge");
  mock.timers.tick(900);
  assert.equal(sent.filter((message) => message.t === "answer").length, 2);
  assert.equal(sent.at(-1).attempt, 1);
  mock.timers.reset();
});

test("an acknowledged answer needs no nudge and leaves nothing behind", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const sent = [];
  const store = storage();
  const sender = new AnswerSender((message) => sent.push(message) > 0, store, "482915");
  sender.follow(pending);
  assert.deepEqual(sender.kept(), pending);
  sender.follow(null);
  mock.timers.tick(5000);
  assert.equal(kinds(sent), "answer");
  assert.equal(sender.kept(), null);
  mock.timers.reset();
});

test("what was tapped offline is kept and sent when the line is back", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  let online = false;
  const sent = [];
  const store = storage();
  const sender = new AnswerSender((message) => online && sent.push(message) > 0, store, "482915");
  sender.follow(pending);
  mock.timers.tick(10_000);
  assert.equal(sent.length, 0);
  assert.deepEqual(new AnswerSender(() => false, store, "482915").kept(), pending);
  assert.equal(new AnswerSender(() => false, store, "111111").kept(), null);
  online = true;
  sender.resume();
  assert.equal(sent[0].t, "answer");
  mock.timers.reset();
});

test("a full room is asked again after the time it named", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const sent = [];
  const sender = new AnswerSender((message) => sent.push(message) > 0, null, "482915");
  sender.follow(pending);
  sender.busy(400);
  mock.timers.tick(399);
  assert.equal(kinds(sent), "answer");
  mock.timers.tick(1);
  assert.equal(kinds(sent), "answer answer");
  mock.timers.reset();
});

test("the clock believes the shortest round trip", () => {
  let device = 1000;
  const clock = new ServerClock(() => device);
  clock.guess(51_000);
  assert.equal(clock.now(), 51_000);
  device = 3000;
  clock.heardPong(1000, 52_500); // 2 s there and back
  device = 4000;
  clock.heardPong(3900, 54_000); // 0.1 s
  assert.equal(clock.offset.value, 54_000 + 50 - 4000);
  device = 9000;
  clock.heardPong(5000, 40_000); // slow again: no better
  assert.equal(clock.offset.value, 54_000 + 50 - 4000);
});
