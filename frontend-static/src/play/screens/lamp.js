// After the reveal the phone is the lamp: the whole screen gold with the seat number, held up for the crowd to see.
import { ICON_RAISE, Icon } from "../../elements/icons.js";
import { OptionSign } from "../../elements/sign.js";
import { t } from "../../i18n/texts.js";
import { html } from "../../lib/core.js";
import { screenOf } from "../../model/phone-view.js";
import { FloorCard } from "./wait.js";

/** @typedef {import("../../model/phone-view.js").PhoneView} PhoneView */

/** @param {{player: import("../player.js").Player}} props */
export function Lamp({ player }) {
  const view = player.view.value;
  const screen = screenOf(view);
  const { title, note } = words(view, screen);
  const right = screen === "lit" && view.result?.verdict === "right";
  return html`<main class="page lamp">
    <${GoldGround} />
    <div class="lamp-middle">
      <p class="number lamp-seat">${view.you?.seat ?? "★"}</p>
      <h1 class="loud lamp-title">${title}</h1>
      <p class="lamp-note balance">${note}</p>
      ${(right || screen === "relit") && html`<p class="lamp-raise"><${Icon} path=${ICON_RAISE} /> ${t("right.raise")}</p>`}
    </div>
    ${screen === "relit" || screen === "void" ? view.floor && html`<${FloorCard} view=${view} />` : html`<${KeyCard} view=${view} />`}
  </main>`;
}

/** @param {PhoneView} view @param {string} screen */
function words(view, screen) {
  const { left, news, result } = view;
  if (screen === "relit") {
    return { title: t("relit.title"), note: t(news?.cause === "restored" ? "relit.restored" : "relit.rescued", { left }) };
  }
  if (screen === "void") {
    return { title: t("void.title", { n: news?.n ?? "" }), note: t("void.body", { n: news?.n ?? "" }) };
  }
  const outcome = result && result.outcome ? `kept.${result.outcome}` : null;
  const score = view.contest?.scoring ? ` · ${t("score.body", { right: view.right })}` : "";
  if (outcome) {
    return { title: t("right.title"), note: t(outcome) + score };
  }
  if (result?.verdict === "right") {
    return { title: t("right.title"), note: t("right.body", { left }) + score };
  }
  return { title: t("right.title"), note: t(result?.verdict === "none" ? "kept.none" : "kept.wrong") + score };
}

/** The right answer with one sentence why and where it is written. @param {{view: PhoneView, dark?: boolean}} props */
export function KeyCard({ view, dark = false }) {
  const key = view.result?.key;
  if (!key) {
    return null;
  }
  const question = view.question?.round === view.result?.round ? view.question : null;
  const text = key.text ?? (key.option != null ? question?.options[key.option] : "");
  return html`<section class=${`key-card${dark ? " key-card-dark" : ""}`}>
    <p class="key-answer">
      ${key.option != null && html`<${OptionSign} option=${key.option} class=${dark ? "on-dark" : ""} />`}
      <span>${text}</span>
    </p>
    <p class="key-why">${key.why} ${key.source && html`<span class="quiet">${t("right.source", { source: key.source })}</span>`}</p>
  </section>`;
}

export function GoldGround() {
  return html`<svg class="gold-ground" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path class="gold-diamond" d="M50 5L98 50L50 95L2 50Z" vector-effect="non-scaling-stroke" />
  </svg>`;
}
