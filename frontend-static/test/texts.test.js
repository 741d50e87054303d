import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";

const I18N = new URL("../src/i18n/", import.meta.url);
const catalogue = async (name) => Object.values(await import(new URL(name, I18N).href))[0];
const placeholders = (text) => (text.match(/\{\w+\}/g) ?? []).sort().join();

for (const file of fs.readdirSync(I18N).filter((name) => name.endsWith(".vi.js"))) {
  const page = file.replace(".vi.js", "");
  test(`the ${page} page says the same things in both languages`, async () => {
    const vi = await catalogue(file);
    const english = new URL(`${page}.en.json`, I18N);
    const en = fs.existsSync(english) ? JSON.parse(fs.readFileSync(english, "utf8")) : await catalogue(`${page}.en.js`);
    assert.deepEqual(Object.keys(en), Object.keys(vi));
    for (const key of Object.keys(vi)) {
      assert.equal(placeholders(en[key]), placeholders(vi[key]), key);
      assert.equal(vi[key], vi[key].normalize("NFC"), `${key} is in NFC`);
    }
  });
}

test("what people agree to is what docs/privacy/notices.md says of the newest version", async () => {
  const notices = fs.readFileSync(new URL("../../docs/privacy/notices.md", import.meta.url), "utf8");
  const setUp = fs.readFileSync(new URL("../../backend/src/main/java/vn/chuongvang/gateway/web/SettingUp.java", import.meta.url), "utf8");
  const version = /CONSENT_TEXT = "([^"]+)"/.exec(setUp)[1];
  const newest = notices.slice(notices.indexOf(`## ${version}\n`)).split("\n## ")[0];
  const words = await catalogue("join.vi.js");
  const shown = Object.keys(words).filter((key) => /^join\.(consent(?!\.more)|children|public)/.test(key));
  assert.equal(shown.length, 6);
  for (const key of shown) {
    assert.ok(newest.includes(`> ${words[key]}\n`), key);
  }
});
