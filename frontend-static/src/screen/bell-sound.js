// The golden bell, made and not recorded: the partials of a bronze bell, each dying in its own time.
// Browsers let a page sound only after somebody has touched it; one click in the lobby is enough.
import { signal } from "../lib/ui.js";

/** Frequency ratio to the strike note, loudness, seconds until it is gone. */
const PARTIALS = [
  [0.5, 0.35, 7],
  [1, 0.5, 5.2],
  [1.19, 0.28, 4.1],
  [1.5, 0.18, 3.2],
  [2, 0.42, 2.9],
  [2.51, 0.16, 1.9],
  [3.01, 0.12, 1.4],
  [4.1, 0.08, 0.9],
];
const STRIKE = 392; // Hz
const STROKES = 5;
const BETWEEN = 1.6; // seconds, as the bell swings
const MUTED = "cv:muted";

/** @type {AudioContext | null} */
let sound = null;
/** @type {GainNode | null} */
let volume = null;
/** Seconds on the sound's clock at which the bell that swings was struck; null when none does. @type {number | null} */
let struckAt = null;

/** What is to be heard: "on", "muted" by somebody here, "blocked" by the browser until somebody touches the page, "none" without sound. */
export const soundState = signal(/** @type {"on" | "muted" | "blocked" | "none"} */ ("none"));

/** Called when the page opens: finds out whether the browser lets it sound. */
export function prepareSound() {
  try {
    sound = new AudioContext();
    volume = sound.createGain();
    volume.connect(sound.destination);
    sound.onstatechange = tell;
  } catch {
    sound = null; // no sound on this machine; the picture tells everything
  }
  tell();
}

/** Called on a touch: from now on the page may be heard, also a bell that is swinging already. */
export async function allowSound() {
  if (sound?.state === "suspended") {
    await sound.resume();
    if (struckAt !== null) {
      strikeFrom(sound.currentTime - struckAt);
    }
  }
  tell();
}

export function toggleMute() {
  try {
    if (localStorage.getItem(MUTED)) {
      localStorage.removeItem(MUTED);
    } else {
      localStorage.setItem(MUTED, "1");
    }
  } catch {
    // Storage may be forbidden: then the machine's own volume has to do.
  }
  tell();
}

function tell() {
  const muted = isMuted();
  if (volume) {
    volume.gain.value = muted ? 0 : 1;
  }
  soundState.value = !sound ? "none" : muted ? "muted" : sound.state === "running" ? "on" : "blocked";
}

function isMuted() {
  try {
    return localStorage.getItem(MUTED) !== null;
  } catch {
    return false;
  }
}

/** @param {number} passed seconds since the first stroke: a screen that is opened later rings what is left @returns {() => void} when the bell has left the screen */
export function ringBell(passed) {
  if (!sound) {
    return () => {};
  }
  struckAt = sound.currentTime - passed;
  if (sound.state === "running") {
    strikeFrom(passed);
  }
  return () => {
    struckAt = null;
  };
}

/** The strokes that are still to come. @param {number} passed seconds since the first one */
function strikeFrom(passed) {
  const room = /** @type {AudioContext} */ (sound);
  for (let stroke = 0; stroke < STROKES; stroke += 1) {
    const wait = stroke * BETWEEN - passed;
    if (wait > -BETWEEN / 4) {
      strike(room, room.currentTime + Math.max(0, wait), 0.5 * 0.86 ** stroke);
    }
  }
}

/** @param {AudioContext} room @param {number} at @param {number} loudness */
function strike(room, at, loudness) {
  for (const [ratio, share, lasts] of PARTIALS) {
    const tone = room.createOscillator();
    const partial = room.createGain();
    tone.frequency.value = STRIKE * ratio;
    partial.gain.setValueAtTime(0, at);
    partial.gain.linearRampToValueAtTime(loudness * share, at + 0.004);
    partial.gain.exponentialRampToValueAtTime(0.0001, at + lasts);
    tone.connect(partial).connect(/** @type {GainNode} */ (volume));
    tone.start(at);
    tone.stop(at + lasts);
  }
}
