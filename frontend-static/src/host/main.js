import { html, render, useEffect, useState } from "../lib/ui.js";
import { addTexts, language, switchLanguage, t } from "../i18n/texts.js";
import { en } from "../i18n/host.en.js";
import { vi } from "../i18n/host.vi.js";
import { en as staffEn } from "../i18n/staff.en.js";
import { vi as staffVi } from "../i18n/staff.vi.js";
import { refusals as refusalsEn } from "../i18n/refusals.en.js";
import { refusals as refusalsVi } from "../i18n/refusals.vi.js";
import { disputeEn } from "../i18n/dispute.en.js";
import { disputeVi } from "../i18n/dispute.vi.js";
import { en as certificatesEn } from "../i18n/certificates.en.js";
import { vi as certificatesVi } from "../i18n/certificates.vi.js";
import { en as rosterEn } from "../i18n/roster.en.js";
import { vi as rosterVi } from "../i18n/roster.vi.js";
import { eveningEn } from "../i18n/evening.en.js";
import { eveningVi } from "../i18n/evening.vi.js";
import { logEn } from "../i18n/log.en.js";
import { logVi } from "../i18n/log.vi.js";
import { rulesEn } from "../i18n/rules.en.js";
import { rulesVi } from "../i18n/rules.vi.js";
import { en as standbyEn } from "../i18n/standby.en.js";
import { vi as standbyVi } from "../i18n/standby.vi.js";
import { drawEn } from "../i18n/draw.en.js";
import { drawVi } from "../i18n/draw.vi.js";
import { en as venueEn } from "../i18n/venue.en.js";
import { vi as venueVi } from "../i18n/venue.vi.js";
import { en as privacyEn } from "../i18n/privacy.en.js";
import { vi as privacyVi } from "../i18n/privacy.vi.js";
import { post } from "../net/api.js";
import { Account } from "./account.js";
import { Console } from "./console.js";
import { Contests } from "./contests.js";
import { CreateContest } from "./create.js";
import { useLiveLink } from "./live-link.js";
import { PrepareContest } from "./prepare.js";
import { Problem } from "./problem.js";
import { Prompter } from "./prompter.js";
import { place } from "./router.js";
import { SecondFactor } from "./second-factor.js";
import { StaffGate } from "./staff-gate.js";

addTexts(
  { ...refusalsVi, ...staffVi, ...logVi, ...vi, ...rulesVi, ...eveningVi, ...disputeVi, ...rosterVi, ...certificatesVi, ...venueVi, ...standbyVi, ...drawVi, ...privacyVi },
  { ...refusalsEn, ...staffEn, ...logEn, ...en, ...rulesEn, ...eveningEn, ...disputeEn, ...rosterEn, ...certificatesEn, ...venueEn, ...standbyEn, ...drawEn, ...privacyEn },
);

/** Pages on the running contest: the operator's console, and the card of whoever speaks on the stage. */
const LIVE = { live: { page: Console, as: "host" }, mc: { page: Prompter, as: "prompter" } };

/** Where curators work; hosts may too. Their account is here. */
const BANK = "/ngan-hang";

function Page({ me, signOut }) {
  const [area, id, part] = place.value;
  if (me.role === "CURATOR" && area !== "account") {
    location.replace(BANK);
    return null;
  }
  if (area === "contests" && LIVE[part]) return html`<${LiveContest} key=${id + part} id=${id} page=${LIVE[part].page} as=${LIVE[part].as} />`;
  return html`<div class="office">
    <header class="top-bar">
      <a class="brand" href="#/contests">${t("app.name")}</a>
      <span class="top-facts">
        <a class="plain" href=${BANK}>${t("host.bank")}</a>
        <a class="plain" href="#/account" title=${t("host.account.title")}>${me.name}</a>
        <button
          class="plain"
          onClick=${() => switchLanguage(language.value === "vi" ? "en" : "vi")}
        >
          ${t("host.otherLanguage")}
        </button>
        <button class="plain" onClick=${signOut}>${t("host.signOut")}</button>
      </span>
    </header>
    <${Area} me=${me} area=${area} id=${id} />
  </div>`;
}

function Area({ me, area, id }) {
  if (area === undefined || (area === "contests" && !id)) return html`<${Contests} me=${me} />`;
  if (area === "contests" && id === "new") return html`<${CreateContest} />`;
  if (area === "contests" && /^[0-9]+$/.test(id)) return html`<${PrepareContest} key=${id} id=${id} />`;
  if (area === "account") return html`<${Account} me=${me} />`;
  return html`<${NotFound} />`;
}

/** An address that leads nowhere. */
function NotFound() {
  return html`<main class="desk not-found">
    <h1>${t("host.notFound.title")}</h1>
    <p>${t("host.notFound.text")}</p>
    <p><a class="button primary" href="#/contests">${t("host.notFound.back")}</a></p>
  </main>`;
}

/** Opens the contest's room, then the console on it. */
function LiveContest({ id, page, as }) {
  const [contest, setContest] = useState(null);
  const [problem, setProblem] = useState(null);
  useEffect(() => {
    post("/api/contests/" + id + "/open").then(setContest, setProblem);
  }, [id]);
  if (!contest) return html`<main class="loading"><${Problem} refusal=${problem} />${!problem && t("host.loading")}</main>`;
  return html`<${Linked} code=${contest.code} id=${id} page=${page} as=${as} />`;
}

function Linked({ code, id, page, as }) {
  return html`<${page} link=${useLiveLink(code, as)} id=${id} />`;
}

render(html`<${StaffGate} factor=${SecondFactor} page=${(me, signOut) => html`<${Page} me=${me} signOut=${signOut} />`} />`, document.getElementById("page"));
