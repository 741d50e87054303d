// The seated phone. Which screen shows is decided by the view, not by a route.
import { Announcer } from "../elements/announcer.js";
import { ICON_PAUSE, Icon } from "../elements/icons.js";
import { addTexts, language, t } from "../i18n/texts.js";
import vi from "../i18n/play.vi.js";
import { html, mount, signal } from "../lib/core.js";
import { screenOf } from "../model/phone-view.js";
import { codeInPath } from "../phone/address.js";
import { forgetPass, othersOn, passFor } from "../phone/device.js";
import { applyTextSize } from "../phone/text-size.js";
import { maySleep, stayAwake } from "./awake.js";
import { sitDown } from "./player.js";
import { Ask } from "./screens/ask.js";
import { Dark } from "./screens/dark.js";
import "./kit.js";
import { More, loadMoreSoon, need } from "./more.js";
import { Closed } from "./screens/closed.js";
import { Lamp } from "./screens/lamp.js";
import { Wait } from "./screens/wait.js";

addTexts(vi);
applyTextSize();

/** @typedef {import("./player.js").Player} Player */
const seated = signal(/** @type {Player | null} */ (null));
/** Who plays on this phone behind the first (play/shared/). @type {import("../phone/device.js").Pass[]} */
let others = [];

/** @param {string} code @param {import("../phone/device.js").Pass} pass */
function sit(code, pass) {
  seated.value = sitDown(code, pass);
  stayAwake();
}

/** @param {Player} player @param {boolean} tell whether the server still knows this device */
function leave(player, tell) {
  if (tell) {
    player.leave();
  } else {
    player.stop();
  }
  const stays = forgetPass(player.code, player.pass.contestant);
  maySleep();
  location.replace(stays ? location.pathname : `/${player.code}`);
}

function Page() {
  const player = seated.value;
  if (!player) {
    return html`<${Opening} />`;
  }
  loadMoreSoon();
  const again = () => sit(player.code, player.pass);
  return html`<${More}
    part="shared"
    player=${player}
    Seat=${Seat}
    again=${again}
    others=${others}
    sit=${(/** @type {any} */ pass) => sitDown(player.code, pass)}
    meanwhile=${others.length ? html`<${Opening} />` : html`<${Seat} player=${player} again=${again} />`}
  />`;
}

/** Whatever there is for one contestant. @param {{player: Player, again: () => void}} props */
function Seat({ player, again }) {
  const { state, bye } = player.link.value;
  if (state === "closed" && bye !== null) {
    return html`<${Closed} bye=${bye} onAgain=${again} onJoin=${() => leave(player, false)} />`;
  }
  return html`<${Screen} player=${player} />${state === "online" && player.view.value.paused && html`<${Paused} reason=${player.view.value.paused.reason} />`}`;
}

/** @param {{player: Player}} props */
function Screen({ player }) {
  const onLeave = () => leave(player, true);
  const { kinds, languages } = player.view.value.contest ?? {};
  if (kinds || (languages && language.value === "en")) {
    need("kinds");
  }
  switch (screenOf(player.view.value)) {
    case "hello":
      return html`<${Opening} />`;
    case "wait":
      return html`<${Wait} player=${player} onLeave=${onLeave} />`;
    case "ask":
      return html`<${Ask} player=${player} />`;
    case "aside":
      return html`<${More} part="aside" player=${player} meanwhile=${html`<${Wait} player=${player} onLeave=${onLeave} />`} />`;
    case "lit":
    case "relit":
    case "void":
    case "champion":
      return html`<${Lamp} player=${player} />`;
    case "out":
    case "late":
      return html`<${Dark} player=${player} />`;
    case "end":
      return html`<${More} part="end" player=${player} onLeave=${onLeave} meanwhile=${html`<${Opening} />`} />`;
  }
}

/** Lies over the head of whatever is shown, as the red bar does. @param {{reason: string}} props */
function Paused({ reason }) {
  return html`<div class="head head-bar paused" role="status">
    <${Icon} path=${ICON_PAUSE} class="bar-icon" />
    <div class="head-words">
      <p class="head-title">${[t("ask.paused"), reason].filter(Boolean).join(" · ")}</p>
      <p class="head-note">${t("ask.paused.note")}</p>
    </div>
  </div>`;
}

function Opening() {
  return html`<main class="page opening"><p class="loud">${t("loading")}</p></main>`;
}

mount(() => html`<${Page} /><${Announcer} />`);
const code = codeInPath();
const pass = code && passFor(code);
if (code && pass) {
  others = othersOn(code);
  if (others.length) {
    need("shared");
  }
  sit(code, pass);
} else {
  location.replace(`/${code ?? ""}`);
}
