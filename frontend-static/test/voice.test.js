import assert from "node:assert/strict";
import { test } from "node:test";
import { cheeredFor, tallyHeard } from "../src/host/rescue-model.js";
import { DARK, heard, pollOn } from "../src/model/screen-view.js";
import { cheered, isKept, shares, spread, voted } from "../src/model/voice.js";

test("three votes: a fourth takes the place of the oldest, the same again is taken back", () => {
  assert.deepEqual(voted([], 12), [12]);
  assert.deepEqual(voted([12, 47, 60], 5), [47, 60, 5]);
  assert.deepEqual(voted([12, 47], 12), [47]);
});

test("a second of cheering counts once, and automatic cheering the same", () => {
  const taps = [1000, 1100, 1200, 1300, 2500];
  assert.equal(cheered(taps, 900, 2900, false), 2);
  assert.equal(cheered(taps, 900, 2900, true), 2);
  assert.equal(cheered([], 900, 2900, false), 0);
  assert.equal(cheered([100, 800], 900, 2900, false), 0, "what was counted before");
});

test("answers of a crowd are spread, and never into the last second", () => {
  assert.equal(spread(20_000, 1), 1500);
  assert.equal(spread(2_000, 1), 500);
  assert.equal(spread(900, 1), 0);
  assert.equal(spread(20_000, 0), 0);
});

test("shares of a survey, also of nobody", () => {
  assert.deepEqual(shares([2, 1, 1]), [50, 25, 25]);
  assert.deepEqual(shares([0, 0, 0]), [0, 0, 0]);
});

const poll = (more) => ({ number: 1, open: true, level: 50, seats: [1, 2], voters: 3, ...more });
const audience = (more) => ({ t: "audience", play: true, members: 9, top: [], reactions: { clap: 0, heart: 0, wow: 0, fire: 0 }, ...more });

test("the screen shows the bar while a poll is open, then the votes until the floor changes", () => {
  const floor = { t: "stage", seq: 7, mode: "floor" };
  let view = heard(heard(DARK, floor), audience({ poll: poll() }));
  assert.equal(pollOn(view), "open");
  view = heard(view, audience({ poll: poll({ open: false, votes: [{ contestant: 1, seat: 1, votes: 2 }] }) }));
  assert.equal(pollOn(view), "votes");
  assert.equal(pollOn(heard(view, { ...floor, seq: 8 })), "");
  assert.equal(pollOn(heard(view, { ...floor, mode: "question" })), "", "never while somebody is asked");
});

test("a screen that is opened later shows no old poll, and no old reactions", () => {
  const late = audience({ poll: poll({ open: false, votes: [{ contestant: 1, seat: 1, votes: 2 }] }), reactions: { clap: 80, heart: 0, wow: 0, fire: 0 } });
  const view = heard(heard(DARK, { t: "stage", seq: 7, mode: "floor" }), late);
  assert.equal(pollOn(view), "");
  assert.deepEqual(view.reacted.kinds, []);
  const more = heard(view, audience({ reactions: { clap: 83, heart: 0, wow: 0, fire: 1 } }));
  assert.deepEqual(more.reacted.kinds, [{ kind: "clap", n: 3 }, { kind: "fire", n: 1 }]);
});

test("the cheer bar speaks for a share of those who may come back, never for nobody", () => {
  const game = { returns: "PER_POINT(1)", eligible: 20 };
  assert.equal(cheeredFor(audience({ poll: poll() }), game), 10);
  assert.equal(cheeredFor(audience({ poll: poll({ level: 1 }) }), game), 1);
  assert.equal(cheeredFor(audience({ poll: poll() }), { returns: "PER_POINT(5)", eligible: 20 }), 2);
  assert.equal(cheeredFor(audience({}), game), null);
});

test("the tally begins with what the phones said, of those who may come back", () => {
  const said = audience({ poll: poll({ votes: [{ contestant: 4, seat: 1, votes: 9 }, { contestant: 5, seat: 2, votes: 8 }] }) });
  assert.deepEqual(tallyHeard({ votes: [], candidates: [4] }, said), { 4: 9 });
  assert.deepEqual(tallyHeard({ votes: [{ contestant: 5, votes: 1 }], candidates: [4] }, said), { 5: 1 }, "what was entered stands");
  assert.deepEqual(tallyHeard({ votes: [], candidates: [4] }, null), {});
});

test("what is said waits until the server's word says the same", () => {
  const mine = { number: 1, right: 0, round: 3, option: 2, votes: [4, 5], surveyed: false, predicted: 8 };
  assert.ok(isKept(mine, { t: "play", round: 3, option: 2 }));
  assert.ok(!isKept(mine, { t: "play", round: 3, option: 1 }));
  assert.ok(!isKept(mine, { t: "play", round: 4, option: 2 }));
  assert.ok(isKept(mine, { t: "vote", seats: [4, 5] }));
  assert.ok(!isKept(mine, { t: "vote", seats: [4] }));
  assert.ok(isKept(mine, { t: "predict", seat: 8 }));
  assert.ok(!isKept(mine, { t: "survey", answers: [0, 1, 2] }));
});

test("what the crowd sent during a question does not rise after it", () => {
  let view = heard(heard(DARK, { t: "stage", seq: 7, mode: "floor" }), audience());
  view = heard(view, audience({ reactions: { clap: 2, heart: 0, wow: 0, fire: 0 } }));
  assert.equal(view.reacted.kinds.length, 1);
  view = heard(view, { t: "stage", seq: 8, mode: "question" });
  view = heard(view, audience({ reactions: { clap: 9, heart: 0, wow: 0, fire: 0 } }));
  assert.deepEqual(heard(view, { t: "stage", seq: 9, mode: "off" }).reacted.kinds, []);
});
