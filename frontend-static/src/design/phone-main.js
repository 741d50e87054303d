// One state of a seated phone, made up: /thiet-ke/phone#recorded
import { startTicking } from "../elements/ticking.js";
import { addTexts } from "../i18n/texts.js";
import vi from "../i18n/play.vi.js";
import { html, mount, signal } from "../lib/core.js";
import { NOTHING, chosen, heard, screenOf } from "../model/phone-view.js";
import "../play/kit.js";
import { More } from "../play/more.js";
import "../play/more/more.js";
import { Ask } from "../play/screens/ask.js";
import { Dark } from "../play/screens/dark.js";
import { Lamp } from "../play/screens/lamp.js";
import { Wait } from "../play/screens/wait.js";
import { PHONES } from "./phone-samples.js";
import { NOW } from "./samples.js";

/** @param {string} name */
const part = (name) => (/** @type {any} */ props) => html`<${More} part=${name} ...${props} />`;

/** @type {Record<string, any>} */
const SCREENS = { wait: Wait, ask: Ask, out: Dark, late: Dark, end: part("end"), aside: part("aside") };

addTexts(vi);
startTicking(/** @type {any} */ ({ now: () => NOW }));

const wanted = PHONES[location.hash.slice(1)] ?? PHONES.wait;
const view = wanted.heard.reduce((view, message) => (message.t === "tap" ? chosen(view, message.choice) : heard(view, message)), NOTHING);
const nothing = () => {};

/** What the screens read of a seated phone, standing still. @type {any} */
const player = {
  code: "482915",
  pass: { name: "Nguyễn Minh Anh", seat: 47, token: "" },
  view: signal(view),
  link: signal(wanted.offline ? { state: "offline", retryAt: NOW + 4_000, bye: null } : { state: "online", retryAt: null, bye: null }),
  clock: { offset: signal(0), roundTrip: signal(40), now: () => NOW },
  choose: nothing,
  leave: nothing,
  stop: nothing,
  told: signal({}),
  send: nothing,
};

const Screen = SCREENS[screenOf(view)] ?? Lamp;
mount(() => html`<${Screen} player=${player} onLeave=${nothing} />`);
addEventListener("hashchange", () => location.reload());
