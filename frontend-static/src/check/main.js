// /kiem-tra: whether this phone and this place are good enough, and why not. Measures about ten seconds, keeps nothing.
import { addTexts, formatNumber, language, switchLanguage, t } from "../i18n/texts.js";
import vi from "../i18n/check.vi.js";
import { html, mount, signal } from "../lib/core.js";
import { findings } from "../model/fitness.js";
import { applyTextSize } from "../phone/text-size.js";
import { measure } from "./probes.js";
import { Result } from "./result.js";

addTexts(vi);
applyTextSize();

const progress = signal(0);
const measured = signal(/** @type {import("../model/fitness.js").Measured | null} */ (null));

async function run() {
  measured.value = null;
  progress.value = 0;
  measured.value = await measure((share) => (progress.value = share));
}

function Page() {
  const other = language.value === "vi" ? "en" : "vi";
  const result = measured.value;
  return html`<main class="page check">
    <header class="check-head" data-ground="night">
      <p class="loud check-app">${t("app")}</p>
      <h1>${t("check.title")}</h1>
    </header>
    ${result ? html`<${Result} findings=${findings(result)} browser=${result.browser} onAgain=${run} />` : html`<${Measuring} />`}
    <p class="join-links"><a class="link" href="/">${t("check.join")}</a><button class="link" lang=${other} onClick=${() => switchLanguage(other)}>${t("language.other")}</button></p>
  </main>`;
}

function Measuring() {
  return html`<section class="check-result">
    <p class="check-verdict"><span class="loud">${t("check.busy")}</span></p>
    <progress class="check-bar" max="1" value=${progress.value} aria-label=${t("check.busy")}></progress>
    <p class="note">${t("check.busy.note", { percent: formatNumber(progress.value * 100) })}</p>
  </section>`;
}

/** @type {HTMLElement} */ (document.getElementById("page")).textContent = ""; // it said what to do if nothing ran
mount(Page);
run();
