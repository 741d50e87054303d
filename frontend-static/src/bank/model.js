// The bank's document as the editor holds it; pure, no DOM.

export const TYPES = ["SINGLE_CHOICE", "TRUE_FALSE", "SHORT_TEXT", "NUMBER", "MULTIPLE_CHOICE", "ORDERING", "MATCHING", "HOTSPOT"];
export const TOPICS = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11"];
export const AUDIENCES = ["GENERAL", "FISHERS", "FARMERS", "ELDERLY", "ETHNIC_MINORITIES", "OFFICIALS", "STUDENTS", "TRADERS"];
export const SKILLS = ["PUBLIC_SERVICES", "SHOPPING", "PAYMENT", "SAFETY", "PLATFORMS"];
export const VOLATILITIES = ["STABLE", "NUMBER", "LAW", "REFORM"];
export const STATES = ["DRAFT", "REVIEWED", "APPROVED", "RETIRED"];
export const TIERS = ["LAW", "GOVERNMENT", "PRESS", "OTHER"];
export const POLICIES = ["EXACT", "LENIENT", "IGNORE_ACCENTS"];
export const LANGUAGES = ["en", "rad", "tyz", "hmn", "jra", "bdq", "km", "blt", "cjm"];
/** By difficulty 1, 2, 3. */
export const DIFFICULTIES = ["RECOGNISE", "UNDERSTAND", "APPLY"];

/** Fields that belong to some types only; a change of type keeps what the new type has too. */
const ANSWERS = {
  SINGLE_CHOICE: { options: ["", "", "", ""], key: "A" },
  TRUE_FALSE: { key: true },
  SHORT_TEXT: { accepted: [""], mustReject: [], matchPolicy: "LENIENT" },
  NUMBER: { value: "", tolerance: "0", unit: "", otherUnits: [] },
  MULTIPLE_CHOICE: { options: ["", "", "", ""], keys: ["A"] },
  ORDERING: { items: ["", "", ""], order: ["A", "B", "C"] },
  MATCHING: { left: ["", ""], right: ["", ""], pairs: ["A", "B"] },
  HOTSPOT: { areas: [], key: "A" },
};
const OWN = [...new Set(Object.values(ANSWERS).flatMap((fields) => Object.keys(fields)))];

/** @param {string} topic @param {string} today ISO @param {string} author */
export function blank(topic, today, author) {
  const question = {
    id: topic + "-000", type: "SINGLE_CHOICE", difficulty: 1, text: "", ...ANSWERS.SINGLE_CHOICE, explanation: "",
    audience: ["GENERAL"], factIds: [], sources: [], validFrom: today, reviewBy: plusMonths(today, 24), volatility: "STABLE", author,
  };
  return { sources: {}, questions: [question] };
}

export const questionOf = (document) => document.questions[0];

/** The document with some fields of its question changed. */
export function withFields(document, fields) {
  return { ...document, questions: [{ ...questionOf(document), ...fields }] };
}

/** The document with another type of question. */
export function withType(document, type) {
  const old = questionOf(document);
  const question = { ...old };
  for (const field of OWN) delete question[field];
  for (const [field, value] of Object.entries(ANSWERS[type])) {
    const fits = field !== "key" && old[field] !== undefined && Array.isArray(old[field]) === Array.isArray(value);
    question[field] = fits ? old[field] : value;
  }
  return { ...document, questions: [{ ...question, type }] };
}

const LETTERS = "ABCDEF";

/**
 * Letters that stood for items of a list, after the list was changed: they follow their items.
 * @param {string[]} letters @param {(number | undefined)[]} from where each item stood before; undefined for a new one
 * @returns {string[]} "" for the letter of an item that is gone
 */
export function lettersAfter(letters, from) {
  return letters.map((letter) => LETTERS.charAt(from.indexOf(LETTERS.indexOf(letter))));
}

/** An order of all items, after the list was changed: what is new comes last. @param {string[]} order @param {(number | undefined)[]} from */
export function orderAfter(order, from) {
  const kept = lettersAfter(order, from).filter(Boolean);
  return [...kept, ...[...LETTERS].slice(0, from.length).filter((letter) => !kept.includes(letter))];
}

/** A source that the question names, written or changed. */
export function withSource(document, key, source) {
  const question = questionOf(document);
  const named = question.sources || [];
  return withFields({ ...document, sources: { ...document.sources, [key]: source } }, { sources: named.includes(key) ? named : [...named, key] });
}

export function withoutSource(document, key) {
  const sources = { ...document.sources };
  delete sources[key];
  return withFields({ ...document, sources }, { sources: questionOf(document).sources.filter((one) => one !== key) });
}

/** What the letters A, B, C… stand for in this question. */
export function letteredOf(question, words = { yes: "Đúng", no: "Sai" }) {
  if (question.type === "TRUE_FALSE") return [words.yes, words.no];
  return question.options || question.items || question.right || [];
}

/** What the checks say about one field: of a list also about its items. */
export function findingsOf(findings, field) {
  return (findings || []).filter((one) => one.field === field || one.field.startsWith(field + "["));
}

/** What no field of the form shows. */
export function otherFindings(findings, fields) {
  return (findings || []).filter((one) => !fields.some((field) => one.field === field || one.field.startsWith(field + "[")));
}

/** Whether somebody changed something; the server's own fields and empty ones do not count. */
export function isSame(one, other) {
  return canonical(one) === canonical(other);
}

function canonical(document) {
  const { version, state, reviewers, ...question } = questionOf(document);
  return JSON.stringify(sorted({ sources: document.sources, question }));
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value === null || value === undefined ? "" : String(value);
  const all = {};
  for (const key of Object.keys(value).sort()) {
    const inner = sorted(value[key]);
    const empty = inner === "" || (typeof inner === "object" && Object.keys(inner).length === 0);
    if (!empty) all[key] = inner;
  }
  return all;
}

/** @param {string} iso day @param {number} months */
export function plusMonths(iso, months) {
  const day = new Date(iso + "T00:00:00Z");
  day.setUTCMonth(day.getUTCMonth() + months);
  return day.toISOString().slice(0, 10);
}
