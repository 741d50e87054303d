// Every sound of an evening, made and not recorded: instruments as partials that die each in their own time, and
// sounds as strokes on them. Pure: samples from numbers, so that a test can listen. docs/sounds.md lists them.

/**
 * @typedef {{note: number, partials: number[][], noise?: number[], attack?: number, drop?: number}} Instrument
 *   note: Hz; partials: [ratio to the note, loudness, seconds until it is gone]; noise: [loudness, seconds] of the stick;
 *   attack: seconds until it is at its loudest; drop: how much higher a skin sounds at the stroke
 * @typedef {{at?: number, on: string, loud?: number, pitch?: number}} Stroke   at: seconds
 */

/** Samples per second: half of what a disc has, for nothing here is higher than 4 kHz. */
export const RATE = 22_050;

const ATTACK = 0.004;
const GONE = Math.log(1000); // a partial is gone at a thousandth of its loudness
const DROP_LASTS = 0.06; // seconds
const FADE = 0.01; // seconds at the end, so that nothing clicks

/** @type {Record<string, Instrument>} */
const INSTRUMENTS = {
  bell: {
    note: 392,
    partials: [[0.5, 0.17, 7], [1, 0.25, 5.2], [1.19, 0.14, 4.1], [1.5, 0.09, 3.2], [2, 0.21, 2.9], [2.51, 0.08, 1.9], [3.01, 0.06, 1.4], [4.1, 0.04, 0.9]],
  },
  drum: { note: 96, partials: [[1, 0.6, 0.7], [1.59, 0.25, 0.4], [2.14, 0.15, 0.3], [2.92, 0.08, 0.2]], noise: [0.18, 0.03], drop: 0.5 },
  wood: { note: 780, partials: [[1, 0.5, 0.12], [1.52, 0.2, 0.07], [2.76, 0.08, 0.03]], noise: [0.12, 0.006] },
  gong: { note: 138, partials: [[1, 0.34, 3], [1.48, 0.16, 2.4], [2.03, 0.18, 2], [2.71, 0.1, 1.3], [3.62, 0.07, 0.8]], attack: 0.03, drop: 0.04 },
  stone: { note: 587, partials: [[1, 0.4, 0.8], [2.76, 0.14, 0.35], [5.4, 0.04, 0.12]] },
};

/** @type {Record<string, Stroke[]>} */
export const SOUNDS = {
  open: [{ on: "drum" }, { on: "drum", at: 0.22, loud: 0.8 }],
  tick: [{ on: "wood", loud: 0.6, pitch: 0.75 }],
  lock: [{ on: "gong" }],
  right: [{ on: "stone" }, { on: "stone", at: 0.15, pitch: 1.5 }],
  off: [{ on: "wood", loud: 0.9 }],
  relit: [{ on: "stone", loud: 0.8 }, { on: "stone", at: 0.12, loud: 0.8, pitch: 1.25 }, { on: "stone", at: 0.24, loud: 0.9, pitch: 1.5 }],
  rescue: [{ on: "drum", loud: 0.7 }, { on: "drum", at: 0.18, loud: 0.8 }, { on: "drum", at: 0.36 }, { on: "gong", at: 0.54, loud: 0.8 }],
  bell: [{ on: "bell" }],
  ask: [{ on: "stone", pitch: 1.5 }],
  dark: [{ on: "stone", pitch: 0.8 }, { on: "stone", at: 0.22, pitch: 0.6 }],
};

/** @param {string} name of SOUNDS @returns {number} seconds until nothing of it is left */
export function lengthOf(name) {
  return Math.max(...SOUNDS[name].map(({ at = 0, on }) => at + Math.max(...INSTRUMENTS[on].partials.map(([, , lasts]) => lasts))));
}

/** @param {string} name of SOUNDS @returns {Float32Array} samples from −1 to 1, at RATE */
export function samplesOf(name) {
  const samples = new Float32Array(Math.ceil(lengthOf(name) * RATE));
  for (const stroke of SOUNDS[name]) {
    strike(samples, stroke);
  }
  const fading = FADE * RATE;
  for (let last = 0; last < fading; last += 1) {
    samples[samples.length - 1 - last] *= last / fading;
  }
  return samples;
}

/** @param {Float32Array} samples @param {Stroke} stroke */
function strike(samples, { at = 0, on, loud = 1, pitch = 1 }) {
  const { note, partials, noise, attack = ATTACK, drop = 0 } = INSTRUMENTS[on];
  const start = Math.round(at * RATE);
  for (const [ratio, share, lasts] of partials) {
    let turn = 0;
    const length = Math.min(lasts * RATE, samples.length - start);
    for (let i = 0; i < length; i += 1) {
      const time = i / RATE;
      turn += (note * pitch * ratio * (1 + drop * Math.exp(-time / DROP_LASTS))) / RATE;
      samples[start + i] += loud * share * Math.min(1, time / attack) * Math.exp((-GONE * time) / lasts) * Math.sin(2 * Math.PI * turn);
    }
  }
  if (noise) {
    stick(samples, start, noise[0] * loud, noise[1]);
  }
}

/** The stick on the skin or the wood: noise by a fixed rule, so that a sound is the same each time. @param {Float32Array} samples @param {number} start @param {number} loud @param {number} lasts */
function stick(samples, start, loud, lasts) {
  let seed = 1;
  for (let i = 0; i < lasts * RATE; i += 1) {
    seed = (seed * 16_807) % 2_147_483_647;
    samples[start + i] += loud * (seed / 1_073_741_824 - 1) * (1 - i / (lasts * RATE));
  }
}
