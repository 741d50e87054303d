import assert from "node:assert/strict";
import { test } from "node:test";
import { byGivenName } from "../src/host/name-order.js";
import { query, readingOf, used, USES } from "../src/host/roster-file.js";
import { vi } from "../src/i18n/roster.vi.js";

const reading = { sheet: 1, heading: 3, columns: ["NONE", "NAME", "UNIT"] };

test("the address says how the host corrected the columns, and nothing while the server guesses", () => {
  assert.equal(query(null, false), "");
  assert.equal(query({ sheet: 2 }, false), "?sheet=2");
  assert.equal(query(reading, true), "?sheet=1&columns=NONE%2CNAME%2CUNIT&heading=3&addUnits=true");
});

test("a use belongs to one column", () => {
  assert.deepEqual(used(reading, 0, "NAME").columns, ["NAME", "NONE", "UNIT"]);
  assert.deepEqual(used(reading, 2, "NONE").columns, ["NONE", "NAME", "NONE"]);
  assert.deepEqual(readingOf({ sheet: 1, heading: 3, columns: [{ use: "SEAT" }] }).columns, ["SEAT"]);
  for (const use of USES) assert.ok(vi["roster.use." + use], use);
});

test("names stand in the order of Vietnamese lists: given name, family name, middle", () => {
  const names = ["Đỗ Ẩn", "Vũ Ân", "Lê Ánh", "Trần Văn An", "Lê Thị An", "Lê Bá An", "Ngô Dung", "Bùi Đức", "Y Moan"];
  const sorted = byGivenName([...names].reverse().map((name) => ({ name }))).map((one) => one.name);
  assert.deepEqual(sorted, ["Lê Bá An", "Lê Thị An", "Trần Văn An", "Lê Ánh", "Vũ Ân", "Đỗ Ẩn", "Ngô Dung", "Bùi Đức", "Y Moan"]);
});
