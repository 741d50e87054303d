// "Đọc to": each question is read when it comes, by a Vietnamese voice of the phone itself; not offered where there is none.
import { spokenOf, voiceFor } from "../../model/read-aloud.js";
import { LETTERS, effect, html, isLit, signal, t } from "./kit.js";

const STORE = "cv:aloud";
const speech = /** @type {SpeechSynthesis | undefined} */ (globalThis.speechSynthesis);

const voice = signal(/** @type {SpeechSynthesisVoice | undefined} */ (undefined));
const wanted = signal(remembered());

function remembered() {
  try {
    return localStorage.getItem(STORE) !== null;
  } catch {
    return false;
  }
}

function toggle() {
  wanted.value = !wanted.value;
  speech?.cancel();
  try {
    if (wanted.value) {
      localStorage.setItem(STORE, "1");
    } else {
      localStorage.removeItem(STORE);
    }
  } catch {
    // Lasts as long as the page then.
  }
}

/** Voices come when the phone has found them. */
export function findVoice() {
  const look = () => (voice.value = voiceFor(speech?.getVoices() ?? []));
  look();
  speech?.addEventListener?.("voiceschanged", look);
}

/** @param {import("../../model/wire.js").Question} question */
function read(question) {
  if (!speech || !voice.value) {
    return;
  }
  const words = new SpeechSynthesisUtterance(spokenOf(question, (option) => `${LETTERS[option]}, ${t(`sign.${option}`)}`));
  words.voice = voice.value;
  words.lang = "vi-VN";
  speech.cancel();
  speech.speak(words);
}

/** @type {import("../player.js").Player | null} */
let followed = null;

/** Reads what comes from now on, and is silent when the question is over. @param {import("../player.js").Player} player */
function follow(player) {
  if (followed === player) {
    return;
  }
  followed = player;
  let round = -1;
  effect(() => {
    const { phase, question, lamp } = player.view.value;
    const shown = phase === "ask" && question && isLit(lamp) ? question.round : -1;
    if (shown === round) {
      return;
    }
    round = shown;
    if (shown === -1) {
      speech?.cancel();
    } else if (wanted.peek() && question) {
      read(question);
    }
  });
}

/** On the waiting screen, beside the sound. @param {{player: import("../player.js").Player}} props */
export function ReadAloudKey({ player }) {
  follow(player);
  return voice.value && html`<button class="link" aria-pressed=${wanted.value} onClick=${toggle}>${t(wanted.value ? "aloud.off" : "aloud.on")}</button>`;
}

/** Under a question, for whoever wanted it read. @param {{player: import("../player.js").Player}} props */
export function ReadAgain({ player }) {
  follow(player);
  const { question } = player.view.value;
  return voice.value && wanted.value && question && html`<button class="link" onClick=${() => read(question)}>${t("aloud.again")}</button>`;
}
