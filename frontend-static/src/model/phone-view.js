// What a contestant's phone knows. Pure: heard(view, message) -> view; no DOM, no clock, no storage.

/**
 * @typedef {import("./wire.js").ContestantMessage} ContestantMessage
 * @typedef {import("./wire.js").Question} Question
 * @typedef {{option?: number, text?: string}} Choice
 * @typedef {Choice & {round: number, attempt: number}} Attempt   tapped, and not known to be on the server's disk
 * @typedef {import("./wire.js").Standing & {back: boolean, first: boolean}} News   back: it lit the own lamp, first: for the first time
 * @typedef {{
 *   contest: import("./wire.js").ContestCard | null,
 *   you: import("./wire.js").You | null,
 *   phase: "unknown" | "lobby" | "between" | "ask" | "finished",
 *   lamp: string,                    letter of the own lamp
 *   outAt: number | null,            question that put it out
 *   left: number, right: number, asked: number,
 *   lives: number | null,            left, where it takes more than one wrong answer to go out
 *   floor: string,                   as far as it was told; empty once lamps have changed without it
 *   question: Question | null,       on show, or the last one, so that its options can be named
 *   attempt: number,                 last attempt number used in this round
 *   pending: Attempt | null,
 *   answer: import("./wire.js").MyAnswer | null,   what the server has on disk for this round
 *   result: import("./wire.js").Result | null,
 *   news: News | null,               the last act that changed lamps, until the next question
 *   paused: import("./wire.js").Paused | null,
 *   end: import("./wire.js").End | null,
 *   refusal: import("./wire.js").Refused | null,   why the last answer was not taken
 * }} PhoneView
 */

/** @type {PhoneView} */
export const NOTHING = {
  contest: null,
  you: null,
  phase: "unknown",
  lamp: "E",
  outAt: null,
  left: 0,
  right: 0,
  asked: 0,
  lives: null,
  floor: "",
  question: null,
  attempt: 0,
  pending: null,
  answer: null,
  result: null,
  news: null,
  paused: null,
  end: null,
  refusal: null,
};

/** @param {string} lamp */
export const isLit = (lamp) => "LRWB".includes(lamp);

/** The own seat's number, or nothing where there are no seats. @param {PhoneView} view */
export const seatOf = (view) => view.you?.seat ?? "";

/** @param {PhoneView} view @param {ContestantMessage} message @returns {PhoneView} */
export function heard(view, message) {
  switch (message.t) {
    case "welcome":
      return { ...view, contest: message.contest, you: message.you ?? view.you };
    case "state":
      return restored(view, message);
    case "lobby":
      return view.phase === "lobby" ? { ...view, floor: message.floor } : view;
    case "ask":
      return asked(view, message);
    case "clock":
      return retimed(view, message);
    case "ack":
      return acknowledged(view, message);
    case "result":
      return ruled(view, message);
    case "standing":
      return changed(view, message);
    case "end":
      return { ...view, phase: "finished", lamp: message.you, right: message.right, end: message, pending: null, paused: null };
    case "refused":
      return refused(view, message);
    default: // busy, practised and bye move nothing here, and what the second script alone understands neither
      return view;
  }
}

/**
 * A tap or a raised board. The same choice again is nothing; another one is the next attempt and dashed until
 * the server has it, so that nobody believes in a tick that is not true.
 * @param {PhoneView} view @param {Choice} choice @returns {PhoneView}
 */
export function chosen(view, choice) {
  if (!view.question || same(current(view), choice)) {
    return view;
  }
  const attempt = view.attempt + 1;
  return { ...view, attempt, pending: { ...choice, round: view.question.round, attempt }, refusal: null };
}

/** Whether that question is the one on show. @param {PhoneView} view @param {{round?: number}} about */
const isOn = (view, { round }) => view.phase === "ask" && view.question?.round === round;

/** An answer kept in the phone from before a reload. @param {PhoneView} view @param {Attempt} kept @returns {PhoneView} */
export function recalled(view, kept) {
  const newer = kept.attempt > Math.max(view.attempt, view.answer?.attempt ?? 0);
  return isOn(view, kept) && newer ? { ...view, attempt: kept.attempt, pending: kept } : view;
}

/** What is marked on the phone: the choice under way, otherwise the recorded one. @param {PhoneView} view @returns {Choice | null} */
export function current(view) {
  return view.pending ?? view.answer;
}

/** Whether the question on show is for this contestant: some are for those who are tied, or out. @param {PhoneView} view */
export function isAsked({ question, you, lamp }) {
  return question?.among ? question.among.includes(you?.contestant ?? 0) : isLit(lamp);
}

/** Whether one tap is final. @param {PhoneView} view */
export const isFinal = (view) => view.question?.buzzer || view.contest?.changeAllowed === false;

/** Whether this contestant may answer the question on show (the clock apart). @param {PhoneView} view */
export function mayAnswer(view) {
  const closed = view.contest?.boards || (isFinal(view) && (view.answer !== null || view.pending !== null));
  return view.phase === "ask" && isAsked(view) && view.paused === null && !closed;
}

