// A question read by the phone's own voice. Pure: which voice, and what it says.

/**
 * A Vietnamese voice that speaks on the phone itself: others would send the question to somebody's server.
 * @template {{lang: string, localService: boolean}} Voice
 * @param {Voice[]} voices @returns {Voice | undefined}
 */
export function voiceFor(voices) {
  return voices.find(({ lang, localService }) => localService && /^vi\b/i.test(lang.replace("_", "-")));
}

/**
 * @param {import("./wire.js").Question} question @param {(option: number) => string} nameOf what an option is called: "A, nón"
 * @returns {string} with pauses where a reader would make them
 */
export function spokenOf(question, nameOf) {
  const options = question.options.map((text, option) => `${nameOf(option)}: ${text}`);
  const prompts = (question.prompts ?? []).map((text, left) => `${left + 1}: ${text}`);
  return [question.text, ...prompts, ...options].map((part) => part.replace(/\u00a0/g, " ").replace(/[.?!…]*\s*$/, (end) => end.trim() || ".")).join(" ");
}
