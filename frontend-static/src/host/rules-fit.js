// What of the rules goes together: choices that make no sense with the others are not offered, and what was chosen
// before is put right, with a note that says so.
import { CHOICES, startOf } from "./rules-form.js";

const OF_PHONES = ["BUZZER", "CLOSEST_NUMBER"];

/** No seconds at all: no time limit, the host locks. An empty field is none yet. */
export const isUntimed = ({ answerSeconds }) => String(answerSeconds).trim() !== "" && Number(answerSeconds) === 0;

/** Where somebody was given the time they need, nothing is decided by speed. */
const OF_SPEED = ["FASTEST_CORRECT", "BUZZER", "LESS_TIME"];
const fits = (form, one) => OF_SPEED.indexOf(one) < 0 || !form.sections.some(isUntimed);

/** The choices of a field that agree with the rest of the form. @param {string} field */
export function offered(form, field) {
  return CHOICES[field].filter((one) => {
    switch (field) {
      case "confirm":
        return one !== "AUTO" || form.channel === "PHONE";
      case "allWrong":
        return form.mode !== "NoneScore" || one === "KEEP_ALL";
      case "returns":
        return form.mechanism === "RESCUER_QUIZ" ? one === "PerPoint" : form.mechanism === "ALL_BACK" ? one === "All" : form.mechanism !== "OX_ROUND" || one !== "PerPoint";
      case "win":
        return (one === "RANKING") === (form.mode === "NoneScore");
      case "finalChoice":
        return one === "Fixed" || Number(form.main) > 1;
      case "tie":
        return fits(form, one) && (OF_PHONES.indexOf(one) < 0 || form.channel === "PHONE") && (one !== "BUZZER" || form.window === "AFTER_READ");
      case "rank":
        return fits(form, one);
      default:
        return true;
    }
  });
}

/** Whether a field says anything in these rules. @param {string} field */
export function applies(form, field) {
  const rescued = Number(form.maxUses) > 0;
  switch (field) {
    case "modeNumber":
      return form.mode === "FromQuestion" || form.mode === "Lives";
    case "rescue":
      return form.mode !== "NoneScore";
    case "rankFrom":
      return form.mode !== "NoneScore" && form.allWrong !== "RANK_PREVIOUS_SET";
    case "lastStandingFrom":
      return form.win === "LAST_STANDING" || form.win === "BOTH_DISTINCT_TITLES";
    case "returns":
      return rescued && form.mechanism !== "ALL_BACK";
    case "number":
      return rescued && form.returns !== "All";
    case "selection":
      return rescued && form.returns !== "All";
    case "again":
      return rescued && form.mechanism !== "RESERVES_ENTER";
    case "categories":
      return form.finalChoice === "PickCategory";
    default:
      return true;
  }
}

const asksForRescue = ({ mechanism }) => mechanism === "RESCUER_QUIZ" || mechanism === "OX_ROUND";

const hasTrigger = (form) =>
  form.manual || form.otherTriggers.length > 0 || [form.atMost, form.percent, form.atQuestion, form.unitAtMost].some((value) => String(value) !== "");

