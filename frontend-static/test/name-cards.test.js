import assert from "node:assert/strict";
import { test } from "node:test";
import { shortName } from "../src/screen/name-cards.js";

test("a long name keeps the given name, which stands last in Vietnamese", () => {
  assert.equal(shortName("Lê Văn An"), "Lê Văn An");
  assert.equal(shortName("Nguyễn Thị Lan"), "N. Thị Lan");
  assert.equal(shortName("Tôn Nữ Nguyễn Thị Huyền Trang"), "T. N. N. T. H. Trang");
  assert.equal(shortName("Christopher-Alexander"), "Christopher-Alexander");
});
