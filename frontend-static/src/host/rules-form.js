// The rules of a contest as a form: what they say, what was changed in it, and what is sent for it.
// Names and values are those of the rule table (docs/rules.md); seats, units and seating have fields of their own.

export const CHOICES = {
  channel: ["PHONE", "HYBRID", "BOARD"],
  window: ["AFTER_READ", "WITH_READ"],
  change: ["UNTIL_LOCK", "FIRST_FINAL"],
  mode: ["Immediate", "FromQuestion", "Lives", "NoneScore"],
  confirm: ["HOST_CONFIRM", "REFEREE_CONFIRM", "AUTO"],
  allWrong: ["ANNUL_AND_BACKUP", "KEEP_ALL", "RESCUE_NOW", "RANK_PREVIOUS_SET"],
  mechanism: ["HOST_ENTERS_COUNT", "RESCUER_QUIZ", "OX_ROUND", "RESERVES_ENTER", "ALL_BACK"],
  returns: ["PerPoint", "Fixed", "PerUnit", "All"],
  selection: ["LAST_ELIMINATED_FIRST", "LONGEST_CORRECT_STREAK", "RANDOM_DRAW", "UNIT_PICKS", "HOST_PICKS", "AUDIENCE_VOTE"],
  win: ["BOTH_DISTINCT_TITLES", "LAST_STANDING", "ANSWER_FINAL", "RANKING"],
  finalChoice: ["Fixed", "PickCategory"],
  tie: ["FASTEST_CORRECT", "SUDDEN_DEATH_CORRECT", "BUZZER", "CLOSEST_NUMBER", "SHARED"],
  rank: ["ELIMINATED_LATER", "MORE_RIGHT", "LESS_TIME"],
  dispute: ["UNTIL_NEXT_QUESTION_OPENS", "UNTIL_FINISHED"],
  kind: ["SINGLE_CHOICE", "TRUE_FALSE", "SHORT_TEXT", "NUMBER", "MULTIPLE_CHOICE", "ORDERING", "MATCHING", "HOTSPOT"],
  scope: ["INDIVIDUAL", "UNIT", "RESCUE_UNIT", "AUDIENCE"],
  audience: ["PARALLEL", "OFF"],
};

export const MOST_LIFELINES = 5;

/** @param {Record<string, any>} rules as the server gives them */
export function formOf(rules) {
  const { answer, elimination, allWrong, rescue, end, finalQuestion, questions } = rules;
  const mode = elimination.mode;
  return {
    main: questions.main,
    backup: questions.backup,
    tiebreak: questions.tiebreak,
    audienceQuestions: questions.audience,
    audience: rules.audience,
    sections: rules.sections.map(sectionOf),
    channel: answer.channel,
    window: answer.window,
    change: answer.change,
    image: answer.prompts.indexOf("IMAGE") >= 0,
    audio: answer.prompts.indexOf("AUDIO") >= 0,
    mode: mode.is,
    modeNumber: mode.question || mode.lives || 2,
    confirm: elimination.confirm,
    allWrong: allWrong.policy,
    rankFrom: allWrong.rankFrom,
    maxUses: rescue.maxUses,
    ...triggersOf(rescue.triggers),
    mechanism: rescue.mechanism,
    returns: rescue.returnCount.is,
    number: rescue.returnCount.count || rescue.returnCount.each || 10,
    selection: rescue.selection,
    again: rescue.againAllowed,
    win: end.win,
    lastStandingFrom: end.lastStandingFrom,
    finalChoice: finalQuestion.choice.is,
    categories: finalQuestion.choice.categories || 3,
    reader: finalQuestion.reader,
    lifelines: rules.lifelines.join("\n"),
    tie: rules.tie,
    ranking: CHOICES.rank.map((_, i) => rules.ranking[i] || ""),
    prizes: rules.prizes,
    dispute: rules.disputeWindow,
    reserves: rules.roster.reservesPerUnit,
  };
}

const sectionOf = (section) => ({ ...section, kinds: ordered(section.kinds), hardGates: section.hardGates.slice().sort((a, b) => a - b).join(", ") });

const ordered = (kinds) => CHOICES.kind.filter((kind) => kinds.indexOf(kind) >= 0);

/** One of each kind has a field; a second one of a kind has none and is kept as it is. */
function triggersOf(triggers) {
  const first = (name) => triggers.find((one) => one.is === name) || {};
  const shown = ["Manual", "RemainingAtMost", "RemainingFraction", "UnitRemainingAtMost"];
  const unit = first("UnitRemainingAtMost");
  const fraction = first("RemainingFraction").fraction;
  const blank = (value) => (value == null ? "" : value);
  return {
    manual: Boolean(first("Manual").is),
    atMost: blank(first("RemainingAtMost").remaining),
    percent: fraction == null ? "" : Number((fraction * 100).toFixed(4)),
    atQuestion: triggers.filter((one) => one.is === "AtQuestion").map((one) => one.question).join(", "),
    unitAtMost: blank(unit.remaining),
    unitFrom: blank(unit.fromQuestion),
    otherTriggers: triggers.filter((one) => one.is !== "AtQuestion" && (shown.indexOf(one.is) < 0 || one !== first(one.is))),
  };
}

