import assert from "node:assert/strict";
import { test } from "node:test";
import { emptyConsole, heard } from "../src/host/console-model.js";
import { deviceName, isOfTheDesk, lastActOf, tellsLast, warnings } from "../src/host/desk-model.js";

const frame = { log: [{ seq: 0, at: 9000, kind: "peeked", actor: "an" }, { seq: 41, at: 5000, kind: "keyRevealed", actor: "binh" }, { seq: 40, at: 4000, kind: "roundClosed", actor: null }] };

test("the last act is the newest of staff, and this page knows its own", () => {
  assert.deepEqual(lastActOf(frame, [], 17_000), { key: "desk.last.elsewhere.seconds", who: "binh", n: 12 });
  assert.deepEqual(lastActOf(frame, [41], 125_000), { key: "desk.last.here.minutes", who: "binh", n: 2 });
  assert.equal(lastActOf({ log: [] }, [], 1), null);
});

test("what this page did is remembered by its position", () => {
  const view = heard(emptyConsole(), { t: "done", id: "reveal-1", seq: 42, controlSeq: 41 }, 0);
  assert.ok(view.ours.includes(41));
});

test("devices are named by system and browser", () => {
  assert.equal(deviceName("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36"), "Android · Chrome");
  assert.equal(deviceName("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605 Version/17.0 Safari/604"), "iPhone/iPad · Safari");
  assert.equal(deviceName(""), "?");
});

test("a plugged-in server with room on its disk says nothing", () => {
  assert.deepEqual(warnings({ battery: { percent: 20, charging: true }, diskFreeMegabytes: 90_000, diskLow: false }, { percent: 80, charging: false }), []);
  assert.deepEqual(warnings(null, null), []);
});

test("sleep, disk, the server's battery and this device's are told", () => {
  const machine = { battery: { percent: 41, charging: false }, diskFreeMegabytes: 620, diskLow: true, slept: { at: 1, seconds: 95 } };
  assert.deepEqual(
    warnings(machine, { percent: 30, charging: false }).map((one) => [one.key, one.n]),
    [["machine.slept", 95], ["machine.disk", 620], ["machine.battery", 41], ["machine.ownBattery", 30]],
  );
});

test("only what is about the desk is told away by taking over", () => {
  assert.deepEqual([null, { code: "STALE" }, { code: "TAKEN_OVER" }, { code: "NOT_OPERATOR" }].map(isOfTheDesk), [false, false, true, true]);
});

test("alone at the desk nobody is told what they did themselves", () => {
  const here = { key: "desk.last.here.seconds" };
  const elsewhere = { key: "desk.last.elsewhere.seconds" };
  assert.equal(tellsLast(here, false, 0), null);
  assert.equal(tellsLast(null, true, 1), null);
  assert.equal(tellsLast(here, false, 1), here);
  assert.equal(tellsLast(here, true, 0), here);
  assert.equal(tellsLast(elsewhere, false, 0), elsewhere);
});
