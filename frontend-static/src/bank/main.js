import { html, render } from "../lib/ui.js";
import { addTexts, language, switchLanguage, t } from "../i18n/texts.js";
import { bankEn } from "../i18n/bank.en.js";
import { bankVi } from "../i18n/bank.vi.js";
import { bankActsEn } from "../i18n/bank-acts.en.js";
import { bankActsVi } from "../i18n/bank-acts.vi.js";
import { refusals as refusalsEn } from "../i18n/refusals.en.js";
import { refusals as refusalsVi } from "../i18n/refusals.vi.js";
import { en as staffEn } from "../i18n/staff.en.js";
import { vi as staffVi } from "../i18n/staff.vi.js";
import { go, place } from "../host/router.js";
import { StaffGate } from "../host/staff-gate.js";
import { Curators } from "./curators.js";
import { LeaveGuard } from "./leaving.js";
import { QuestionList } from "./list.js";
import { NewQuestion } from "./new-question.js";
import { QuestionPage } from "./question.js";
import { ReviewQueue } from "./review.js";

addTexts({ ...refusalsVi, ...staffVi, ...bankVi, ...bankActsVi }, { ...refusalsEn, ...staffEn, ...bankEn, ...bankActsEn });

const TABS = [
  ["questions", "bank.tab.list"],
  ["review", "bank.tab.review"],
  ["new", "bank.tab.new"],
];

function Page({ me, signOut }) {
  const [area = "questions", id] = place.value;
  const tabs = me.role === "HOST" ? [...TABS, ["people", "bank.tab.people"]] : TABS;
  return html`<div class="office bank">
    <header class="top-bar">
      <a class="brand" href="#/questions">${t("app.name")}</a>
      <nav class="bank-tabs" aria-label=${t("bank.title")}>
        ${tabs.map(
          ([name, words]) => html`<a key=${name} href=${"#/" + name} aria-current=${area === name && !id ? "page" : undefined}>${t(words)}</a>`,
        )}
      </nav>
      <span class="top-facts">
        ${me.role === "HOST" && html`<a class="plain" href="/host">${t("bank.toHost")}</a>`}
        <a class="plain" href="/host#/account" title=${t("host.account.title")}>${me.name}</a>
        <button class="plain" onClick=${() => switchLanguage(language.value === "vi" ? "en" : "vi")}>${t("host.otherLanguage")}</button>
        <button class="plain" onClick=${signOut}>${t("host.signOut")}</button>
      </span>
    </header>
    ${me.role === "REFEREE" ? html`<main class="desk"><p>${t("bank.notYours")}</p></main>` : html`<${Area} area=${area} id=${id} me=${me} />`}
    <${LeaveGuard} />
  </div>`;
}

function Area({ area, id, me }) {
  if (area === "questions" && id) return html`<${QuestionPage} key=${id} id=${id} />`;
  if (area === "review") return html`<${ReviewQueue} />`;
  if (area === "new") return html`<${NewQuestion} me=${me} onMade=${(made) => go("questions", made.id)} />`;
  if (area === "people" && me.role === "HOST") return html`<${Curators} />`;
  return html`<${QuestionList} />`;
}

render(html`<${StaffGate} page=${(me, signOut) => html`<${Page} me=${me} signOut=${signOut} />`} />`, document.getElementById("page"));
