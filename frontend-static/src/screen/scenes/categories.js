// The final question has a category: whoever plays it picks one, in front of everybody.
import { t } from "../../i18n/texts.js";
import { html } from "../../lib/ui.js";
import { Fitted } from "../fitted.js";

/** @param {import("../scene.js").SceneProps} props */
export function Categories({ stage }) {
  const { topics = [], picked } = stage.finals ?? {};
  return html`<section class="scene categories by-day" data-ground="night">
    <h1 class="loud final-title">${t(picked ? "categories.picked" : "categories.title")}</h1>
    <ol class=${`category-cards${topics.length > 6 ? " many" : ""}`}>
      ${topics.map(
        (topic, place) => html`<li key=${place} class=${picked ? (place + 1 === picked ? "is-picked" : "is-other") : ""}>
          <b class="number">${place + 1}</b><${Fitted} class="category-topic" size=${64}>${topic}<//>
        </li>`,
      )}
    </ol>
    <p class="categories-who">${stage.named.map((one) => one.name).join(" · ")}</p>
  </section>`;
}
