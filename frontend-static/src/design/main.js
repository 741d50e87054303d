// The design page: every token, sign, component and screen in all its states, built from the real ones.
import { startTicking } from "../elements/ticking.js";
import { addTexts, language, switchLanguage, t } from "../i18n/texts.js";
import vi from "../i18n/design.vi.js";
import screenVi from "../i18n/screen.vi.js";
import { html, render } from "../lib/ui.js";
import { Buttons, Floors, Icons, Lamps, Signs, Timers } from "./components.js";
import { NOW } from "./samples.js";
import { Frames, PHONE_STATES, SCREEN_MOMENTS } from "./frames.js";
import { Colours, Measures, Motion, Type } from "./tokens.js";

addTexts(screenVi); // what the floors say
addTexts(vi);
startTicking(/** @type {any} */ ({ now: () => NOW }));

const CHAPTERS = { colours: Colours, type: Type, measures: Measures, motion: Motion, signs: Signs, lamps: Lamps, floors: Floors, timers: Timers, buttons: Buttons, icons: Icons };

function Page() {
  return html`<main class="design">
    <header>
      <h1 class="loud">${t("title")}</h1>
      <button class="link" lang=${language.value === "vi" ? "en" : "vi"} onClick=${() => switchLanguage(language.value === "vi" ? "en" : "vi")}>${t("language.other")}</button>
    </header>
    <p class="design-lead">${t("lead")}</p>
    <nav class="design-nav" aria-label=${t("chapters")}>
      ${[...Object.keys(CHAPTERS), "screen", "phone", "recipe"].map((name) => html`<a key=${name} href=${`#${name}`}>${t(`${name}.title`)}</a>`)}
    </nav>
    ${Object.entries(CHAPTERS).map(([name, Content]) => html`<${Chapter} key=${name} name=${name}><${Content} /><//>`)}
    <${Chapter} name="screen"><${Frames} address="/thiet-ke/screen" look="screen" states=${SCREEN_MOMENTS} /><//>
    <${Chapter} name="phone"><${Frames} address="/thiet-ke/phone" look="phone" states=${PHONE_STATES} /><//>
    <${Chapter} name="recipe"><ol class="recipe">${[1, 2, 3, 4, 5, 6].map((step) => html`<li key=${step}>${t(`recipe.${step}`)}</li>`)}</ol><//>
  </main>`;
}

/** @param {{name: string, children?: any}} props */
function Chapter({ name, children }) {
  return html`<section class="chapter" id=${name}>
    <h2 class="loud">${t(`${name}.title`)}</h2>
    <p>${t(`${name}.lead`)}</p>
    ${children}
  </section>`;
}

render(html`<${Page} />`, /** @type {HTMLElement} */ (document.getElementById("page")));
