// How questions are drawn, as a form: what settings say, and what is sent for it. Pure; node tests it.

/** @typedef {{section: string, count: string, topic: string, difficulty: string, group: string, skill: string}} Line */

export const TOPICS = ["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11"];
export const GROUPS = ["FISHERS", "FARMERS", "ELDERLY", "ETHNIC_MINORITIES", "OFFICIALS", "STUDENTS", "TRADERS"];
export const SKILLS = ["PUBLIC_SERVICES", "SHOPPING", "PAYMENT", "SAFETY", "PLATFORMS"];
export const LANGUAGES = ["en", "rad", "tyz", "hmn", "jra", "bdq", "km", "blt", "cjm"];
export const USUAL_DAYS = 180;
const PRACTICE = 10;

/** Which blueprint a form is from: none, the contest's own, a shipped one by its id, a saved one by its number. */
export const NO_BLUEPRINT = "";
export const OWN = "own";

/** @param {any} [settings] as the server gives them; none: nothing is chosen */
export function formOf(settings) {
  const blueprint = settings && settings.blueprint;
  return {
    from: blueprint ? OWN : NO_BLUEPRINT,
    ...ofBlueprint(blueprint),
    days: settings && settings.days != null ? String(settings.days) : "",
    languages: (settings && settings.languages) || [],
    topics: (settings && settings.topics) || null,
  };
}

/** A set of ten to practise one skill. @param {string} skill */
export const formForSkill = (skill) => formOf({ blueprint: { lines: [{ count: PRACTICE, skill }] } });

/** The part of the form that a blueprint fills. @param {any} [blueprint] */
export function ofBlueprint(blueprint) {
  return {
    groups: (blueprint && blueprint.groups) || [],
    region: (blueprint && blueprint.region) || "",
    lines: ((blueprint && blueprint.lines) || []).map(lineOf),
  };
}

/** @param {any} [line] @returns {Line} */
export function lineOf(line = { count: 1 }) {
  const text = (name) => (line[name] == null ? "" : String(line[name]));
  return { section: text("section"), count: text("count"), topic: text("topic"), difficulty: text("difficulty"), group: text("group"), skill: text("skill") };
}

/** What is sent. @param {any} form */
export function settingsOf(form) {
  const settings = {};
  if (form.topics) settings.topics = form.topics;
  if (String(form.days).trim() !== "") settings.days = Number(form.days);
  if (form.from !== NO_BLUEPRINT) settings.blueprint = blueprintOf(form);
  if (form.languages.length) settings.languages = form.languages;
  return settings;
}

/** @param {any} form */
export function blueprintOf(form) {
  const blueprint = { lines: form.lines.map(sent) };
  if (form.groups.length) blueprint.groups = form.groups;
  if (form.region.trim()) blueprint.region = form.region.trim();
  return blueprint;
}

/** @param {Line} line */
function sent(line) {
  const demand = { count: Number(line.count) };
  if (line.section) demand.section = Number(line.section);
  if (line.difficulty) demand.difficulty = Number(line.difficulty);
  for (const name of ["topic", "group", "skill"]) if (line[name]) demand[name] = line[name];
  return demand;
}

/** @param {any} form */
export const demanded = (form) => form.lines.reduce((sum, line) => sum + (Number(line.count) || 0), 0);

/** The same list with or without one. @param {string[]} list @param {string} one @param {boolean} wanted */
export const toggled = (list, one, wanted) => (wanted ? [...list.filter((other) => other !== one), one] : list.filter((other) => other !== one));
