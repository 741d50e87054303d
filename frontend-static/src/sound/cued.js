// Plays cues when they are due by the server's clock.

/** Later than this a cue is not played any more, ms: what it told is on the screen by now. */
const LATE = 400;

/**
 * @param {import("../model/sound-cues.js").Cue[]} cues @param {() => number} now the server's time
 * @param {(sound: string, loud?: number) => void} play @returns {() => void} forgets those that are still to come
 */
export function playCues(cues, now, play) {
  const timers = cues
    .map(({ at, sound, loud }) => ({ wait: at - now(), sound, loud }))
    .filter(({ wait }) => wait > -LATE)
    .map(({ wait, sound, loud }) => setTimeout(() => play(sound, loud), Math.max(0, wait)));
  return () => timers.forEach(clearTimeout);
}
