/** Rules as the server gives them: nearly those of the preset for a ward. */
export const RULES = {
  roster: { reservesPerUnit: 3 },
  questions: { main: 20, backup: 5, tiebreak: 5, audience: 0 },
  sections: [
    { from: 1, to: 10, kinds: ["SINGLE_CHOICE", "TRUE_FALSE"], answerSeconds: 15, readSeconds: 5, difficulty: 1, hardGates: [] },
    { from: 11, to: 20, kinds: ["SINGLE_CHOICE"], answerSeconds: 20, readSeconds: 5, difficulty: 3, hardGates: [15] },
  ],
  answer: { channel: "PHONE", change: "UNTIL_LOCK", window: "AFTER_READ", prompts: ["TEXT"] },
  elimination: { mode: { is: "Immediate" }, confirm: "HOST_CONFIRM" },
  allWrong: { policy: "ANNUL_AND_BACKUP", rankFrom: 10 },
  rescue: {
    triggers: [{ is: "Manual" }],
    maxUses: 1,
    mechanism: "HOST_ENTERS_COUNT",
    returnCount: { is: "PerPoint", each: 1 },
    selection: "LAST_ELIMINATED_FIRST",
    againAllowed: false,
  },
  end: { win: "BOTH_DISTINCT_TITLES", lastStandingFrom: 1 },
  finalQuestion: { choice: { is: "Fixed" }, reader: "" },
  lifelines: [],
  tie: "FASTEST_CORRECT",
  ranking: ["ELIMINATED_LATER", "MORE_RIGHT", "LESS_TIME"],
  prizes: [{ title: "Nhất", count: 1, scope: "INDIVIDUAL" }],
  disputeWindow: "UNTIL_NEXT_QUESTION_OPENS",
  audience: "PARALLEL",
};
