// What a question shows or plays besides its words. A picture that has not come says what it shows; no recording starts by itself.
import { html, signal, t } from "../more/kit.js";
import { wanted } from "./language.js";

/** How often each file was asked for again; 0.5 more: it did not come. */
const tries = signal(/** @type {Record<string, number>} */ ({}));
/** The picture that fills the phone. */
const large = signal(/** @type {import("../../model/wire.js").Picture | null} */ (null));
/** What is heard, and what could not be. */
const heard = signal({ file: "", deaf: false });
/** @type {HTMLAudioElement | null} */
let audio = null;

/** @param {string} file */
export const isBroken = (file) => (tries.value[file] ?? 0) % 1 > 0;

/** @param {string} file */
export function again(file) {
  tries.value = { ...tries.value, [file]: (tries.value[file] ?? 0) + 0.5 };
}

/** The picture itself, small; where it did not come it says what it shows, and is asked for again by hand only. @param {{picture: import("../../model/wire.js").Picture, alt?: string}} props */
export function Shown({ picture, alt = picture.alt }) {
  const { file } = picture;
  const n = tries.value[file] ?? 0;
  return isBroken(file)
    ? html`<${Broken} picture=${picture} />`
    : html`<img key=${n} src=${`/media/${file}/small${n ? `?${n}` : ""}`} alt=${alt} onError=${() => isBroken(file) || again(file)} />`;
}

/** Instead of it, until it comes. @param {{picture: import("../../model/wire.js").Picture}} props */
export function Broken({ picture: { file, alt } }) {
  return html`<div class="kind-broken">
    <p>${t("kinds.broken")} <b>${alt}</b></p>
    <button class="key" onClick=${() => again(file)}>${t("kinds.retry")}</button>
  </div>`;
}

/** @param {{question: import("../../model/wire.js").Question & {lang?: string}, languages?: string[]}} props */
export function Media({ question, languages = [] }) {
  const { picture, recording, kind, lang = "vi" } = question;
  return html`
    ${languages.length > 0 && lang !== wanted() && html`<p class="kind-note">${t("kinds.untranslated")}</p>`}
    ${recording && html`<${Sound} key=${recording.file} recording=${recording} />`}
    ${picture && kind !== "spot" && (isBroken(picture.file) ? html`<${Broken} picture=${picture} />` : html`<${Picture} picture=${picture} />`)}
    ${large.value && html`<${Large} picture=${large.value} />`}
  `;
}

/** @param {{picture: import("../../model/wire.js").Picture}} props */
function Picture({ picture }) {
  return html`<button class="kind-picture" aria-label=${t("kinds.enlarge", { alt: picture.alt })} onClick=${() => (large.value = picture)}><${Shown} picture=${picture} alt="" /></button>`;
}

/** @param {HTMLElement | null} button */
const focus = (button) => (button ? button.focus() : (large.value = null));

/** @param {{picture: import("../../model/wire.js").Picture}} props */
function Large({ picture }) {
  const close = () => (large.value = null);
  return html`<div class="kind-large" role="dialog" aria-modal="true" aria-label=${picture.alt} onClick=${close} onKeyDown=${(/** @type {KeyboardEvent} */ event) => event.key === "Escape" && close()}>
    <img src=${`/media/${picture.file}`} alt=${picture.alt} />
    <button class="key" ref=${focus} onClick=${close}>${t("kinds.close")}</button>
  </div>`;
}

function hush() {
  audio?.pause();
  audio = null;
  heard.value = { file: "", deaf: false };
}

/** @param {string} file */
function listen(file) {
  const playing = heard.value.file === file;
  hush();
  if (!playing) {
    heard.value = { file, deaf: false };
    const mine = (audio = new Audio(`/media/${file}`));
    const deaf = () => audio === mine && (heard.value = { file: "", deaf: true });
    mine.onended = hush;
    mine.onerror = deaf;
    mine.play().catch(deaf);
  }
}

/** Gone with the question it belongs to. @param {Element | null} element */
const leave = (element) => element ?? hush();

/** @param {{recording: import("../../model/wire.js").Recording}} props */
function Sound({ recording: { file, transcript } }) {
  const { file: playing, deaf } = heard.value;
  return html`<div class="kind-sound" ref=${leave}>
    <button class="key" aria-pressed=${playing === file} onClick=${() => listen(file)}><span aria-hidden="true">${playing === file ? "■" : "▶"}</span> ${t(playing === file ? "kinds.stop" : "kinds.listen")}</button>
    <details open=${deaf}><summary>${t("kinds.transcript")}</summary><p>${transcript}</p></details>
    ${deaf && html`<p class="kind-note" role="alert">${t("kinds.deaf")}</p>`}
  </div>`;
}