/** Each: when it does not fit, what puts it right, and the note that says so ("host.rules.fit.…"). */
const FITS = [
  [(form) => !sectionsFit(form), (form) => ({ sections: cut(form) }), "sections"],
  [(form) => form.window === "WITH_READ" && form.sections.some((one) => Number(one.readSeconds) > 0), (form) => ({ sections: form.sections.map((one) => ({ ...one, readSeconds: 0 })) }), "withRead"],
  [(form) => !form.image && form.sections.some((one) => one.kinds.indexOf("HOTSPOT") >= 0), () => ({ image: true }), "image"],
  [(form) => form.mode === "NoneScore" && (form.allWrong !== "KEEP_ALL" || Number(form.rankFrom) !== Number(form.main) + 1), (form) => ({ allWrong: "KEEP_ALL", rankFrom: Number(form.main) + 1 }), "score"],
  [(form) => form.mode === "NoneScore" && Number(form.maxUses) > 0, () => ({ maxUses: 0 }), "score"],
  [(form) => applies(form, "modeNumber") && Number(form.modeNumber) > Number(form.main), (form) => ({ modeNumber: form.main }), "main"],
  [(form) => Number(form.rankFrom) > Number(form.main) + 1, (form) => ({ rankFrom: Number(form.main) + 1 }), "main"],
  [(form) => Number(form.lastStandingFrom) > Number(form.main), (form) => ({ lastStandingFrom: form.main }), "main"],
  [(form) => form.allWrong === "RESCUE_NOW" && Number(form.maxUses) === 0, () => ({ maxUses: 1 }), "rescueNow"],
  [(form, change) => "maxUses" in change && Number(form.maxUses) > 0 && !hasTrigger(form), () => ({ manual: true }), "manual"],
  [(form) => asksForRescue(form) && Number(form.backup) === 0, () => ({ backup: 3 }), "backup"],
  [(form) => form.mechanism === "RESERVES_ENTER" && Number(form.reserves) === 0, () => ({ reserves: 1 }), "reserves"],
  [(form) => form.tie !== "SHARED" && Number(form.tiebreak) === 0, () => ({ tiebreak: 1 }), "tiebreak"],
  [(form) => form.ranking.some((one) => one && !fits(form, one)), (form) => ({ ranking: ranked(form) }), "ranking"],
  ...["confirm", "returns", "win", "finalChoice", "tie"].map((field) => [
    (form) => offered(form, field).indexOf(form[field]) < 0,
    (form) => ({ [field]: offered(form, field)[0] }),
    field,
  ]),
];

/** The steps that are left, at least one. */
function ranked(form) {
  const left = form.ranking.filter((one) => one && fits(form, one));
  return [...(left.length ? left : ["MORE_RIGHT"]), "", "", ""].slice(0, form.ranking.length);
}

/**
 * The form after a change, with everything put right that does not fit, and `notes` that name what was.
 * @param {object} form @param {object} [change] fields that were changed
 */
export function fitted(form, change = {}) {
  const notes = [];
  let now = { ...form, ...change };
  for (const [isUnfit, right, note] of FITS) {
    if (!isUnfit(now, change)) continue;
    now = { ...now, ...right(now) };
    if (notes.indexOf(note) < 0) notes.push(note);
  }
  return { ...now, notes };
}

function sectionsFit(form) {
  const main = Number(form.main);
  return main >= 1 && Number(form.sections[form.sections.length - 1].to) === main;
}

/** Sections that end where the questions end; those behind are gone. */
function cut(form) {
  const main = Math.max(1, Number(form.main));
  const kept = form.sections.filter((_, i) => i === 0 || startOf(form, i) <= main);
  return kept.map((section, i) => (i === kept.length - 1 ? { ...section, to: main } : section));
}

/** One more section: the second half of the last one. */
export function withSection(form) {
  const last = form.sections[form.sections.length - 1];
  const from = startOf(form, form.sections.length - 1);
  if (from >= Number(last.to)) return form;
  const middle = Math.floor((from + Number(last.to)) / 2);
  const gates = (fits) => String(last.hardGates).split(/[^0-9]+/).filter((gate) => gate && fits(Number(gate))).join(", ");
  return {
    ...form,
    sections: [
      ...form.sections.slice(0, -1),
      { ...last, to: middle, hardGates: gates((gate) => gate <= middle) },
      { ...last, hardGates: gates((gate) => gate > middle) },
    ],
  };
}

/** Without a section: the one before it, or else the one behind, takes its questions. */
export function withoutSection(form, i) {
  const sections = form.sections.filter((_, at) => at !== i);
  if (i === form.sections.length - 1) sections[i - 1] = { ...sections[i - 1], to: form.sections[i].to };
  return { ...form, sections };
}
