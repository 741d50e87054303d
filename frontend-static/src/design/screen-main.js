// One moment of the big screen, made up: /thiet-ke/screen#off&at=1400&seats=90&light=day&lang=en&long&run
//   at: ms since the frame began; run: the clock goes on from there (to watch what moves); long: the longest texts; lit: lamps left
import { startTicking } from "../elements/ticking.js";
import { addTexts, switchLanguage } from "../i18n/texts.js";
import vi from "../i18n/screen.vi.js";
import { html, render } from "../lib/ui.js";
import { Scene } from "../screen/scene.js";
import { StageFrame } from "../screen/stage-frame.js";
import { NOW, sample } from "./samples.js";

const wish = new URLSearchParams(location.hash.slice(1));
const name = [...wish.keys()][0] ?? "lobby";
const number = (/** @type {string} */ key) => (wish.has(key) ? Number(wish.get(key)) : undefined);

addTexts(vi);
if (wish.get("lang") === "en") {
  switchLanguage("en");
}
document.documentElement.dataset.light = wish.get("light") ?? "night";
const opened = Date.now();
startTicking(/** @type {any} */ ({ now: () => (wish.has("run") ? NOW + Date.now() - opened : NOW) }));

const view = sample(name, { seats: number("seats"), lit: number("lit"), at: number("at"), long: wish.has("long") });
render(html`<${StageFrame}><${Scene} view=${view} /><//>`, /** @type {HTMLElement} */ (document.getElementById("page")));
addEventListener("hashchange", () => location.reload());
