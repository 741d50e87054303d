// The big screen: a pure view of the server's stage and clock. No controls and no secrets; the token came in the fragment.
import { startTicking } from "../elements/ticking.js";
import { addTexts, t } from "../i18n/texts.js";
import vi from "../i18n/screen.vi.js";
import { html, render, signal, useLayoutEffect, useState } from "../lib/ui.js";
import { DARK, heard } from "../model/screen-view.js";
import { ContestSocket } from "../net/contest-socket.js";
import { allowSound } from "./bell-sound.js";
import { Scene } from "./scene.js";

const STORE = "cv:screen";
const WIDTH = 1920;
const HEIGHT = 1080;

addTexts(vi);

/** The screen's token: from the console's link the first time, from this tab's memory after a reload. */
function tokenOf() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const token = fragment.get("t");
  if (token) {
    history.replaceState(null, "", location.pathname);
    sessionStorage.setItem(STORE, token);
  }
  return token ?? sessionStorage.getItem(STORE);
}

/** One click shows the page on the whole screen and lets the bell be heard; "d" is for a projector in daylight. */
function listenToTheHall() {
  document.addEventListener("click", () => {
    allowSound();
    document.documentElement.requestFullscreen?.().catch(() => {});
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "d" || event.key === "D") {
      const { dataset } = document.documentElement;
      dataset.light = dataset.light === "day" ? "night" : "day";
    }
  });
}

const view = signal(DARK);
const token = tokenOf();
/** @type {ContestSocket | null} */
const socket = token ? new ContestSocket({ as: "screen", token }, receive) : null;

/** @param {any} message */
function receive(message) {
  view.value = heard(view.value, message, socket?.clock.now() ?? 0);
}

/** Everything is drawn on 1920 × 1080 and scaled as a whole, so that it looks the same on every projector. */
function useScale() {
  const [scale, setScale] = useState(1);
  useLayoutEffect(() => {
    const fit = () => setScale(Math.min(innerWidth / WIDTH, innerHeight / HEIGHT));
    fit();
    addEventListener("resize", fit);
    return () => removeEventListener("resize", fit);
  }, []);
  return scale;
}

function Screen() {
  const scale = useScale();
  const link = socket?.link.value;
  const offline = link?.state === "offline";
  const style = { transform: `translate(-50%, -50%) scale(${scale})` };
  return html`<main class="stage" style=${style}>
    ${view.value.stage && link?.state !== "closed" ? html`<${Scene} view=${view.value} />` : html`<${Logo} words=${wordsWithout(link)} />`}
    ${offline && html`<p class="line-lost" role="status">${t("line.lost")}</p>`}
  </main>`;
}

/** @param {import("../net/contest-socket.js").Link | undefined} link */
function wordsWithout(link) {
  return !link ? t("line.none") : link.state === "closed" ? t("line.refused") : "";
}

/** @param {{words: string}} props */
function Logo({ words }) {
  return html`<section class="scene safe"><p class="loud safe-name">${t("app")}</p>${words && html`<p class="safe-words">${words}</p>`}</section>`;
}

render(html`<${Screen} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
listenToTheHall();
if (socket) {
  startTicking(socket.clock);
  socket.open();
}
