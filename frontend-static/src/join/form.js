// From a scan or a code to a seat: one form, no account. Consent starts unticked and says who, what and how long.
import { ICON_CARD, ICON_CHEVRON, ICON_TICK, Icon } from "../elements/icons.js";
import { CORNERS } from "../elements/tile.js";
import { formatNumber, hasText, language, switchLanguage, t } from "../i18n/texts.js";
import { html, signal } from "../lib/core.js";
import { get, post } from "../net/api.js";
import { digits } from "../phone/address.js";
import { deviceSecret, keepProfile, passesFor, profile } from "../phone/device.js";
import { take } from "./claim.js";
import { InsideAnApp } from "./in-app.js";

/** @typedef {{title: string, organiser: string, seats: number, units: {number: number, name: string}[],
 *   claim: {seatNumber: boolean, nameOnly: boolean}, consentVersion: string,
 *   kept: {days: number, minors: boolean, nicknames: boolean}, started: boolean}} Room */

/** @param {string} code @returns {Promise<Room>} */
export function findRoom(code) {
  // A hall shares one address: wrong codes are counted by device, so that one guesser locks out nobody else.
  return get(`/api/rooms/${code}`, { "X-Device": deviceSecret(true) });
}

/** What is typed on this page; kept outside of the components, as drawing again must lose nothing. */
const typed = signal("");
const form = signal({ name: "", unit: "", seat: "", consent: false, publicName: false, shared: false });
const problem = signal("");
const busy = signal(false);

/** @param {object} change */
function set(change) {
  form.value = { ...form.value, ...change };
}

/** Name and unit of the last contest, where this one knows the unit too; of a second person on this phone the unit at most. @param {string} code @param {Room} room */
export function prefill(code, room) {
  const before = profile();
  set({ name: passesFor(code).length ? "" : before.name, unit: String(room.units.find((unit) => unit.name === before.unit)?.number ?? "") });
}

/** @param {{onCode: (code: string) => void, wrong: boolean}} props */
export function AskCode({ onCode, wrong }) {
  const code = digits(typed.value);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (code) {
      onCode(code);
    }
  };
  return html`<main class="page join">
    <${Banner} />
    <form class="join-form" onSubmit=${submit}>
      <h1 class="join-heading">${t("code.title")}</h1>
      <label class="field">
        <span class="label">${t("code.label")}</span>
        <input
          class="input code-input number"
          inputmode="numeric"
          autocomplete="off"
          maxlength="12"
          aria-describedby="code-hint"
          value=${typed.value}
          onInput=${(/** @type {any} */ event) => (typed.value = event.target.value)}
        />
        <span id="code-hint" class="note quiet">${t("code.hint")}</span>
      </label>
      ${wrong && html`<p class="problem" role="alert">${t("code.unknown")}</p>`}
      <button class="cta loud" disabled=${!code}>${t("code.cta")}</button>
      <p class="join-links"><a class="link" href="/kiem-tra">${t("join.check")}</a><${OtherLanguage} /></p>
    </form>
  </main>`;
}

