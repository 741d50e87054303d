// The golden bell, made and not recorded: the partials of a bronze bell, each dying in its own time.
// Browsers let a page sound only after somebody has touched it; one click in the lobby is enough.

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

/** @type {AudioContext | null} */
let sound = null;

/** Called on a touch: from now on the page may be heard. */
export function allowSound() {
  try {
    sound ??= new AudioContext();
    sound.resume();
  } catch {
    // No sound on this machine; the picture tells everything.
  }
}

export function ringBell() {
  if (sound?.state !== "running") {
    return;
  }
  for (let stroke = 0; stroke < STROKES; stroke += 1) {
    strike(sound, sound.currentTime + stroke * BETWEEN, 0.5 * 0.86 ** stroke);
  }
}

/** @param {AudioContext} room @param {number} at @param {number} loudness */
function strike(room, at, loudness) {
  for (const [ratio, share, lasts] of PARTIALS) {
    const tone = room.createOscillator();
    const volume = room.createGain();
    tone.frequency.value = STRIKE * ratio;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(loudness * share, at + 0.004);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + lasts);
    tone.connect(volume).connect(room.destination);
    tone.start(at);
    tone.stop(at + lasts);
  }
}
