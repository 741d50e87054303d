import assert from "node:assert/strict";
import { test } from "node:test";

/** As a browser's, for a page that is opened now. */
class Store {
  kept = new Map();
  getItem = (key) => this.kept.get(key) ?? null;
  setItem = (key, value) => void this.kept.set(key, String(value));
  removeItem = (key) => void this.kept.delete(key);
}
globalThis.localStorage = new Store();
globalThis.sessionStorage = new Store();
const { deviceSecret, forgetPass, keepPasses, othersOn, passFor, passesFor } = await import("../src/phone/device.js");
const { take } = await import("../src/join/claim.js");

const CODE = "482915";
const pass = (contestant, slot) => ({ token: `t${contestant}`, contestant, seat: contestant, name: `N${contestant}`, unit: "", slot });

test("one of several leaves: the others stay, with the answers that were not sent", () => {
  keepPasses(CODE, [pass(47, 1), pass(48, 2), pass(49, 3)], false);
  localStorage.setItem("cv:answer:482915:47", "1");
  localStorage.setItem("cv:answer:482915:48", "1");
  assert.equal(forgetPass(CODE, 47), true);
  assert.deepEqual(passesFor(CODE).map(({ contestant }) => contestant), [48, 49]);
  assert.equal(passFor(CODE).token, "t48");
  assert.equal(localStorage.getItem("cv:answer:482915:47"), null);
  assert.equal(localStorage.getItem("cv:answer:482915:48"), "1");
  assert.equal(forgetPass(CODE, 49), true);
  assert.equal(forgetPass(CODE, 48), false);
  assert.ok(![...localStorage.kept.keys()].some((key) => key.includes(CODE) && !key.includes("answer")), "nothing is left of it");
});

test("what is forgotten with the tab stays in the tab for everybody who joins", async () => {
  keepPasses(CODE, [pass(1, 1)], true);
  await take(CODE, false, false, async () => ({ token: "t2", contestant: 2, seat: 2, fullName: "B", unit: "" }));
  assert.equal(localStorage.getItem("cv:others:482915"), null);
  assert.equal(othersOn(CODE)[0].contestant, 2);
  forgetPass(CODE, 1);
  forgetPass(CODE, 2);
});

test("each seat is claimed with another secret; a card of an own seat gives that seat again", async () => {
  const sits = new Map();
  const server = (seat) => async (device) => {
    const held = sits.get(device);
    if ([...sits].some(([other, taken]) => taken === seat && other !== device)) throw { code: "SEAT_TAKEN" };
    if (held !== undefined && held !== seat) throw { code: "DEVICE_SITS_ELSEWHERE" };
    sits.set(device, seat);
    return { token: `t${seat}-${device}`, contestant: seat, seat, fullName: `N${seat}`, unit: "" };
  };
  for (const seat of [5, 6, 7, 8]) await take(CODE, true, false, server(seat));
  assert.equal(sits.size, 4);
  assert.equal(sits.get(deviceSecret(false, 3)), 7);
  await take(CODE, true, false, server(6));
  assert.deepEqual(passesFor(CODE).map(({ contestant }) => contestant), [5, 6, 7, 8]);
  await assert.rejects(take(CODE, true, false, server(9)), { code: "PHONE_FULL" });
  forgetPass(CODE, 6);
  sits.delete(deviceSecret(false, 2));
  assert.equal((await take(CODE, false, false, server(9))).slot, 2);
});