/** @param {{code: string, ticket: string | null, room: Room, onSeated: () => void, onChange: () => void, onWatch: () => void}} props */
export function Join({ code, ticket, room, onSeated, onChange, onWatch }) {
  const needsSeat = !ticket && room.claim.seatNumber;
  const held = passesFor(code);
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    problem.value = whatIsMissing(form.value, room, needsSeat, ticket !== null);
    if (!problem.value && !busy.value) {
      claim(code, ticket, needsSeat).then(onSeated, (error) => {
        busy.value = false;
        problem.value = wordsFor(error, form.value.seat);
      });
    }
  };

  return html`<main class="page join">
    <${Banner} room=${room} />
    <form class="join-form" onSubmit=${submit} novalidate>
      <${InsideAnApp} code=${code} ticket=${ticket} />
      <p class="code-row">
        <${Icon} path=${ICON_TICK} /><span>${t("code.label")} <b class="number">${spaced(code)}</b></span>
        <button type="button" class="link" onClick=${onChange}>${t("code.change")}</button>
      </p>
      ${held.length > 0 &&
      html`<p class="note started">
        ${t("join.with", { who: held.map(({ seat, name }) => seat ?? name).join(", ") })} <a class="link" href=${`/play/${code}`}>${t("join.with.back")}</a>
        <a class="link" href=${`/du-lieu-cua-toi?code=${code}`}>${t("join.data")}</a>
      </p>`}
      ${room.started && html`<p class="note started">${t("join.started")}</p>`}
      <label class="field">
        <span class="label">${t(room.kept.nicknames ? "join.nickname" : "join.name")}</span>
        <input class="input" autocomplete=${room.kept.nicknames ? "nickname" : "name"} maxlength="80" value=${form.value.name} onInput=${(/** @type {any} */ e) => set({ name: e.target.value })} />
      </label>
      <label class="field">
        <span class="label">${t("join.unit")}</span>
        <span class="select">
          <select class="input" value=${form.value.unit} onChange=${(/** @type {any} */ e) => set({ unit: e.target.value })}>
            <option value="">${t("join.unit.choose")}</option>
            ${room.units.map((unit) => html`<option key=${unit.number} value=${String(unit.number)}>${unit.name}</option>`)}
          </select>
          <${Icon} path=${ICON_CHEVRON} />
        </span>
      </label>
      ${ticket && html`<p class="ticket-read"><${Icon} path=${ICON_TICK} /> ${t("join.ticket")}</p>`}
      ${needsSeat &&
      html`<label class="field">
        <span class="label">${t("join.seat")} <span class="label-note">(${t("join.seat.hint")})</span></span>
        <span class="seat-row">
          <input class="input seat-input number" inputmode="numeric" maxlength="5" value=${form.value.seat} onInput=${(/** @type {any} */ e) => set({ seat: e.target.value })} />
          <span class="card-hint"><${Icon} path=${ICON_CARD} /><span>${t("join.card")}</span></span>
        </span>
      </label>`}
      ${!ticket && !needsSeat && !room.claim.nameOnly && html`<p class="note">${t("join.card")}</p>`}
      <${Consent} room=${room} />
      ${problem.value && html`<p class="problem" role="alert">${problem.value}</p>`}
      <button class="cta loud" disabled=${busy.value}>${t(busy.value ? "join.busy" : "join.cta")}</button>
      <p class="join-links"><button type="button" class="link" onClick=${onWatch}>${t("join.watch")}</button><a class="link" href="/kiem-tra">${t("join.check")}</a><${OtherLanguage} /></p>
    </form>
  </main>`;
}

/** @param {string} code @param {string | null} ticket @param {boolean} needsSeat */
async function claim(code, ticket, needsSeat) {
  busy.value = true;
  const { shared, name } = form.value;
  const first = passesFor(code).length === 0;
  const said = claimOf(form.value, ticket, needsSeat);
  const { unit } = await take(code, ticket !== null, shared, (device) => post(`/api/rooms/${code}/claim`, { ...said, device }));
  if (first && !shared) {
    keepProfile({ name: name.trim(), unit });
  }
}

/** Whether the fine print is open. */
const reading = signal(false);

/** @param {{room: Room}} props */
function Consent({ room }) {
  const words = { organiser: room.organiser, days: String(room.kept.days) };
  const box = (/** @type {"consent" | "publicName" | "shared"} */ field, /** @type {any} */ text) => html`<label class="consent">
    <input type="checkbox" checked=${form.value[field]} onChange=${(/** @type {any} */ e) => set({ [field]: e.target.checked })} />
    <span class="box"><${Icon} path=${ICON_TICK} /></span>
    <span>${text}</span>
  </label>`;
  const open = (/** @type {Event} */ event) => {
    event.preventDefault();
    reading.value = !reading.value;
  };
  // A link, as a button inside of a label would be a second thing that the label names.
  const more = html`<a class="consent-more" href="#consent" aria-expanded=${reading.value} onClick=${open}>${t("join.consent.more")}</a>`;
  return html`<div class="consents">
    ${box("consent", html`${t(room.kept.nicknames ? "join.consent.minors" : "join.consent", words)} ${more}`)}
    ${reading.value &&
    html`<div id="consent" class="note consent-detail">
      <p>${t("join.consent.detail", words)}</p>
      ${room.kept.minors && html`<p>${t(room.kept.nicknames ? "join.children.minors" : "join.children.guardians")}</p>`}
      ${!room.kept.nicknames && box("publicName", t("join.public"))} ${box("shared", t("join.shared"))}
    </div>`}
  </div>`;
}

