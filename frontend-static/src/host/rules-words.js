// The rules of a contest in words: for who prepares it, and for whoever reads them out on the stage.
import { formatNumber, t } from "../i18n/texts.js";
import { isUntimed } from "./rules-fit.js";
import { formOf, numbersOf, startOf } from "./rules-form.js";

/** What each subject says, in the order of the form. @param {Record<string, any>} rules @returns {{name: string, says: string[]}[]} */
export function rulesInWords(rules) {
  const form = formOf(rules);
  return [
    { name: "questions", says: questions(form) },
    { name: "answering", says: answering(form) },
    { name: "elimination", says: elimination(form) },
    { name: "rescue", says: rescue(form) },
    { name: "ending", says: ending(form) },
    { name: "prizes", says: form.prizes.map(({ title, count, scope }) => say("prize", { title, count, scope: t("scope." + scope) })) },
    { name: "audience", says: audience(form) },
    { name: "others", says: others(form) },
  ].filter(({ says }) => says.length > 0);
}

const say = (name, params) => t("host.rules.summary." + name, params);
const word = (field, value) => t(`host.rules.${field}.${value}`);
const listed = (words) => words.join(", ");

function questions(form) {
  const shown = ["image", "audio"].filter((one) => form[one]).map((one) => say(one));
  const gates = form.sections.flatMap((section) => numbersOf(section.hardGates));
  return [
    say("questions", form),
    ...form.sections.map((section, i) =>
      say(isUntimed(section) ? "untimed" : "section", {
        from: startOf(form, i),
        to: section.to,
        kinds: listed(section.kinds.map((kind) => word("kind", kind))),
        answer: section.answerSeconds,
        read: section.readSeconds,
      }),
    ),
    ...(shown.length ? [say("prompts", { what: listed(shown) })] : []),
    ...(gates.length ? [say("gates", { gates: listed(gates) })] : []),
  ];
}

const answering = ({ channel, change }) => [say("answering", { channel: word("channel", channel), change: word("change", change) })];

function elimination({ mode, modeNumber, confirm, allWrong, rankFrom, main }) {
  const special = { FromQuestion: "fromQuestion", Lives: "lives" }[mode];
  const how = special ? say(special, { n: modeNumber }) : word("mode", mode);
  const later = allWrong !== "RANK_PREVIOUS_SET" && rankFrom <= main;
  return [
    say("elimination", { mode: how, confirm: word("confirm", confirm) }),
    say(later ? "allWrongFrom" : "allWrong", { policy: word("allWrong", allWrong), from: rankFrom }),
  ];
}

function rescue(form) {
  if (form.maxUses === 0) return [say("noRescue")];
  const { maxUses, mechanism, returns, number, selection, again } = form;
  const many = { PerPoint: "perPoint", Fixed: "fixed", PerUnit: "perUnit", All: "all" }[returns];
  return [
    say("rescue", { n: maxUses, mechanism: word("mechanism", mechanism), returns: say(many, { n: number }) }),
    say("when", { when: listed(triggers(form)) }),
    ...(returns === "All" ? [] : [say("who", { who: t("host.rescue." + selection) })]),
    ...(again ? [say("again")] : []),
  ];
}

/** Also those that have no field of their own in the form. */
function triggers(form) {
  const { manual, atMost, percent, atQuestion, unitAtMost, unitFrom, otherTriggers } = form;
  return [
    ...(manual ? [say("manual")] : []),
    ...(atMost === "" ? [] : [say("atMost", { n: atMost })]),
    ...(percent === "" ? [] : [say("percent", { n: formatNumber(percent) })]),
    ...numbersOf(atQuestion).map((n) => say("atQuestion", { n })),
    ...(unitAtMost === "" ? [] : [say("unit", { n: unitAtMost, from: unitFrom })]),
    ...otherTriggers.flatMap((one) => triggers({ ...form, manual: false, atMost: "", percent: "", atQuestion: "", unitAtMost: "", otherTriggers: [], ...only(one) })),
  ];
}

function only(trigger) {
  switch (trigger.is) {
    case "RemainingAtMost":
      return { atMost: trigger.remaining };
    case "RemainingFraction":
      return { percent: Number((trigger.fraction * 100).toFixed(4)) };
    case "UnitRemainingAtMost":
      return { unitAtMost: trigger.remaining, unitFrom: trigger.fromQuestion };
    default:
      return {};
  }
}

function ending(form) {
  const { win, lastStandingFrom, finalChoice, categories, reader, lifelines, tie, ranking } = form;
  const titled = win === "LAST_STANDING" || win === "BOTH_DISTINCT_TITLES";
  return [
    say("ending", { win: word("win", win) }) + (titled && lastStandingFrom > 1 ? " " + say("lastFrom", { n: lastStandingFrom }) : ""),
    ...(finalChoice === "PickCategory" ? [say("final", { n: categories })] : []),
    ...(reader ? [say("reader", { reader })] : []),
    ...(lifelines ? [say("lifelines", { names: listed(lifelines.split("\n")) })] : []),
    say("tie", { tie: word("tie", tie) }),
    say("ranking", { steps: listed(ranking.filter(Boolean).map((step) => word("rank", step))) }),
  ];
}

const audience = ({ audience: play, audienceQuestions }) => [
  say("audience", { play: word("audience", play) }),
  ...(audienceQuestions > 0 ? [say("audienceQuestions", { n: audienceQuestions })] : []),
];

const others = ({ reserves, dispute }) => [...(reserves > 0 ? [say("reserves", { n: reserves })] : []), say("dispute", { until: word("dispute", dispute) })];
