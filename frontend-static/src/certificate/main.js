// Whether a certificate is what it says: the number comes with the scanned code, or is typed.
import { addTexts, language, switchLanguage, t } from "../i18n/texts.js";
import vi from "../i18n/certificate.vi.js";
import { html, mount, signal } from "../lib/core.js";
import { get } from "../net/api.js";
import { applyTextSize } from "../phone/text-size.js";

addTexts(vi);
applyTextSize();

const PATH = "/xac-nhan/";

const typed = signal(location.pathname.startsWith(PATH) ? decodeURIComponent(location.pathname.slice(PATH.length)) : "");
/** What was found: null before, "looking", the certificate, or the key of what went wrong. */
const found = signal(/** @type {any} */ (null));

async function look() {
  const number = typed.value.trim();
  if (!number) return;
  found.value = "looking";
  try {
    found.value = await get("/api/certificates/" + encodeURIComponent(number));
  } catch (refusal) {
    const { status } = /** @type {import("../net/api.js").ApiError} */ (refusal);
    found.value = status === 429 ? "tooMany" : status >= 400 && status < 500 ? "unknown" : "offline";
  }
}

/** 2026-11-28 as people write it. @param {string} day */
const day = (day) => day.split("-").reverse().join("/");

/** @param {{ one: any }} props */
function Certificate({ one }) {
  return html`<section class="certificate-card">
    <p>${t("certificate.to")}</p>
    <p class="certificate-name">${one.name || (one.ofUnit ? one.unit : t("certificate.forgotten"))}</p>
    ${!one.ofUnit && html`<p>${one.unit}</p>`}
    <p class="certificate-honour loud">${t("certificate." + one.honour, { prize: one.prize })}</p>
    <p>${t("certificate.at", { contest: one.contest, day: day(one.playedOn) })}</p>
    <p>${t("certificate.issued", { organiser: one.organiser, day: day(one.issuedOn) })}</p>
  </section>`;
}

function Found() {
  const now = found.value;
  if (!now) return null;
  if (typeof now === "string") return html`<p class="certificate-state">${t("certificate." + now)}</p>`;
  if (!now.inForce) return html`<p class="certificate-state">${t("certificate.revoked", { day: day(now.revokedOn) })}</p>`;
  return html`<p class="certificate-state">${t("certificate.valid")}</p><${Certificate} one=${now} />`;
}

function Page() {
  const other = language.value === "vi" ? "en" : "vi";
  return html`<main class="page certificate" data-ground="night">
    <h1 class="loud">${t("certificate.title")}</h1>
    <div role="status"><${Found} /></div>
    <form
      class="certificate-form"
      onSubmit=${(/** @type {Event} */ event) => {
        event.preventDefault();
        look();
      }}
    >
      <label for="number">${t("certificate.number")}</label>
      <input id="number" maxlength="60" autocomplete="off" autocapitalize="characters" spellcheck=${false} value=${typed.value}
        onInput=${(/** @type {any} */ event) => (typed.value = event.target.value)} />
      <button class="cta loud" disabled=${found.value === "looking"}>${t("certificate.check")}</button>
    </form>
    <button class="link" lang=${other} onClick=${() => switchLanguage(other)}>${t("language.other")}</button>
  </main>`;
}

mount(Page);
look();
