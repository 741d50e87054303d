// Out is not over: the own record first, then what is being asked, then how the lamp may come back.
import { Bell } from "../../elements/bell.js";
import { ICON_HAND, Icon } from "../../elements/icons.js";
import { OptionSign } from "../../elements/sign.js";
import { t } from "../../i18n/texts.js";
import { html } from "../../lib/core.js";
import { screenOf, seatOf } from "../../model/phone-view.js";
import { Head } from "../head.js";
import { More, lens } from "../more.js";
import { choiceName } from "../senses.js";
import { questionTitle } from "./ask.js";
import { KeyCard } from "./lamp.js";

/** @param {{player: import("../player.js").Player}} props */
export function Dark({ player }) {
  const view = player.view.value;
  return html`<main class="page dark" data-ground="night">
    ${screenOf(view) === "late" ? html`<${Late} player=${player} />` : html`<${Out} player=${player} />`}
  </main>`;
}

/** @param {{player: import("../player.js").Player}} props */
function Out({ player }) {
  const view = player.view.value;
  const seat = seatOf(view);
  const { result, outAt } = view;
  const title = t(view.lamp === "D" ? "out.disqualified" : "out.title", { seat });
  const asking = view.phase === "ask" && view.question;
  return html`
    <${Head} player=${player} title=${title} note=${outAt && t("out.at", { n: outAt })} />
    ${view.news?.reason && html`<p class="dark-panel">${t("out.reason", { reason: view.news.reason })}</p>`}
    ${!asking &&
    result &&
    html`<section class="dark-panel">
      <p class="dark-lead">${rescued(view) || myChoice(view)}</p>
      <${KeyCard} view=${view} dark=${true} />
    </section>`}
    <${More} part="dispute" player=${player} />
    <h1 class="loud dark-title balance">${t("out.next")}</h1>
    <${More} part="crowd" player=${player} meanwhile=${asking && html`<${Follow} question=${view.question} />`} />
    <${More} part="record" right=${view.right} asked=${outAt ?? view.asked} outAt=${outAt} />
    ${view.lamp === "O" && html`<p class="dark-panel dark-rescue"><${Bell} /><span>${t("out.rescue")}</span></p>`}
    <${More} part="status" view=${view} />
  `;
}

/** @param {import("../../model/phone-view.js").PhoneView} view */
function myChoice(view) {
  if (view.result?.verdict === "watching" || view.answer === null) {
    return t(view.result?.verdict === "none" ? "out.none" : "out.answer");
  }
  return t("out.chose", { choice: choiceName(view.answer) });
}

/** How a rescue question went for somebody who played it. @param {import("../../model/phone-view.js").PhoneView} view */
function rescued({ question, result }) {
  const played = question?.source === "rescue" && question.round === result?.round && result.verdict !== "watching";
  return played && t(result.verdict === "right" ? "out.rescueRight" : "out.rescueWrong");
}

/** The question on the floor, to read along: until the second script brought the audience's play, and where there is none. @param {{question: any}} props */
export function Follow({ question }) {
  const seen = lens.see(question);
  return html`<section class="dark-panel follow">
    <p class="dark-lead">${t("out.asking")} · ${questionTitle(question)}</p>
    <p class="follow-text">${seen.text}</p>
    <${More} part="follow" question=${seen} />
    <ul class="follow-options">
      ${seen.options.map((/** @type {string} */ text, /** @type {number} */ option) => html`<li key=${option}><${OptionSign} option=${option} class="on-dark" /><span>${text}</span></li>`)}
    </ul>
  </section>`;
}

/** @param {{player: import("../player.js").Player}} props */
function Late({ player }) {
  const view = player.view.value;
  const seat = seatOf(view);
  return html`
    <${Head} player=${player} title=${player.pass.name} note=${[view.you?.unit, seat && t("late.seat", { seat })].filter(Boolean).join(" · ")} />
    <h1 class="loud dark-title balance">${t("late.title")}</h1>
    <p class="dark-body">${t(seat ? "late.body" : "wait.reserve", { seat })}</p>
    <p class="dark-panel dark-rescue"><${Icon} path=${ICON_HAND} class="dark-hand" /><span>${t("late.hand")}</span></p>
    ${view.phase === "ask" &&
    view.question &&
    html`<h2 class="loud dark-heading">${t("late.meanwhile")}</h2>
      <${More} part="crowd" player=${player} meanwhile=${html`<${Follow} question=${view.question} />`} />`}
    <${More} part="status" view=${view} />
  `;
}
