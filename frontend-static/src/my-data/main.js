// What a contest's server keeps of whoever sits on this phone: to be read, taken along and withdrawn.
import { addTexts, language, switchLanguage, t } from "../i18n/texts.js";
import vi from "../i18n/my-data.vi.js";
import { html, mount, signal } from "../lib/core.js";
import { get, remove } from "../net/api.js";
import { save } from "../net/download.js";
import { digits } from "../phone/address.js";
import { forgetPass, lastCode, passesFor } from "../phone/device.js";
import { applyTextSize } from "../phone/text-size.js";

addTexts(vi);
applyTextSize();

const code = digits(new URLSearchParams(location.search).get("code") ?? "") || lastCode() || "";
const passes = signal(passesFor(code));
/** Of the person shown: their data, or the key of what went wrong; null while it is fetched. */
const found = signal(/** @type {any} */ (null));
const shown = signal(0);
const asking = signal(false);
const said = signal("");

const pass = () => passes.value[shown.value];
const bearer = () => ({ Authorization: "Bearer " + pass().token });

async function look() {
  found.value = null;
  if (!pass()) {
    found.value = "nobody";
    return;
  }
  try {
    found.value = await get("/api/me", bearer());
  } catch (refusal) {
    found.value = troubleOf(refusal);
  }
}

/** @param {any} refusal */
function troubleOf({ status }) {
  return status === 401 ? "gone" : status === 429 ? "tooMany" : "offline";
}

/** @param {string} path @param {string} done */
async function withdraw(path, done) {
  asking.value = false;
  try {
    await remove(path, bearer());
    said.value = t(done);
    if (path === "/api/me") {
      forgetPass(code, pass().contestant);
      passes.value = passesFor(code);
      shown.value = 0;
    }
    // Nobody else on this phone: what was done is all there is to say.
    found.value = "";
    if (pass()) {
      await look();
    }
  } catch (refusal) {
    said.value = t("myData." + troubleOf(refusal));
  }
}

function takeAlong() {
  const text = JSON.stringify(found.value, null, 2);
  save(new Blob([text], { type: "application/json" }), `du-lieu-cua-toi-${code}.json`);
}

/** 2026-11-28 as people write it. @param {string} day */
const day = (day) => day.split("-").reverse().join("/");

/** @param {string} iso */
const moment = (iso) => new Date(iso).toLocaleString(language.value === "vi" ? "vi-VN" : "en-GB");

/** @param {{ one: any }} props */
function Data({ one }) {
  return html`<section class="my-data-who">
      <p class="my-data-name">${one.name ?? t("myData.noName")}</p>
      <p>${one.unit}${one.seat != null && " · " + t("myData.seat", { seat: one.seat })}</p>
      <p>${one.title}, ${day(one.playedOn)}</p>
      <p>${t("myData.organiser", { organiser: one.organiser })}</p>
      <p>${t(one.forgottenAt ? "myData.forgotten" : "myData.kept", { day: day(one.keptUntil) })}</p>
    </section>
    <h2>${t("myData.consents")}</h2>
    <ul class="my-data-list">
      ${one.consents.map(
        (/** @type {any} */ consent, /** @type {number} */ i) =>
          html`<li key=${i}>
            ${t("myData." + consent.purpose)}: <b>${t(consent.given ? "myData.given" : "myData.withdrawn")}</b>
            <small> ${t("myData.when", { at: moment(consent.at), text: consent.text })}</small>
          </li>`,
      )}
    </ul>
    <h2>${t("myData.answers", { n: one.rounds.length })}</h2>
    <ul class="my-data-list">
      ${one.rounds.map(
        (/** @type {any} */ round) =>
          html`<li key=${round.round}>${t("myData.question", { n: round.n })} <b>${round.answer ?? "–"}</b> ${t("myData." + round.verdict)}</li>`,
      )}
    </ul>
    ${one.certificates.length > 0 &&
    html`<h2>${t("myData.certificates")}</h2>
      <ul class="my-data-list">
        ${one.certificates.map((/** @type {any} */ it) => html`<li key=${it.number}><a class="link" href=${"/xac-nhan/" + it.number}>${it.number}</a></li>`)}
      </ul>`}
    <div class="my-data-acts">
      <button class="cta loud" onClick=${takeAlong}>${t("myData.take")}</button>
      ${one.publicFullName && html`<button class="key" onClick=${() => withdraw("/api/me/public-name", "myData.hidden")}>${t("myData.hide")}</button>`}
      ${asking.value
        ? html`<div role="alertdialog" aria-label=${t("myData.forget")}>
            <p>${t("myData.sure")}</p>
            <div class="my-data-acts">
              <button class="key" onClick=${() => (asking.value = false)}>${t("myData.no")}</button>
              <button class="key" onClick=${() => withdraw("/api/me", "myData.done")}>${t("myData.yes")}</button>
            </div>
          </div>`
        : html`<button class="key" onClick=${() => (asking.value = true)}>${t("myData.forget")}</button>`}
    </div>`;
}

function Page() {
  const other = language.value === "vi" ? "en" : "vi";
  const now = found.value;
  return html`<main class="page my-data" data-ground="night">
    <h1 class="loud">${t("myData.title")}</h1>
    ${passes.value.length > 1 &&
    html`<div class="my-data-acts" role="group" aria-label=${t("myData.who")}>
      ${passes.value.map(
        (one, i) =>
          html`<button key=${one.contestant} class="key" aria-pressed=${i === shown.value} onClick=${() => {
            shown.value = i;
            look();
          }}>${one.name}</button>`,
      )}
    </div>`}
    <div role="status">
      ${said.value && html`<p class="note">${said.value}</p>`} ${now === null && html`<p>${t("myData.looking")}</p>`}
      ${typeof now === "string" && now && html`<p class="problem">${t("myData." + now)}</p>`}
    </div>
    ${now !== null && typeof now === "object" && html`<${Data} one=${now} />`}
    <p class="join-links">
      ${pass() && html`<a class="link" href=${`/play/${code}`}>${t("myData.back")}</a>`}
      <button class="link" lang=${other} onClick=${() => switchLanguage(other)}>${t("language.other")}</button>
    </p>
  </main>`;
}

mount(Page);
look();