/** @param {{room?: Room}} props */
export function Banner({ room }) {
  return html`<header class="banner" data-ground="night">
    <div>
      <p class="loud banner-name">${t("app")}</p>
      ${room && html`<h1 class="banner-title">${room.title}</h1>`} ${room && room.organiser !== room.title && html`<p class="banner-note">${room.organiser}</p>`}
    </div>
    <${BannerTiles} />
  </header>`;
}

const BANNER = ["01011", "00110", "00101", "00011"];

function BannerTiles() {
  return html`<svg class="banner-tiles" viewBox="0 0 545 434" aria-hidden="true">
    ${BANNER.map((row, y) =>
      [...row].map(
        (lit, x) => html`<g key=${`${x}${y}`} class=${lit === "1" ? "tile-lit" : "tile-out"} transform=${`translate(${x * 111} ${y * 111})`}>
          <rect class="tile-face" width="100" height="100" rx="7" /><path class="tile-corners" d=${CORNERS} />
        </g>`,
      ),
    )}
  </svg>`;
}

function OtherLanguage() {
  const other = language.value === "vi" ? "en" : "vi";
  return html`<button type="button" class="link" lang=${other} onClick=${() => switchLanguage(other)}>${t("language.other")}</button>`;
}

/** @param {any} form @param {Room} room @param {boolean} needsSeat @param {boolean} ticketed */
function whatIsMissing(form, room, needsSeat, ticketed) {
  if (!ticketed && !form.name.trim()) {
    return t("join.need.name");
  }
  if (!ticketed && room.units.length > 0 && !form.unit) {
    return t("join.need.unit");
  }
  const seat = Number(form.seat);
  if (needsSeat && !(Number.isInteger(seat) && seat >= 1 && seat <= room.seats) && !(form.seat === "" && room.claim.nameOnly)) {
    return t("join.need.seat", { seats: formatNumber(room.seats) });
  }
  return form.consent ? "" : t("join.need.consent");
}

/** @param {any} form @param {string | null} ticket @param {boolean} needsSeat */
function claimOf(form, ticket, needsSeat) {
  return {
    ...(ticket ? { ticket } : {}),
    ...(needsSeat && form.seat !== "" ? { seat: Number(form.seat) } : {}),
    ...(form.name.trim() ? { name: form.name.trim().normalize("NFC") } : {}),
    ...(form.unit ? { unit: Number(form.unit) } : {}),
    consent: form.consent,
    publicName: form.publicName,
  };
}

/** @param {import("../net/api.js").ApiError} error @param {string} seat */
function wordsFor(error, seat) {
  const code = troubleOf(error) ?? error.code;
  return hasText(`refused.${code}`) ? t(`refused.${code}`, { seat: error.body?.seat ?? seat }) : t("refused.other", { code });
}

/** What will be over by itself: the server was not reached, is crowded, or holds a guesser back. @param {import("../net/api.js").ApiError} error */
export function troubleOf({ status }) {
  return status === 0 ? "offline" : status === 429 ? "TOO_MANY" : status >= 500 ? "BUSY" : null;
}

/** The room could not be asked for. @param {{trouble: string, onAgain: () => void}} props */
export function NoAnswer({ trouble, onAgain }) {
  return html`<main class="page join">
    <${Banner} />
    <div class="join-form">
      <p class="problem" role="alert">${t(`refused.${trouble}`)}</p>
      <button class="cta loud" onClick=${onAgain}>${t("join.again")}</button>
      <p class="note quiet">${t("join.again.self")}</p>
      <p class="join-links"><${OtherLanguage} /></p>
    </div>
  </main>`;
}

/** @param {string} code */
function spaced(code) {
  return code.length === 6 ? `${code.slice(0, 3)} ${code.slice(3)}` : code;
}
