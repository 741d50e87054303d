// What belongs to this projector and not to the contest: sound, light, language, the whole screen. Keys, and buttons when a mouse moves.
import { language, switchLanguage, t } from "../i18n/texts.js";
import { html, signal } from "../lib/ui.js";
import { ICON_SOUND, ICON_SOUND_OFF, Icon } from "../elements/icons.js";
import { allowSound, soundState, toggleMute } from "./hall-sound.js";
import { ICON_FULL, ICON_LIGHT } from "./icons.js";

const SHOWN = 3000; // ms after the mouse moved

const shown = signal(false);
let hiding = 0;

const ACTS = {
  m: toggleMute,
  d: switchLight,
  e: () => switchLanguage(language.value === "vi" ? "en" : "vi"),
  f: wholeScreen,
};

/** Once per page. The first touch also lets the page be heard. */
export function listenToTheHall() {
  document.addEventListener("click", (event) => {
    allowSound();
    if (!(/** @type {Element} */ (event.target).closest(".own-keys"))) {
      wholeScreen();
    }
  });
  document.addEventListener("keydown", (event) => {
    allowSound();
    if (!event.ctrlKey && !event.metaKey && !event.altKey) {
      ACTS[/** @type {keyof typeof ACTS} */ (event.key.toLowerCase())]?.();
    }
  });
  document.addEventListener("mousemove", show);
  document.addEventListener("focusin", show);
}

function show() {
  shown.value = true;
  clearTimeout(hiding);
  hiding = setTimeout(() => (shown.value = false), SHOWN);
}

function switchLight() {
  const { dataset } = document.documentElement;
  dataset.light = dataset.light === "day" ? "night" : "day";
  dispatchEvent(new Event("resize")); // a canvas is painted anew in the other colours
}

function wholeScreen() {
  if (!document.fullscreenElement) {
    document.documentElement.requestFullscreen?.().catch(() => {});
  }
}

export function OwnKeys() {
  const muted = soundState.value === "muted";
  return html`<nav class=${`own-keys${shown.value ? " is-shown" : ""}`} aria-label=${t("own.keys")}>
    <button onClick=${ACTS.m} aria-pressed=${muted}><${Icon} path=${muted ? ICON_SOUND_OFF : ICON_SOUND} />${t("own.sound")} <kbd>M</kbd></button>
    <button onClick=${ACTS.d}><${Icon} path=${ICON_LIGHT} />${t("own.light")} <kbd>D</kbd></button>
    <button onClick=${ACTS.e} lang=${language.value === "vi" ? "en" : "vi"}>${t("own.language")} <kbd>E</kbd></button>
    <button onClick=${ACTS.f}><${Icon} path=${ICON_FULL} />${t("own.full")} <kbd>F</kbd></button>
  </nav>`;
}

/** Said while it disturbs nobody: nothing would be heard. @param {{moment: string}} props */
export function SoundNote({ moment }) {
  const state = soundState.value;
  const quietMoment = moment === "question" || moment === "lock" || moment === "answer" || moment === "safe";
  if (quietMoment || (state !== "blocked" && state !== "muted")) {
    return null;
  }
  return html`<p class="sound-note" role="status"><${Icon} path=${ICON_SOUND_OFF} />${t(`sound.${state}`)}</p>`;
}
