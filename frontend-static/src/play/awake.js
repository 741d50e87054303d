// Keeps the phone's screen on while seated. Wake Lock where the browser has it (https), a silent video elsewhere.
import { signal } from "../lib/core.js";

/** Whether the browser promised to keep the screen on. The video is a hope, not a promise. */
export const promised = signal(false);

/** @type {HTMLVideoElement | null} */
let film = null;
let wanted = false;

export function stayAwake() {
  if (!wanted) {
    wanted = true;
    document.addEventListener("visibilitychange", ask);
    document.addEventListener("pointerdown", playFilm);
  }
  ask();
}

export function maySleep() {
  wanted = false;
  document.removeEventListener("visibilitychange", ask);
  document.removeEventListener("pointerdown", playFilm);
  film?.pause();
}

async function ask() {
  if (document.visibilityState !== "visible" || !wanted) {
    return;
  }
  try {
    const lock = await navigator.wakeLock.request("screen");
    promised.value = true;
    lock.addEventListener("release", () => {
      promised.value = false;
    });
  } catch {
    promised.value = false;
  }
}

/** On plain http there is no Wake Lock: a playing video of one still frame, started by a touch. */
function playFilm() {
  if (promised.value || !wanted) {
    return;
  }
  try {
    film ??= makeFilm();
    film.play().catch(() => {});
  } catch {
    // Neither way works here; the waiting screen says what to do.
  }
}

function makeFilm() {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 2;
  canvas.getContext("2d")?.fillRect(0, 0, 2, 2);
  const video = document.createElement("video");
  video.muted = true;
  video.loop = true;
  video.setAttribute("playsinline", "");
  video.srcObject = canvas.captureStream(1);
  return video;
}
