// The first page of a phone: address -> room -> seat. A phone that has a seat goes on to /play at once.
import { addTexts, t } from "../i18n/texts.js";
import vi from "../i18n/join.vi.js";
import { html, mount, signal } from "../lib/core.js";
import { readAddress, showCode, showWhole } from "../phone/address.js";
import { passFor, lastCode } from "../phone/device.js";
import { offerShell } from "../phone/install.js";
import { applyTextSize } from "../phone/text-size.js";
import { CannotStay, cannotStay } from "./in-app.js";
import { AskCode, Join, NoAnswer, findRoom, prefill, troubleOf } from "./form.js";

const ASK_LATER = 15_000; // ms; too many wrong codes from here
const ASK_AGAIN = 2000; // ms; the hall's network comes and goes, the page keeps asking

addTexts(vi);
applyTextSize();
offerShell();

/** @typedef {{at: "opening"} | {at: "trouble", code: string, trouble: string} | {at: "code", wrong: boolean} | {at: "room", code: string, room: import("./form.js").Room}} Place */
const place = signal(/** @type {Place} */ ({ at: "opening" }));
const address = readAddress();

let asking = 0;

/** @param {string} code */
async function enter(code) {
  if (passFor(code) && !address.ticket && !address.adds) {
    location.replace(`/play/${code}`);
    return;
  }
  clearTimeout(asking);
  try {
    const room = await findRoom(code);
    showCode(code);
    prefill(code, room);
    place.value = { at: "room", code, room };
  } catch (/** @type {any} */ error) {
    const trouble = troubleOf(error);
    if (trouble) {
      place.value = { at: "trouble", code, trouble };
      asking = setTimeout(() => enter(code), error.status === 429 ? ASK_LATER : ASK_AGAIN);
    } else {
      place.value = { at: "code", wrong: true };
    }
  }
}

function changeCode() {
  address.ticket = null;
  showCode("");
  place.value = { at: "code", wrong: false };
}

function Page() {
  const here = place.value;
  if (stuck) {
    return html`<${CannotStay} />`;
  }
  switch (here.at) {
    case "opening":
      return html`<main class="page opening"><p class="loud">${t("loading")}</p></main>`;
    case "trouble":
      return html`<${NoAnswer} trouble=${here.trouble} onAgain=${() => enter(here.code)} />`;
    case "code":
      return html`<${AskCode} wrong=${here.wrong} onCode=${enter} />`;
    case "room":
      return html`<${Join}
        code=${here.code}
        ticket=${address.ticket}
        room=${here.room}
        onSeated=${() => location.replace(`/play/${here.code}`)}
        onChange=${changeCode}
        onWatch=${() => location.assign(`/watch/${here.code}`)}
      />`;
  }
}

const code = address.code ?? lastCode();
const stuck = cannotStay();
mount(Page);
if (stuck) {
  showWhole(code ?? "", address.ticket);
} else if (code) {
  enter(code);
} else {
  changeCode();
}
