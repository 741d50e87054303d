// The page of a spectator: no seat, no token, only the contest's code.
import "./kit.js";
import { Announcer } from "../elements/announcer.js";
import { addTexts } from "../i18n/texts.js";
import crowdEn from "../i18n/crowd.en.js";
import crowdVi from "../i18n/crowd.vi.js";
import vi from "../i18n/watch.vi.js";
import { html, mount } from "../lib/core.js";
import { codeInPath } from "../phone/address.js";
import { applyTextSize } from "../phone/text-size.js";
import { Watch, listen } from "./watch.js";

addTexts(vi);
addTexts(crowdVi, crowdEn);
applyTextSize();

const code = codeInPath();
if (code) {
  const socket = listen(code);
  mount(() => html`<${Watch} socket=${socket} onLeave=${() => location.assign(`/${code}`)} /><${Announcer} />`);
} else {
  location.replace("/");
}