/** @param {Choice | null} one @param {Choice} other */
function same(one, other) {
  return one !== null && one.option === other.option && one.text === other.text;
}

/** @param {PhoneView} view @param {import("./wire.js").State} state @returns {PhoneView} */
function restored(view, state) {
  const pending = view.pending && state.question?.round === view.pending.round ? view.pending : null;
  const answer = state.answer ?? null;
  const arrived = pending !== null && answer !== null && answer.attempt >= pending.attempt;
  return {
    ...view,
    phase: state.phase,
    lamp: state.you,
    outAt: state.outAt ?? null,
    left: state.left,
    right: state.right,
    asked: state.asked,
    lives: state.lives ?? null,
    floor: state.floor,
    question: state.question ?? view.question,
    answer,
    attempt: Math.max(answer?.attempt ?? 0, pending?.attempt ?? 0),
    pending: arrived || state.phase !== "ask" ? null : pending,
    result: state.result ?? null,
    news: null,
    paused: state.paused ?? null,
    end: state.end ?? null,
    refusal: null,
  };
}

/** @param {PhoneView} view @param {import("./wire.js").Ask} ask @returns {PhoneView} */
function asked(view, ask) {
  const again = view.question?.round === ask.question.round;
  const fresh = { answer: null, pending: null, attempt: 0 };
  return {
    ...view,
    ...(again ? {} : fresh),
    phase: "ask",
    left: ask.left,
    question: ask.question,
    result: null,
    news: null,
    paused: null,
    refusal: null,
  };
}

/** @param {PhoneView} view @param {import("./wire.js").Clock} clock @returns {PhoneView} */
function retimed(view, clock) {
  const paused = clock.paused ?? null;
  if (view.question?.round !== clock.round) {
    return { ...view, paused };
  }
  return { ...view, paused, question: { ...view.question, opensAt: clock.opensAt, closesAt: clock.closesAt } };
}

/** @param {PhoneView} view @param {import("./wire.js").Ack} ack @returns {PhoneView} */
function acknowledged(view, ack) {
  const { pending } = view;
  if (pending?.round !== ack.round || pending.attempt !== ack.attempt) {
    return view;
  }
  return { ...view, pending: null, answer: { ...pending, receipt: ack.receipt, at: ack.at }, refusal: null };
}

/** @param {PhoneView} view @param {import("./wire.js").Result} result @returns {PhoneView} */
function ruled(view, result) {
  const wentOut = isLit(view.lamp) && result.you === "O";
  return {
    ...view,
    phase: "between",
    lamp: result.you,
    outAt: wentOut ? result.n : view.outAt,
    left: result.left,
    right: result.right,
    asked: Math.max(view.asked, result.n),
    lives: result.lives ?? null,
    floor: "",
    pending: null,
    result,
    news: null,
    paused: null,
  };
}

/** @param {PhoneView} view @param {import("./wire.js").Standing} standing @returns {PhoneView} */
function changed(view, standing) {
  const voided = standing.cause === "void" && isOn(view, standing);
  const started = standing.cause === "started" && view.phase === "lobby";
  const first = view.lamp === "E" && isLit(standing.you); // a latecomer, or a reserve
  const back = "OD".includes(view.lamp) || (first && standing.cause === "rescued");
  return {
    ...view,
    phase: voided || started ? "between" : view.phase,
    pending: voided ? null : view.pending,
    lamp: standing.you,
    outAt: isLit(standing.you) ? null : view.outAt,
    left: standing.left,
    floor: standing.floor ?? "",
    result: first ? null : view.result,
    news: { ...standing, back: back && isLit(standing.you), first },
  };
}

/** The lamp was looked at; what is left is to wait for the next question. @param {PhoneView} view @returns {PhoneView} */
export function seen(view) {
  return { ...view, news: null, result: null };
}

/** @param {PhoneView} view @param {import("./wire.js").Refused} refusal @returns {PhoneView} */
function refused(view, refusal) {
  const mine = view.pending?.round === refusal.round && view.pending?.attempt === refusal.attempt;
  return mine ? { ...view, pending: null, refusal } : view;
}

/**
 * Which screen the phone shows; the clock decides inside "ask" between reading, open and locked.
 * @param {PhoneView} view
 * @returns {"hello" | "wait" | "ask" | "aside" | "lit" | "relit" | "void" | "champion" | "late" | "out" | "end"}
 */
export function screenOf(view) {
  const lit = isLit(view.lamp);
  switch (view.phase) {
    case "unknown":
      return "hello";
    case "lobby":
      return "wait";
    case "finished":
      return "end";
    case "ask":
      return isAsked(view) ? "ask" : lit ? "aside" : view.lamp === "E" ? "late" : "out";
    case "between":
      if (!lit) {
        return view.lamp === "E" ? "late" : "out";
      }
      if (view.lamp === "W" || view.lamp === "B") {
        return "champion";
      }
      if (view.news?.cause === "void") {
        return "void";
      }
      return view.news?.back ? "relit" : view.result ? "lit" : "wait";
  }
}
