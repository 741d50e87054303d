import assert from "node:assert/strict";
import { test } from "node:test";
import { spokenOf, voiceFor } from "../src/model/read-aloud.js";

test("only a Vietnamese voice of the phone itself reads: a voice on a server would hear the question", () => {
  const here = { lang: "vi-VN", localService: true };
  assert.equal(voiceFor([{ lang: "en-US", localService: true }, { lang: "vi-VN", localService: false }, here]), here);
  const android = { lang: "vi_VN", localService: true };
  assert.equal(voiceFor([android]), android);
  assert.equal(voiceFor([{ lang: "vi-VN", localService: false }, { lang: "vie", localService: true }]), undefined);
  assert.equal(voiceFor([]), undefined);
});

test("the question is read first, then each option by its name, with a pause after each", () => {
  const question = { text: "Sông\u00a0Cầu chảy qua đâu?", options: ["Bắc\u00a0Kạn", "Huế."] };
  assert.equal(
    spokenOf(question, (option) => ["A, nón", "B, bánh"][option]),
    "Sông Cầu chảy qua đâu? A, nón: Bắc Kạn. B, bánh: Huế.",
  );
});

test("a question for the board is read alone", () => {
  assert.equal(spokenOf({ text: "Ai viết “Truyện Kiều”", options: [] }, () => ""), "Ai viết “Truyện Kiều”.");
});

test("the left of pairs is read before what may go with it", () => {
  const words = spokenOf(/** @type {any} */ ({ text: "Ghép mỗi việc", prompts: ["Ký số"], options: ["VNeID"] }), () => "A, nón");
  assert.equal(words, "Ghép mỗi việc. 1: Ký số. A, nón: VNeID.");
});
