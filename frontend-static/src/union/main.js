import { html, render } from "../lib/ui.js";
import { addTexts, language, switchLanguage, t } from "../i18n/texts.js";
import { refusals as refusalsEn } from "../i18n/refusals.en.js";
import { refusals as refusalsVi } from "../i18n/refusals.vi.js";
import { en as staffEn } from "../i18n/staff.en.js";
import { vi as staffVi } from "../i18n/staff.vi.js";
import { en as rosterEn } from "../i18n/roster.en.js";
import { vi as rosterVi } from "../i18n/roster.vi.js";
import { declaredEn } from "../i18n/declared.en.js";
import { declaredVi } from "../i18n/declared.vi.js";
import { unionEn } from "../i18n/union.en.js";
import { unionVi } from "../i18n/union.vi.js";
import { unitsEn } from "../i18n/units.en.js";
import { unitsVi } from "../i18n/units.vi.js";
import { place } from "../host/router.js";
import { StaffGate } from "../host/staff-gate.js";
import { CountingPage, CountingList } from "./counting.js";
import { Dashboard } from "./dashboard.js";
import { DeclaredPage } from "./declared.js";
import { member } from "./rights.js";
import { TargetsPage } from "./targets.js";
import { UnitsPage } from "./units.js";

addTexts({ ...refusalsVi, ...staffVi, ...rosterVi, ...unionVi, ...unitsVi, ...declaredVi }, { ...refusalsEn, ...staffEn, ...rosterEn, ...unionEn, ...unitsEn, ...declaredEn });

/** Who has no business here; the server refuses them as well. */
const STRANGERS = ["CURATOR", "REFEREE"];

const LINKS = [
  ["", "#/", "union.nav.participation"],
  ["", "/host", "union.nav.contests"],
  ["", "/ngan-hang", "union.nav.bank"],
  ["units", "#/units", "union.nav.units"],
  ["targets", "#/targets", "union.nav.targets"],
  ["contests", "#/contests", "union.nav.counting"],
  ["declared", "#/declared", "union.nav.declared"],
];

function Page({ me, signOut }) {
  const [area = "", id] = place.value;
  member.value = me;
  return html`<div class="union">
    <header class="side">
      <a class="brand" href="#/">${t("app.name")}</a>
      <nav aria-label=${t("union.nav")}>
        ${LINKS.map(([name, href, words]) => html`<a key=${href} href=${href} aria-current=${href[0] === "#" && name === area ? "page" : undefined}>${t(words)}</a>`)}
      </nav>
      <div class="who">
        <a class="plain" href="/host#/account" title=${t("host.account.title")}><b>${me.name}</b></a>
        <span>
          <button class="plain" onClick=${() => switchLanguage(language.value === "vi" ? "en" : "vi")}>${t("host.otherLanguage")}</button>
          <button class="plain" onClick=${signOut}>${t("host.signOut")}</button>
        </span>
      </div>
    </header>
    ${STRANGERS.includes(me.role) ? html`<main class="board"><p>${t("union.notYours")}</p></main>` : html`<${Area} area=${area} id=${id} />`}
  </div>`;
}

function Area({ area, id }) {
  if (area === "units") return html`<${UnitsPage} id=${id || ""} />`;
  if (area === "targets") return html`<${TargetsPage} key=${id} id=${id || ""} />`;
  if (area === "declared") return html`<${DeclaredPage} key=${id} id=${id || ""} />`;
  if (area === "contests" && id) return html`<${CountingPage} key=${id} id=${id} />`;
  if (area === "contests") return html`<${CountingList} />`;
  return html`<${Dashboard} />`;
}

render(html`<${StaffGate} page=${(me, signOut) => html`<${Page} me=${me} signOut=${signOut} />`} />`, document.getElementById("page"));
