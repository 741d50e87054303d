// What the hand feels, also heard: silent unless somebody wants it, for ninety phones are in one street (design 6).
import { loudspeaker } from "../../sound/loudspeaker.js";
import { ear, html, signal, t } from "./kit.js";

/** What the hand feels and its sound. @type {Record<string, string>} */
const SOUNDS = { question: "ask", lit: "right", out: "dark", relit: "relit", lastSeconds: "tick" };

const heard = signal(false);

const speaker = loudspeaker({
  store: "cv:sound:phone",
  silent: true,
  sounds: Object.values(SOUNDS),
  onState: (state) => (heard.value = state === "on" || state === "blocked"),
});

/** Once per page; a touch lets a phone sound that was loud before it was loaded again. */
export function listenToTheHand() {
  speaker.prepare();
  addEventListener("click", speaker.allow);
  ear.hear = (what) => {
    if (SOUNDS[what]) {
      speaker.play(SOUNDS[what]);
    }
  };
}

/** Beside "Chữ to hơn" on the waiting screen. */
export function SoundKey() {
  return html`<button class="link" aria-pressed=${heard.value} onClick=${speaker.toggle}>${t(heard.value ? "sound.on" : "sound.off")}</button>`;
}
