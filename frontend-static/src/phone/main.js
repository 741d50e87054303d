import { addTexts, t } from "../i18n/texts.js";
import { html, render } from "../lib/ui.js";
import { Tile } from "../elements/tile.js";
import { OptionSign } from "../elements/sign.js";
addTexts({ title: "Chuông Vàng" }, { title: "Golden Bell" });
render(html`<h1 class="loud">${t("title")}</h1><${Tile} lamp="lit" seat=${47} />${[0,1,2,3].map((o) => html`<${OptionSign} option=${o} />`)}`, document.getElementById("page"));
