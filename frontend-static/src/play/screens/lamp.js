// After the reveal the phone is the lamp: the whole screen gold with the seat number, held up for the crowd to see.
import { Bell } from "../../elements/bell.js";
import { ICON_RAISE, Icon } from "../../elements/icons.js";
import { OptionSign } from "../../elements/sign.js";
import { t } from "../../i18n/texts.js";
import { html } from "../../lib/core.js";
import { screenOf } from "../../model/phone-view.js";
import { More, lens } from "../more.js";
import { FloorCard } from "./wait.js";

/** @typedef {import("../../model/phone-view.js").PhoneView} PhoneView */

/** @param {{player: import("../player.js").Player}} props */
export function Lamp({ player }) {
  const view = player.view.value;
  const screen = screenOf(view);
  const { title, note } = words(view, screen);
  const reason = screen !== "lit" && view.news?.reason;
  const raise = screen === "lit" && view.result?.verdict === "right";
  return html`<${LampScreen} seat=${view.you?.seat} bell=${screen === "champion"} title=${title} foot=${foot(player, view, screen)}>
    <p class="lamp-note balance">${note}</p>
    ${reason && html`<p class="lamp-reason balance">${t("out.reason", { reason })}</p>`}
    ${raise && html`<p class="lamp-raise"><${Icon} path=${ICON_RAISE} /> ${t("right.raise")}</p>`}
  <//>`;
}

/** Gold from edge to edge; the number stands at the same height whatever is below it.
 * @param {{seat?: number, bell?: boolean, title: string, children?: any, foot: any}} props */
export function LampScreen({ seat, bell = false, title, children, foot: below }) {
  return html`<main class="page lamp">
    <${GoldGround} />
    <div class="lamp-middle">
      ${bell && html`<${Bell} />`}
      <p class=${`number lamp-seat lamp-seat-${String(seat).length}`}>${seat ?? "★"}</p>
      <h1 class=${`loud lamp-title balance${title.length > 10 ? " lamp-title-long" : ""}`}>${title}</h1>
      ${children}
    </div>
    ${below}
  </main>`;
}

/** @param {import("../player.js").Player} player @param {PhoneView} view @param {string} screen */
function foot(player, view, screen) {
  const next = view.asked + 1;
  switch (screen) {
    case "lit":
      return html`<${KeyCard} view=${view} /><${More} part="dispute" player=${player} />`;
    case "relit":
      return html`<${FloorCard} view=${view} />${next <= (view.contest?.questions ?? 0) &&
      html`<button class="cta loud" onClick=${player.goOn}>${t("relit.go", { n: next })}</button>`}`;
    case "void":
      return html`<${FloorCard} view=${view} />`;
  }
}

/** @param {PhoneView} view @param {string} screen */
function words(view, screen) {
  const { left, news, result } = view;
  const n = news?.n ?? "";
  switch (screen) {
    case "relit":
      return { title: t(news?.first ? "relit.in" : "relit.title"), note: t(news?.first ? "relit.note" : `relit.${news?.cause}`, { left }) };
    case "void":
      return { title: t("void.title", { n }), note: t("void.body", { n }) };
    case "champion":
      return { title: t(view.lamp === "B" ? "end.bell" : "end.winner"), note: [view.you?.name, view.you?.unit].filter(Boolean).join(" · ") };
  }
  const { verdict = "", outcome = "" } = result ?? {};
  const note = outcome ? `kept.${outcome}` : verdict === "right" ? "right.body" : verdict === "none" ? "kept.none" : verdict === "watching" ? "kept.watching" : "kept.wrong";
  const lives = view.lives ? ` · ${t("lives", { lives: view.lives })}` : "";
  const score = view.contest?.scoring ? ` · ${t("score.body", { right: view.right })}` : "";
  return { title: t("right.title"), note: t(note, { left }) + score + lives };
}

/** The right answer with one sentence why and where it is written. @param {{view: PhoneView, dark?: boolean}} props */
export function KeyCard({ view, dark = false }) {
  const key = lens.see(view.result?.key);
  if (!key) {
    return null;
  }
  const question = view.question?.round === view.result?.round ? lens.see(view.question) : null;
  const text = key.text ?? (key.option != null ? question?.options[key.option] : "");
  return html`<section class=${`key-card${dark ? " key-card-dark" : ""}`}>
    <${More}
      part="key"
      right=${key}
      question=${question}
      mine=${question && view.answer?.text}
      meanwhile=${html`<p class="key-answer">
        ${key.option != null && html`<${OptionSign} option=${key.option} class=${dark ? "on-dark" : ""} />`}
        <span>${text}</span>
      </p>`}
    />
    <p class="key-why">${key.why} ${key.source && html`<span class="quiet">${t("right.source", { source: key.source })}</span>`}</p>
  </section>`;
}

function GoldGround() {
  return html`<svg class="gold-ground" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
    <path class="gold-diamond" d="M50 5L98 38L50 71L2 38Z" vector-effect="non-scaling-stroke" />
  </svg>`;
}
