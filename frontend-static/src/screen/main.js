// The big screen: a pure view of the server's stage and clock. No control of the contest and no secrets; the token came in the fragment.
import { startTicking } from "../elements/ticking.js";
import { addTexts, t } from "../i18n/texts.js";
import vi from "../i18n/screen.vi.js";
import { html, render, signal, useEffect } from "../lib/ui.js";
import { DARK, heard } from "../model/screen-view.js";
import { BYE, ContestSocket } from "../net/contest-socket.js";
import { prepareSound, useRecording, useSounds } from "./hall-sound.js";
import { OwnKeys, SoundNote, listenToTheHall } from "./own-keys.js";
import { Scene } from "./scene.js";
import { StageFrame } from "./stage-frame.js";

const STORE = "cv:screen";
const LOOK_AGAIN = 4000; // ms: a screen is often opened before the floor is

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

const view = signal(DARK);
const token = tokenOf();
/** @type {ContestSocket | null} */
const socket = token ? new ContestSocket({ as: "screen", token }, receive) : null;

/** @param {any} message */
function receive(message) {
  view.value = heard(view.value, message);
}

function Screen() {
  const link = socket?.link.value;
  const { stage } = view.value;
  const waits = isWaiting(link);
  useEffect(() => {
    if (waits) setTimeout(() => location.reload(), LOOK_AGAIN);
  }, [waits]);
  useSounds(stage);
  useRecording(stage);
  return html`<${StageFrame}>
    ${stage && link?.state !== "closed" ? html`<${Scene} view=${view.value} />` : html`<${Logo} words=${wordsWithout(link)} />`}
    <${SoundNote} moment=${stage?.mode ?? "safe"} />
    ${link?.state === "offline" && html`<p class="line-lost" role="status">${t("line.lost")}</p>`}
    <${OwnKeys} />
  <//>`;
}

/** @param {import("../net/contest-socket.js").Link | undefined} link */
function wordsWithout(link) {
  return !link ? t("line.none") : isWaiting(link) ? t("line.notOpen") : link.state === "closed" ? t("line.refused") : "";
}

/** Its contest is a draft, or was put away. @param {import("../net/contest-socket.js").Link | undefined} link */
function isWaiting(link) {
  return link?.state === "closed" && link.bye === BYE.NO_CONTEST;
}

/** @param {{words: string}} props */
function Logo({ words }) {
  return html`<section class="scene safe"><p class="loud safe-name">${t("app")}</p>${words && html`<p class="safe-words">${words}</p>`}</section>`;
}

prepareSound();
listenToTheHall();
if (socket) {
  startTicking(socket.clock);
  socket.open();
}
render(html`<${Screen} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
