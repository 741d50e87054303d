// The rules that organisers change most, as a form: what the rules of a contest say, and what was changed in it.
// Names and values are those of the rule table (docs/rules.md); whatever is not here stays as the preset has it.

export const CHOICES = {
  channel: ["PHONE", "HYBRID", "BOARD"],
  confirm: ["HOST_CONFIRM", "REFEREE_CONFIRM"],
  mechanism: ["HOST_ENTERS_COUNT", "ALL_BACK"],
  returns: ["PerPoint", "Fixed", "All"],
  selection: ["LAST_ELIMINATED_FIRST", "LONGEST_CORRECT_STREAK", "RANDOM_DRAW", "HOST_PICKS"],
};

/** Those of whom the console leads every one. @param {Record<string, any>} rules */
export function formOf(rules) {
  const { answer, elimination, rescue, sections } = rules;
  const trigger = (name) => rescue.triggers.find((one) => one.is === name);
  const atMost = trigger("RemainingAtMost");
  const at = trigger("AtQuestion");
  return {
    seconds: Math.max(...sections.map((section) => section.answerSeconds)),
    channel: answer.channel,
    confirm: elimination.confirm,
    maxUses: rescue.maxUses,
    mechanism: rescue.mechanism,
    returns: rescue.returnCount.is,
    number: rescue.returnCount.count || rescue.returnCount.each || 10,
    selection: rescue.selection,
    again: rescue.againAllowed,
    manual: Boolean(trigger("Manual")),
    atMost: atMost ? atMost.remaining : "",
    atQuestion: at ? at.question : "",
  };
}

/** Rules that say what this form cannot show are changed elsewhere. @param {Record<string, any>} rules */
export function isShown(rules) {
  const { answer, elimination, rescue } = rules;
  const known = ["Manual", "RemainingAtMost", "AtQuestion"];
  return (
    has("channel", answer.channel) &&
    has("confirm", elimination.confirm) &&
    has("mechanism", rescue.mechanism) &&
    has("returns", rescue.returnCount.is) &&
    has("selection", rescue.selection) &&
    rescue.triggers.every((one, i, all) => known.indexOf(one.is) >= 0 && all.findIndex((other) => other.is === one.is) === i)
  );
}

const has = (field, value) => CHOICES[field].indexOf(value) >= 0;

/**
 * What to send, by the names of the rule table: only what differs, so that a section of its own pace keeps it.
 * @param {Record<string, any>} before a form as `formOf` gave it @param {Record<string, any>} now the same, edited
 */
export function changesOf(before, now) {
  const changes = {};
  const differ = (...fields) => fields.some((field) => String(before[field]) !== String(now[field]));
  if (differ("seconds")) changes["section.answerSeconds"] = Number(now.seconds);
  if (differ("channel")) changes["answer.channel"] = now.channel;
  if (differ("confirm")) changes["elimination.confirm"] = now.confirm;
  if (differ("maxUses")) changes["rescue.maxUses"] = Number(now.maxUses);
  if (differ("mechanism")) changes["rescue.mechanism"] = now.mechanism;
  if (differ("mechanism", "returns", "number")) changes["rescue.returnCount"] = returnCount(now);
  if (differ("selection")) changes["rescue.selection"] = now.selection;
  if (differ("again")) changes["rescue.againAllowed"] = now.again;
  if (differ("manual", "atMost", "atQuestion")) changes["rescue.triggers"] = triggers(now);
  return changes;
}

function returnCount({ mechanism, returns, number }) {
  if (mechanism === "ALL_BACK" || returns === "All") return { is: "All" };
  return returns === "Fixed" ? { is: "Fixed", count: Number(number) } : { is: "PerPoint", each: Number(number) };
}

const triggers = ({ manual, atMost, atQuestion }) => [
  ...(manual ? [{ is: "Manual" }] : []),
  ...(atMost === "" ? [] : [{ is: "RemainingAtMost", remaining: Number(atMost) }]),
  ...(atQuestion === "" ? [] : [{ is: "AtQuestion", question: Number(atQuestion) }]),
];
