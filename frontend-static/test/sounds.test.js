import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { LAST_SECONDS } from "../src/elements/timer.js";
import { TIME, WAVE, momentOf } from "../src/model/screen-timeline.js";
import { cuesOf, cuesOfClock } from "../src/model/sound-cues.js";
import { RATE, SOUNDS, lengthOf, samplesOf } from "../src/model/sounds.js";
import { playCues } from "../src/sound/cued.js";

const peak = (samples) => samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
const frame = (more) => ({ t: "stage", mode: "floor", since: 100_000, left: 29, floor: "", just: [], named: [], results: [], ...more });
const lamps = (count) => Array.from({ length: count }, (_, index) => index);

test("each sound is heard, is not distorted, starts and ends without a click", () => {
  for (const name of Object.keys(SOUNDS)) {
    const samples = samplesOf(name);
    assert.ok(peak(samples) > 0.15 && peak(samples) <= 1, `${name} peaks at ${peak(samples)}`);
    assert.ok(Math.abs(samples[0]) < 0.25 && Math.abs(samples.at(-1)) < 0.001, `${name} clicks`);
    assert.ok(peak(samples.subarray(Math.floor(samples.length * 0.97))) < 0.03, `${name} is cut`);
    assert.deepEqual(samplesOf(name), samples, `${name} is another one each time`);
  }
});

test("a drum is low, a wood is higher: they can be told apart by ear", () => {
  const crossings = (name) => {
    const samples = samplesOf(name).subarray(Math.round(0.03 * RATE), Math.round(0.08 * RATE));
    return samples.reduce((count, sample, i) => count + (i > 0 && Math.sign(sample) !== Math.sign(samples[i - 1]) ? 1 : 0), 0) / 2 / 0.05;
  };
  assert.ok(crossings("open") < 300, `drum ${crossings("open")} Hz`);
  assert.ok(crossings("off") > 600, `wood ${crossings("off")} Hz`);
});

test("the sounds of a lamp are over before the next moment, and all of them are small in memory", () => {
  for (const name of Object.keys(SOUNDS).filter((name) => name !== "bell")) {
    assert.ok(lengthOf(name) < 4, name);
  }
  const floats = Object.keys(SOUNDS).reduce((sum, name) => sum + samplesOf(name).length, 0);
  assert.ok(floats * 4 < 3_000_000, `${floats * 4} bytes`);
});

test("what is written on the wire for all sounds is far below 120 kB", () => {
  const files = ["../src/model/sounds.js", "../src/model/sound-cues.js", "../src/sound/loudspeaker.js", "../src/sound/cued.js"];
  assert.ok(files.reduce((sum, file) => sum + fs.statSync(new URL(file, import.meta.url)).size, 0) < 20_000);
});

test("a question opens with a drum, counts its last five seconds and ends with the gong", () => {
  const cues = cuesOfClock({ opensAt: 10_000, closesAt: 30_000 });
  assert.deepEqual(cues.map(({ sound }) => sound), ["open", ...Array(LAST_SECONDS).fill("tick"), "lock"]);
  assert.deepEqual(cues.map(({ at }) => at), [10_000, 25_000, 26_000, 27_000, 28_000, 29_000, 30_000]);
});

test("a question of three seconds ticks only after its opening", () => {
  assert.deepEqual(cuesOfClock({ opensAt: 0, closesAt: 3000 }).map(({ at }) => at), [0, 1000, 2000, 3000]);
});

test("a wood falls with each lamp, none follows another faster than an ear can tell", () => {
  const cues = cuesOf(frame({ mode: "off", just: lamps(8) }), false);
  assert.deepEqual(cues.map(({ at }) => at - 100_000), lamps(8).map((lamp) => lamp * WAVE.LONGEST_STEP));
  for (const count of [37, 160, 1000]) {
    const many = cuesOf(frame({ mode: "off", just: lamps(count) }), false);
    assert.ok(many.every(({ at }, i) => i === 0 || at - many[i - 1].at >= 60), `${count} lamps`);
    assert.ok(many.at(-1).at <= 100_000 + WAVE.LONGEST);
  }
});

test("with reduced motion all lamps are one sound, as they are one picture", () => {
  assert.deepEqual(cuesOf(frame({ mode: "off", just: lamps(8) }), true), [{ at: 100_000, sound: "off" }]);
  assert.deepEqual(cuesOf(frame({ mode: "void", just: lamps(8) }), true), [{ at: 100_000, sound: "relit" }]);
});

test("nothing sounds in a pause, at an emergency stop, where nobody went off, or when nobody knows when it began", () => {
  const question = { round: 1, opensAt: 1, closesAt: 2 };
  assert.deepEqual(cuesOf(frame({ mode: "question", question, paused: { since: 1 } }), false), []);
  assert.deepEqual(cuesOf(frame({ mode: "safe" }), false), []);
  assert.deepEqual(cuesOf(frame({ mode: "off" }), false), []);
  assert.deepEqual(cuesOf(frame({ mode: "bell", since: 0 }), false), []);
});

/** The moments of the screen in which a sound may be heard: the picture says the same. */
const TWINS = { right: ["answer"], off: ["off"], relit: ["rescue", "void"], rescue: ["rescue"], bell: ["bell"] };

test("each sound falls into the moment that shows the same", () => {
  for (const mode of ["answer", "off", "rescue", "void", "bell"]) {
    const stage = frame({ mode, just: lamps(5), key: { option: 1 } });
    const cues = cuesOf(stage, false);
    assert.ok(cues.length > 0, mode);
    for (const { at, sound } of cues) {
      assert.ok(TWINS[sound].includes(momentOf(stage, at - stage.since, false)), `${sound} in ${momentOf(stage, at - stage.since, false)}`);
    }
  }
  assert.equal(cuesOf(frame({ mode: "bell" }), false).at(-1).at, 100_000 + (TIME.SWINGS / 5) * 4);
});

test("docs/sounds.md lists every sound, with its twin, and no other", () => {
  const page = fs.readFileSync(new URL("../../docs/sounds.md", import.meta.url), "utf8");
  const rows = [...page.matchAll(/^\| `(\w+)` \|([^|]+)\|([^|]+)\|([^|]+)\|$/gm)];
  assert.deepEqual(rows.map(([, name]) => name).sort(), Object.keys(SOUNDS).sort());
  assert.ok(rows.every(([, , , , twin]) => twin.trim().length > 5));
});

test("cues play at their time, late ones are passed over, and forgotten ones are silent", (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const played = [];
  const cues = [-900, -300, 50, 200].map((at) => ({ at: 1000 + at, sound: `${at}` }));
  const forget = playCues(cues, () => 1000, (sound) => played.push(sound));
  context.mock.timers.tick(60);
  assert.deepEqual(played, ["-300", "50"]);
  forget();
  context.mock.timers.tick(500);
  assert.deepEqual(played, ["-300", "50"]);
});
