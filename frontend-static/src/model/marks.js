// Answers of several marks: letters of options, an order, pairs, a point on a picture. Pure; what is under way is a list of numbers.

/** @typedef {import("./wire.js").Question} Question */

/** What a question without one key option or written words is answered with. @param {{kind?: string}} question */
export const isFurther = ({ kind = "" }) => ["multiple", "order", "match", "spot"].includes(kind);

const LETTERS = "ABCDEF";
/** Thousandths of the picture that an arrow key moves the mark by, and with shift. */
const STEP = 10;
const LEAP = 50;
const WHOLE = 1000;
export const MIDDLE = [WHOLE / 2, WHOLE / 2];

/** @param {number[]} marks @param {string} between */
const letters = (marks, between) => marks.map((mark) => LETTERS[mark] ?? "–").join(between);

/** The answer as the server reads it: "A C", "BDAC", "512 300". @param {string} kind @param {number[]} marks */
export const written = (kind, marks) => (kind === "spot" ? marks.join(" ") : letters(marks, kind === "multiple" ? " " : ""));

/** What was sent, as marks. @param {string} kind @param {string | null | undefined} text @returns {number[]} */
export function read(kind, text) {
  return kind === "spot" ? (text?.match(/\d+/g) ?? []).map(Number) : [...(text ?? "")].map((letter) => LETTERS.indexOf(letter)).filter((mark) => mark >= 0);
}

/** How an answer is called: "A, C", "B → D → A", "1–C, 2–A"; a point has no name. @param {string} kind @param {number[]} marks */
export function nameOf(kind, marks) {
  switch (kind) {
    case "multiple":
      return letters(marks, ", ");
    case "order":
      return letters(marks, " → ");
    case "match":
      return marks.map((mark, left) => `${left + 1}–${LETTERS[mark] ?? "?"}`).join(", ");
    default:
      return "";
  }
}

/** Whether it may be sent. @param {Question} question @param {number[]} marks */
export function isComplete({ kind, options, prompts = [] }, marks) {
  switch (kind) {
    case "multiple":
      return marks.length > 0;
    case "order":
      return marks.length === options.length;
    case "match":
      return prompts.every((_, left) => marks[left] >= 0);
    default:
      return marks.length === 2;
  }
}

/** An option chosen or not any more, in the order of the letters. @param {number[]} marks @param {number} option */
export const toggled = (marks, option) => taken(marks, option).sort((a, b) => a - b);

/** The next one of an order, or taken out of it. @param {number[]} marks @param {number} option */
export const taken = (marks, option) => (marks.includes(option) ? marks.filter((mark) => mark !== option) : [...marks, option]);

/** One place up in the order, or down. @param {number[]} marks @param {number} option @param {1 | -1} step */
export function moved(marks, option, step) {
  const from = marks.indexOf(option);
  const to = from + step;
  if (from < 0 || to < 0 || to >= marks.length) {
    return marks;
  }
  const next = [...marks];
  [next[from], next[to]] = [next[to], next[from]];
  return next;
}

/** A pair, of as many as there are on the left; what is on the right is in one pair only. @param {number} lefts @param {number[]} marks @param {number} left @param {number} right */
export function paired(lefts, marks, left, right) {
  return Array.from({ length: lefts }, (_, at) => (at === left ? (marks[left] === right ? -1 : right) : marks[at] === right ? -1 : (marks[at] ?? -1)));
}

/** On the left, the next one without a pair; the same where there is none. @param {number} lefts @param {number[]} marks @param {number} left */
export function nextLeft(lefts, marks, left) {
  const others = Array.from({ length: lefts }, (_, step) => (left + step) % lefts);
  return others.find((at) => !(marks[at] >= 0)) ?? left;
}

/** The point after an arrow key; none: another key. @param {number[]} marks @param {string} key @param {boolean} far @returns {number[] | null} */
export function nudged(marks, key, far) {
  const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
  if (!by) {
    return null;
  }
  return marks.length === 2 ? marks.map((at, axis) => within(at + by[axis] * (far ? LEAP : STEP))) : MIDDLE;
}

/** A touch at these pixels of a box, in thousandths. @param {number} x @param {number} y @param {{left: number, top: number, width: number, height: number}} box */
export const touched = (x, y, box) => [within(((x - box.left) / box.width) * WHOLE), within(((y - box.top) / box.height) * WHOLE)];

/** @param {number} at */
const within = (at) => Math.max(0, Math.min(WHOLE, Math.round(at)));

/**
 * A question, or its key, in another language as far as there are words for it.
 * @template {any} T @param {T} it @param {string} language @returns {T}
 */
export function inLanguage(it, language) {
  const { words, whyIn, options, prompts, picture, recording } = /** @type {any} */ (it ?? {});
  const other = words?.[language];
  if (other) {
    return /** @type {any} */ ({
      .../** @type {any} */ (it),
      text: other.text,
      options: other.options.length === options.length ? other.options : options,
      prompts: other.prompts ?? prompts,
      picture: picture && other.alt ? { ...picture, alt: other.alt } : picture,
      recording: other.recording ?? recording,
      lang: language,
    });
  }
  return whyIn?.[language] ? { .../** @type {any} */ (it), why: whyIn[language], lang: language } : it;
}

/** The row of each option once the key is public: in an order and in pairs, the right ones in their places. @param {{kind?: string, options: string[]}} question @param {number[]} [marks] the key's */
export function rowsOf({ kind, options }, marks) {
  const all = options.map((_, option) => option);
  const order = marks && kind !== "multiple" ? [...marks, ...all.filter((option) => !marks.includes(option))] : all;
  return all.map((option) => order.indexOf(option));
}
