// Lets a page sound: the samples are made when it opens, heard only after somebody has touched it (browsers insist),
// and silent when somebody here said so. Imports no library, as the phone's second script uses it too.
import { RATE, samplesOf } from "../model/sounds.js";

/** @typedef {"on" | "muted" | "blocked" | "none"} SoundState   "blocked" by the browser until a touch; "none": no sound on this machine */

/**
 * @param {{store: string, silent?: boolean, sounds: string[], onState: (state: SoundState) => void}} wish
 *   store: where the choice is remembered; silent: unless somebody chose otherwise; sounds: those that this page may play
 */
export function loudspeaker({ store, silent = false, sounds, onState }) {
  /** @type {AudioContext | null} */
  let room = null;
  /** @type {GainNode | null} */
  let volume = null;
  /** @type {Record<string, AudioBuffer>} */
  const made = {};
  let muted = remembered(store) ?? silent;

  function open() {
    if (room) {
      return;
    }
    try {
      const here = new AudioContext();
      volume = here.createGain();
      volume.connect(here.destination);
      here.onstatechange = tell;
      for (const name of sounds) {
        const samples = samplesOf(name);
        made[name] = here.createBuffer(1, samples.length, RATE);
        made[name].copyToChannel(samples, 0);
      }
      room = here;
    } catch {
      room = null; // the picture tells everything
    }
  }

  function tell() {
    if (volume) {
      volume.gain.value = muted ? 0 : 1;
    }
    onState(muted ? "muted" : !room ? "none" : room.state === "running" ? "on" : "blocked");
  }

  /** On a touch: from now on the page may be heard. */
  async function allow() {
    if (room?.state === "suspended") {
      await room.resume().catch(() => {});
    }
    tell();
  }

  return {
    allow,

    /** Makes the sounds, unless nobody wants to hear them. */
    prepare() {
      if (!muted) {
        open();
      }
      tell();
    },

    /** Heard or not, from a touch; remembered where storage is allowed. */
    async toggle() {
      muted = !muted;
      try {
        localStorage.setItem(store, muted ? "muted" : "on");
      } catch {
        // Storage may be forbidden: then the choice lasts as long as the page.
      }
      if (!muted) {
        open();
        await allow();
      }
      tell();
    },

    /** Nothing where it cannot be heard: a sound that comes too late tells something wrong. @param {string} name @param {number} [loud] */
    play(name, loud = 1) {
      if (room?.state !== "running" || muted || !volume) {
        return;
      }
      const source = room.createBufferSource();
      const level = room.createGain();
      source.buffer = made[name];
      level.gain.value = loud;
      source.connect(level).connect(volume);
      source.start();
    },
  };
}

/** @param {string} store @returns {boolean | null} whether it is muted; null: nobody chose */
function remembered(store) {
  try {
    const kept = localStorage.getItem(store);
    return kept === null ? null : kept !== "on";
  } catch {
    return null;
  }
}
