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
