import assert from "node:assert/strict";
import { test } from "node:test";
import vi from "../src/i18n/check.vi.js";
import { browserOf, intentFor } from "../src/model/browser.js";
import { SLOW, TOO_SLOW, WORST, findings, median, verdictOf } from "../src/model/fitness.js";

const ANDROID = "Mozilla/5.0 (Linux; Android 13; SM-A145F Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.6367.82 Mobile Safari/537.36";
const IOS = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148";

const CHROME = browserOf("Mozilla/5.0 (Linux; Android 13; SM-A145F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36");
const FINE = {
  browser: CHROME, lacks: [], storage: "lasting", sockets: { opened: 3, tried: 3 }, trips: [30, 40, 50], lost: 0, offset: 120,
  wake: "promised", battery: { level: 0.8, charging: false }, saver: false, width: 360, zoom: 1,
};
const found = (change, name) => findings({ ...FINE, ...change }).find((one) => one.name === name);
const verdict = (change) => verdictOf(findings({ ...FINE, ...change }));

for (const [userAgent, app, system] of [
  [`${ANDROID} Zalo android/12110534 ZaloTheme/light ZaloLanguage/vn`, "zalo", "android"],
  [`${IOS} Zalo iOS/526 ZaloTheme/light ZaloLanguage/vn`, "zalo", "ios"],
  [`${ANDROID} [FB_IAB/FB4A;FBAV/458.0.0.33.85;]`, "facebook", "android"],
  [`${IOS} [FBAN/FBIOS;FBAV/458.0.0.41.108;FBBV/582935;FBDV/iPhone12,1]`, "facebook", "ios"],
  [`${ANDROID} [FB_IAB/Orca-Android;FBAV/449.0.0.44.69;]`, "messenger", "android"],
  [`${IOS} [FBAN/MessengerForiOS;FBAV/449.0.0.38.106]`, "messenger", "ios"],
  [`${ANDROID} Instagram 328.0.0.39.97 Android`, "instagram", "android"],
  [`${ANDROID} trill_2023406030 JsSdk/1.0 NetType/WIFI Channel/googleplay AppName/trill BytedanceWebview/d8a21c6`, "tiktok", "android"],
  [`${IOS} musical_ly_34.1.0 JsSdk/2.0 NetType/WIFI BytedanceWebview/d8a21c6`, "tiktok", "ios"],
]) {
  test(`${app} on ${system} is known by its name, and the page is fit but goes with the app`, () => {
    const browser = browserOf(userAgent);
    assert.equal(browser.app, app);
    assert.equal(browser.system, system);
    assert.ok(browser.version >= 17, "the engine below is known too");
    assert.deepEqual(found({ browser }, "app"), { name: "app", grade: "fair", text: `app.${app}` });
    assert.equal(found({ browser }, "browser").grade, "good");
  });
}

test("the phone's own browsers are nobody's app", () => {
  assert.equal(CHROME.app, null);
  assert.equal(browserOf(`${IOS} Version/17.4 Safari/604.1`).app, null);
  assert.deepEqual(browserOf("Mozilla/5.0 (Android 13; Mobile; rv:125.0) Gecko/125.0 Firefox/125.0"), { app: null, system: "android", name: "firefox", version: 125 });
});

test("Android's way out keeps the ticket behind #", () => {
  assert.equal(
    intentFor("http://192.168.1.5:8080/482915#t=abc"),
    "intent://192.168.1.5:8080/482915#t=abc#Intent;scheme=http;action=android.intent.action.VIEW;end",
  );
});

test("a good phone in a good place is told so in one sentence", () => {
  assert.equal(verdict({}), "good");
});

test("what would spoil the contest is bad, what one should know is fair", () => {
  assert.equal(verdict({ lacks: ["WebSocket"] }), "bad");
  assert.equal(verdict({ browser: { ...CHROME, version: 79 } }), "bad");
  assert.equal(verdict({ browser: { ...CHROME, version: 80 } }), "good");
  assert.equal(verdict({ storage: "none" }), "bad");
  assert.equal(verdict({ storage: "tab" }), "fair");
  assert.equal(verdict({ sockets: { opened: 0, tried: 3 } }), "bad");
  assert.equal(verdict({ sockets: { opened: 2, tried: 3 } }), "fair");
  assert.equal(verdict({ wake: "none" }), "fair");
  assert.equal(verdict({ battery: { level: 0.19, charging: false } }), "fair");
  assert.equal(verdict({ battery: { level: 0.19, charging: true } }), "good");
  assert.equal(verdict({ saver: true }), "fair");
  assert.equal(verdict({ width: 319 }), "fair");
  assert.equal(verdict({ zoom: 1.6 }), "fair");
});

test("the usual and the worst trip decide about the line", () => {
  const trips = (...all) => found({ trips: all }, "line");
  assert.equal(trips(SLOW, SLOW, WORST).grade, "good");
  assert.equal(trips(SLOW + 1, SLOW + 1, SLOW + 1).grade, "fair");
  assert.equal(trips(20, 20, WORST + 1).grade, "fair");
  assert.equal(trips(TOO_SLOW + 1, TOO_SLOW + 1).grade, "bad");
  assert.equal(found({ trips: [] }, "line").text, "line.none");
  assert.deepEqual(found({ lost: 1 }, "line").params, { usual: 40, worst: 50, lost: 1, times: 4 });
  assert.equal(found({ lost: 2 }, "line").grade, "bad");
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 3]), 2.5);
});

test("a wrong clock harms nobody and is said so", () => {
  assert.deepEqual(found({ offset: -3_600_000 }, "clock"), { name: "clock", grade: "good", text: "clock.off", params: { seconds: 3600 } });
});

test("everything that may be found has words", () => {
  const changes = [
    {}, { lacks: ["x"] }, { browser: { ...CHROME, version: 1 } }, { browser: { ...CHROME, version: 0, name: "other" } },
    ...["zalo", "messenger", "facebook", "instagram", "tiktok"].map((app) => ({ browser: { ...CHROME, app } })),
    { browser: { app: null, system: "ios", name: "safari", version: 9 } }, { browser: { app: null, system: "ios", name: "safari", version: 17 } },
    { browser: { app: null, system: "android", name: "firefox", version: 125 } },
    { storage: "tab" }, { storage: "none" }, { sockets: { opened: 1, tried: 3 } }, { sockets: { opened: 0, tried: 3 } },
    { trips: [] }, { trips: [999] }, { trips: [9999] }, { lost: 1 }, { offset: null }, { offset: 99e9 }, { wake: "film" }, { wake: "none" },
    { battery: null }, { battery: { level: 0.1, charging: false } }, { saver: true }, { width: 300 }, { zoom: 2 },
  ];
  for (const { name, grade, text, params = {} } of changes.flatMap((change) => findings({ ...FINE, ...change }))) {
    assert.ok(vi[text] && vi[`name.${name}`] && vi[`grade.${grade}`], text);
    assert.deepEqual(vi[text].match(/\{\w+\}/g)?.filter((hole) => !(hole.slice(1, -1) in params)) ?? [], [], text);
  }
});
