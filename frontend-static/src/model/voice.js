// What a phone knows of its place in the audience. Pure: no DOM, no line.

/** Most votes of one phone. */
export const VOTES = 3;
/** Of a poll; below it a voice counts by seconds. */
export const CHEER_EVERY = 2000; // ms

/**
 * @typedef {{number: number, seat?: number, rank?: number, right: number, round?: number, option?: number, text?: string, correct?: boolean,
 *   predicted?: number, votes: number[], surveyed: boolean}} Mine
 * @typedef {{number: number, open: boolean, level: number, seats: number[], voters: number, votes?: {contestant: number, seat: number, votes: number}[]}} Poll
 * @typedef {{play: boolean, lit?: number[], members: number, top: {rank: number, number: number, seat?: number, right: number}[], poll?: Poll,
 *   reactions: Record<string, number>, survey?: {filled: number, counts: number[][]}}} AudienceState
 */

/** The votes with one more or one less; a fourth takes the place of the oldest. @param {number[]} votes @param {number} seat */
export function voted(votes, seat) {
  return votes.includes(seat) ? votes.filter((one) => one !== seat) : [...votes, seat].slice(-VOTES);
}

/**
 * Seconds to cheer for: those in which somebody tapped, or all when the phone does it alone. Both come to the same.
 * @param {number[]} taps times in ms @param {number} since ms @param {number} until ms @param {boolean} alone
 */
export function cheered(taps, since, until, alone) {
  const whole = Math.round((until - since) / 1000);
  if (alone) return whole;
  const seconds = new Set(taps.filter((at) => at > since && at <= until).map((at) => Math.floor(at / 1000)));
  return Math.min(whole, seconds.size);
}

/**
 * How long to wait before an answer of the audience goes out, so that thousands do not speak at once:
 * never into the last second.
 * @param {number} left ms until the lock @param {number} chance 0 to 1
 */
export function spread(left, chance) {
  return Math.max(0, Math.min(1500, left - 1500)) * chance;
}

/** Percent of each answer to a question of the survey. @param {number[]} counts */
export function shares(counts) {
  const all = counts.reduce((sum, n) => sum + n, 0);
  return counts.map((n) => (all === 0 ? 0 : Math.round((100 * n) / all)));
}

/** Whether the server's word says that this is what it keeps. @param {Mine} mine @param {any} message */
export function isKept(mine, message) {
  switch (message.t) {
    case "play":
      return mine.round === message.round && mine.option === message.option && mine.text === message.text;
    case "predict":
      return mine.predicted === message.seat;
    case "vote":
      return String(mine.votes) === String(message.seats);
    default:
      return mine.surveyed;
  }
}
