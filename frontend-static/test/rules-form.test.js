import assert from "node:assert/strict";
import { test } from "node:test";
import { placesOf } from "../src/host/rescue.js";
import { changesOf, formOf, isShown } from "../src/host/rules-form.js";

const RULES = {
  sections: [{ answerSeconds: 15 }, { answerSeconds: 20 }],
  answer: { channel: "PHONE" },
  elimination: { confirm: "HOST_CONFIRM" },
  rescue: {
    triggers: [{ is: "Manual" }],
    maxUses: 1,
    mechanism: "HOST_ENTERS_COUNT",
    returnCount: { is: "PerPoint", each: 1 },
    selection: "LAST_ELIMINATED_FIRST",
    againAllowed: false,
  },
};
const before = formOf(RULES);

test("what nobody touched is not sent, so that each section keeps its own pace", () => {
  assert.deepEqual(changesOf(before, { ...before }), {});
  assert.deepEqual(changesOf(before, { ...before, seconds: "20" }), {});
});

test("what was changed goes by the names of the rule table", () => {
  const now = { ...before, channel: "HYBRID", confirm: "REFEREE_CONFIRM", seconds: "30", maxUses: "2", again: true };
  assert.deepEqual(changesOf(before, now), {
    "answer.channel": "HYBRID",
    "elimination.confirm": "REFEREE_CONFIRM",
    "section.answerSeconds": 30,
    "rescue.maxUses": 2,
    "rescue.againAllowed": true,
  });
});

test("a trigger without a number is none", () => {
  assert.deepEqual(changesOf(before, { ...before, manual: false, atMost: "12" }), {
    "rescue.triggers": [{ is: "RemainingAtMost", remaining: 12 }],
  });
  assert.deepEqual(changesOf(before, { ...before, atQuestion: "10" })["rescue.triggers"], [{ is: "Manual" }, { is: "AtQuestion", question: 10 }]);
});

test("all come back in one way only", () => {
  const changes = changesOf(before, { ...before, mechanism: "ALL_BACK" });
  assert.deepEqual(changes["rescue.returnCount"], { is: "All" });
  assert.deepEqual(changesOf(before, { ...before, returns: "Fixed", number: "10" }), { "rescue.returnCount": { is: "Fixed", count: 10 } });
});

test("rules that this form cannot show are left alone", () => {
  assert.equal(isShown(RULES), true);
  for (const other of [{ mechanism: "OX_ROUND" }, { selection: "UNIT_PICKS" }, { returnCount: { is: "PerUnit", each: 2 } }, { triggers: [{ is: "RemainingFraction", fraction: 0.5 }] }]) {
    assert.equal(isShown({ ...RULES, rescue: { ...RULES.rescue, ...other } }), false);
  }
});

test("the button of a rescue says how many lamps it lights", () => {
  assert.deepEqual(placesOf({ returns: "PER_POINT(2)", eligible: 50 }, "5"), { counted: true, all: false, places: 10 });
  assert.equal(placesOf({ returns: "FIXED(10)", eligible: 7 }, 5).places, 7);
  assert.deepEqual(placesOf({ returns: "ALL", eligible: 37 }, 5), { counted: false, all: true, places: 37 });
});
