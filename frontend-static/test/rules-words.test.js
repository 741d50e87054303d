import assert from "node:assert/strict";
import { test } from "node:test";
import { eveningVi } from "../src/i18n/evening.vi.js";
import { rulesVi } from "../src/i18n/rules.vi.js";
import { addTexts } from "../src/i18n/texts.js";
import { applies } from "../src/host/rules-fit.js";
import { CHOICES, formOf } from "../src/host/rules-form.js";
import { fieldOf, ruleWords } from "../src/host/rules-problems.js";
import { rulesInWords } from "../src/host/rules-words.js";
import { RULES } from "./sample-rules.js";

globalThis.document = { documentElement: {} };
addTexts({ ...eveningVi, ...rulesVi });

test("every choice of the form has words", () => {
  const names = { selection: "host.rescue.", scope: "scope." };
  for (const [field, choices] of Object.entries(CHOICES)) {
    for (const one of choices) {
      const key = (names[field] || `host.rules.${field}.`) + one;
      assert.ok(key in rulesVi || key in eveningVi, key);
    }
  }
  for (const field of Object.keys(formOf(RULES))) {
    const plain = ["modeNumber", "number", "otherTriggers"].indexOf(field) < 0;
    if (plain && applies(formOf(RULES), field)) assert.ok("host.rules." + field in rulesVi, field);
  }
});

test("the rules in words leave nothing out and no hole open", () => {
  const lines = (rules) => rulesInWords(rules).flatMap(({ says }) => says);
  const all = lines({
    ...RULES,
    elimination: { mode: { is: "Lives", lives: 2 }, confirm: "REFEREE_CONFIRM" },
    rescue: {
      ...RULES.rescue,
      mechanism: "OX_ROUND",
      returnCount: { is: "PerUnit", each: 2 },
      triggers: [{ is: "Manual" }, { is: "AtQuestion", question: 10 }, { is: "RemainingAtMost", remaining: 9 }, { is: "RemainingAtMost", remaining: 4 }, { is: "UnitRemainingAtMost", remaining: 1, fromQuestion: 6 }],
    },
    finalQuestion: { choice: { is: "PickCategory", categories: 3 }, reader: "Cô Hà" },
    lifelines: ["50:50", "Hỏi khán giả"],
    end: { win: "LAST_STANDING", lastStandingFrom: 10 },
  }).join("\n");
  assert.doesNotMatch(all, /\{\w+\}|host\.|undefined/);
  for (const words of ["Mỗi người 2 mạng", "Câu chốt chặn: 15", "Vòng đúng/sai", "Mỗi đơn vị 2 người trở lại", "sau câu 10", "còn không quá 9 người", "còn không quá 4 người", "từ câu 6", "một trong 3 chủ đề", "Cô Hà", "50:50, Hỏi khán giả", "tính từ câu 10", "Nhất: 1 suất, thí sinh"]) {
    assert.ok(all.includes(words), words + " in " + all);
  }
});

test("what the server refuses is said in words at its field", () => {
  assert.equal(fieldOf("sections[1-10].answerSeconds"), "sections");
  assert.equal(fieldOf("prizes[Nhất]"), "prizes");
  assert.equal(ruleWords({ parameter: "sections[1-10].answerSeconds", value: "0", allowed: "1 to 600" }), "Câu 1–10, Giây để trả lời: không được là 0; phải từ 1 đến 600.");
  assert.match(ruleWords({ parameter: "rescue.triggers", value: "0", allowed: "some if and only if rescue.maxUses is above 0" }), /phải có lúc được cứu trợ/);
  assert.match(ruleWords({ parameter: "questions.main", value: "500", allowed: "1 to 200" }), /^Số câu chính: không được là 500/);
});
