// What the server says against rules, in words and at the field that it is about.
import { hasText, t } from "../i18n/texts.js";

const FIELDS = {
  "questions.main": "main",
  "questions.backup": "backup",
  "questions.tiebreak": "tiebreak",
  "questions.audience": "audienceQuestions",
  "audience.play": "audience",
  "answer.kinds": "sections",
  "answer.prompts": "image",
  "elimination.confirm": "confirm",
  "elimination.mode": "modeNumber",
  allWrong: "allWrong",
  "allWrong.rankFrom": "rankFrom",
  "rescue.maxUses": "maxUses",
  "rescue.triggers": "triggers",
  "rescue.mechanism": "mechanism",
  "rescue.returnCount": "number",
  "end.win": "win",
  "end.lastStandingFrom": "lastStandingFrom",
  "final.choice": "finalChoice",
  "roster.reservesPerUnit": "reserves",
};

/** The field of the form that shows this parameter. @param {string} parameter */
export function fieldOf(parameter) {
  const name = parameter.replace(/\[.*$/, "");
  return FIELDS[parameter] || FIELDS[name] || name;
}

/** @param {{parameter: string, value: string, allowed: string}} one */
export function ruleWords(one) {
  const field = fieldOf(one.parameter);
  const range = /^(-?\d+) to (-?\d+)$/.exec(one.allowed);
  const key = "problem.allowed." + field;
  const what = range
    ? t(Number(range[1]) > Number(range[2]) ? "problem.noRange" : "problem.range", { value: one.value, low: range[1], high: range[2] })
    : hasText(key)
      ? t(key)
      : t("problem.rule", one);
  const name = nameOf(one.parameter, field);
  return name ? name + ": " + what : what;
}

/** "Câu 1–10, giây để trả lời": of a section its questions and which of its fields. */
function nameOf(parameter, field) {
  const section = /^sections\[(\d+)-(\d+)\]\.(\w+)$/.exec(parameter);
  if (section) return t("host.rules.section.of", { from: section[1], to: section[2], what: t("host.rules.section." + section[3]) });
  const key = "host.rules." + field;
  return hasText(key) ? t(key) : "";
}
