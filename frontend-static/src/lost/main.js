// An address that leads nowhere: the middle lamp is dark, and there is one way on.
import { Tile } from "../elements/tile.js";
import { addTexts, language, switchLanguage, t } from "../i18n/texts.js";
import vi from "../i18n/lost.vi.js";
import { html, mount } from "../lib/core.js";
import { applyTextSize } from "../phone/text-size.js";

addTexts(vi);
applyTextSize();

function Page() {
  const other = language.value === "vi" ? "en" : "vi";
  return html`<main class="page lost" data-ground="night">
    <div class="lost-lamps"><${Tile} lamp="lit" seat="4" /><${Tile} lamp="out" seat="0" /><${Tile} lamp="lit" seat="4" /></div>
    <h1 class="loud lost-title balance">${t("lost.title")}</h1>
    <p class="lost-body balance">${t("lost.body")}</p>
    <a class="cta loud" href="/">${t("lost.cta")}</a>
    <button class="link" lang=${other} onClick=${() => switchLanguage(other)}>${t("language.other")}</button>
  </main>`;
}

mount(Page);
