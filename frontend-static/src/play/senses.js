// What the phone says and does besides drawing: vibration and words for screen readers (design 6).
import { announce } from "../elements/announcer.js";
import { LETTERS } from "../elements/sign.js";
import { LAST_SECONDS, secondsLeft } from "../elements/timer.js";
import { t } from "../i18n/texts.js";
import { isLit, seatOf } from "../model/phone-view.js";
import { lens } from "./more.js";

const FEELS = {
  recorded: [30],
  question: [80],
  lit: [80, 60, 160],
  out: [400],
  relit: [80, 40, 80, 40, 200],
  lastSeconds: [60],
};

/** Told whatever the hand feels; the second script makes it heard. */
export const ear = { hear: (/** @type {string} */ _what) => {} };

/** @param {keyof typeof FEELS} what */
export function feel(what) {
  ear.hear(what);
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) {
    navigator.vibrate?.(FEELS[what]);
  }
}

/** @typedef {import("../model/phone-view.js").PhoneView} PhoneView */

/** Whatever changed from one view to the next, told once. @param {PhoneView} before @param {PhoneView} after */
export function sense(before, after) {
  const seat = seatOf(after);
  if (after.question && after.phase === "ask" && after.question.round !== (before.phase === "ask" ? before.question?.round : -1)) {
    feel("question");
    announce(spoken(after.question), "urgent");
  }
  if (after.answer && after.answer !== before.answer && before.pending) {
    feel("recorded");
    announce(t("say.recorded", { choice: choiceName(after.answer) }));
  }
  if (before.phase === "unknown") {
    return; // a reload is no news
  }
  if (isLit(before.lamp) && !isLit(after.lamp)) {
    feel("out");
    announce(t("say.out", { seat, left: after.left }), "urgent");
  } else if (!isLit(before.lamp) && isLit(after.lamp) && after.phase !== "lobby") {
    feel("relit");
    announce(t("say.relit", { seat }), "urgent");
  } else if (after.news?.cause === "void" && after.news !== before.news) {
    const { n = "" } = after.news;
    announce(`${t("void.title", { n })}. ${t("void.body", { n })}`, "urgent");
  } else if (after.result && after.result !== before.result && isLit(after.lamp)) {
    feel("lit");
    announce(t(after.result.verdict === "right" ? "say.right" : "say.lit", { seat, left: after.left }), "urgent");
  }
}

let told = "";

/** The last seconds, each told once: 10 politely, 5 urgently and in the hand. @param {PhoneView} view @param {number} time */
export function senseTime(view, time) {
  const { question } = view;
  if (view.phase !== "ask" || !question || view.paused || !isLit(view.lamp) || time < question.opensAt) {
    return;
  }
  const seconds = secondsLeft(question.closesAt, time);
  const now = `${question.round} ${seconds}`;
  if (told !== now && (seconds === 10 || seconds === LAST_SECONDS)) {
    told = now;
    announce(t("say.seconds", { seconds }), seconds === 10 ? "polite" : "urgent");
    if (seconds === LAST_SECONDS) {
      feel("lastSeconds");
    }
  }
}

/** @param {import("../model/wire.js").Question} question */
function spoken(question) {
  const title = t(question.n ? "ask.n" : "ask.extra", { n: question.n, of: question.of });
  const count = question.options.length || question.spots?.length;
  return t(count ? "say.question" : "say.board", { title, text: lens.see(question).text, count: count ?? 0 });
}

/** "B", or what was written. @param {{option?: number | null, text?: string | null}} choice */
export function choiceName(choice) {
  return choice.option != null ? LETTERS[choice.option] : lens.name(choice);
}