/** What belongs together in the rule table, and how it is written there. */
const SENT = [
  ["questions.main", (form) => Number(form.main)],
  ["questions.backup", (form) => Number(form.backup)],
  ["questions.tiebreak", (form) => Number(form.tiebreak)],
  ["questions.audience", (form) => Number(form.audienceQuestions)],
  ["audience.play", (form) => form.audience],
  ["sections", (form) => form.sections.map((section, i) => sectionSent(form, section, i))],
  ["answer.channel", (form) => form.channel],
  ["answer.windowOpens", (form) => form.window],
  ["answer.changeAllowed", (form) => form.change],
  ["answer.prompts", ({ image, audio }) => ["TEXT", ...(image ? ["IMAGE"] : []), ...(audio ? ["AUDIO"] : [])]],
  ["elimination.mode", modeSent],
  ["elimination.confirm", (form) => form.confirm],
  ["allWrong.policy", (form) => form.allWrong],
  ["allWrong.rankFrom", (form) => Number(form.rankFrom)],
  ["rescue.maxUses", (form) => Number(form.maxUses)],
  ["rescue.triggers", triggersSent],
  ["rescue.mechanism", (form) => form.mechanism],
  ["rescue.returnCount", returnsSent],
  ["rescue.selection", (form) => form.selection],
  ["rescue.againAllowed", (form) => form.again],
  ["end.win", (form) => form.win],
  ["end.lastStandingFrom", (form) => Number(form.lastStandingFrom)],
  ["final.choice", (form) => (form.finalChoice === "Fixed" ? { is: "Fixed" } : { is: "PickCategory", categories: Number(form.categories) })],
  ["final.reader", (form) => form.reader.trim()],
  ["lifelines", (form) => linesOf(form.lifelines)],
  ["tie", (form) => form.tie],
  ["ranking", (form) => form.ranking.filter((step, i, all) => step && all.indexOf(step) === i)],
  ["prizes", (form) => form.prizes.map(({ title, count, scope }) => ({ title: title.trim(), count: Number(count), scope }))],
  ["dispute.window", (form) => form.dispute],
  ["roster.reservesPerUnit", (form) => Number(form.reserves)],
];

/**
 * What to send, by the names of the rule table: only what differs.
 * @param {object} before a form as `formOf` gave it @param {object} now the same, edited
 */
export function changesOf(before, now) {
  const changes = {};
  for (const [name, sent] of SENT) {
    const value = sent(now);
    if (JSON.stringify(value) !== JSON.stringify(sent(before))) changes[name] = value;
  }
  return changes;
}

/** The first question of a section is the one after the section before it. */
export const startOf = (form, i) => (i === 0 ? 1 : Number(form.sections[i - 1].to) + 1);

function sectionSent(form, section, i) {
  return {
    from: startOf(form, i),
    to: Number(section.to),
    kinds: section.kinds,
    answerSeconds: Number(section.answerSeconds),
    readSeconds: Number(section.readSeconds),
    difficulty: Number(section.difficulty),
    hardGates: numbersOf(section.hardGates),
  };
}

function modeSent({ mode, modeNumber }) {
  if (mode === "FromQuestion") return { is: mode, question: Number(modeNumber) };
  return mode === "Lives" ? { is: mode, lives: Number(modeNumber) } : { is: mode };
}

function returnsSent({ returns, number }) {
  if (returns === "All") return { is: "All" };
  return returns === "Fixed" ? { is: "Fixed", count: Number(number) } : { is: returns, each: Number(number) };
}

function triggersSent(form) {
  if (Number(form.maxUses) === 0) return [];
  const { manual, atMost, percent, atQuestion, unitAtMost, unitFrom, otherTriggers } = form;
  return [
    ...(manual ? [{ is: "Manual" }] : []),
    ...(atMost === "" ? [] : [{ is: "RemainingAtMost", remaining: Number(atMost) }]),
    ...(percent === "" ? [] : [{ is: "RemainingFraction", fraction: Number((Number(percent) / 100).toFixed(6)) }]),
    ...numbersOf(atQuestion).map((question) => ({ is: "AtQuestion", question })),
    ...(unitAtMost === "" ? [] : [{ is: "UnitRemainingAtMost", remaining: Number(unitAtMost), fromQuestion: Number(unitFrom || 1) }]),
    ...otherTriggers,
  ];
}

/** "10, 15": the numbers that somebody typed. */
export const numbersOf = (text) => String(text).split(/[^0-9]+/).filter(Boolean).map(Number);

const linesOf = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);
