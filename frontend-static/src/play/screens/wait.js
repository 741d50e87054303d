// Waiting room: the lamp is lit, the floor fills, and a practice pad proves the way to the server and back.
import { Tile } from "../../elements/tile.js";
import { formatNumber, t } from "../../i18n/texts.js";
import { html } from "../../lib/core.js";
import { isLit } from "../../model/phone-view.js";
import { Head } from "../head.js";
import { MiniFloor } from "../mini-floor.js";
import { More } from "../more.js";

/** @param {{player: import("../player.js").Player, onLeave: () => void}} props */
export function Wait({ player, onLeave }) {
  const view = player.view.value;
  const { you } = view;
  const reserve = view.lamp === "E" && view.phase !== "lobby";
  return html`<main class="page wait">
    <${Head} player=${player} title=${player.pass.name} note=${[you?.unit, view.contest?.organiser].filter(Boolean).join(" · ")} />
    <div class="wait-lamp"><${Tile} lamp=${reserve ? "out" : "lit"} seat=${you?.seat} /></div>
    <h1 class="loud wait-title">${reserve || !you?.seat ? t("wait.reserve") : t("wait.title", { seat: you.seat })}</h1>
    <p class="wait-body balance">${t(view.phase === "lobby" ? "wait.body" : "wait.next")}</p>
    <${FloorCard} view=${view} />
    ${view.phase === "lobby" && html`<${More} part="practice" player=${player} />`}
    <${More} part="foot" player=${player} onLeave=${onLeave} />
  </main>`;
}

/** @param {{view: import("../../model/phone-view.js").PhoneView}} props */
export function FloorCard({ view }) {
  if (!view.floor) {
    return null; // it was true once; lamps have changed since
  }
  const lit = [...view.floor].filter(isLit).length;
  return html`<section class="floor-card">
    <${MiniFloor} floor=${view.floor} columns=${view.contest?.columns ?? 0} own=${view.you ? view.you.contestant - 1 : -1} lit=${lit} />
    <p class="floor-count">
      <span class="number"><b>${formatNumber(lit)}</b>/${formatNumber(view.floor.length)}</span>
      <span>${t("wait.lit")}</span>
    </p>
  </section>`;
}
