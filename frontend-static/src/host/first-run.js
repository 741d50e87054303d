import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { post } from "../net/api.js";
import { today } from "./dates.js";
import { Problem } from "./problem.js";
import { go } from "./router.js";

const REHEARSAL_SEATS = 12;

/** An empty server: what is done, what comes next, and a rehearsal that costs one tap. */
export function FirstRun() {
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);

  async function rehearse() {
    setBusy(true);
    setProblem(null);
    try {
      const made = await post("/api/contests", {
        title: t("host.first.rehearsalTitle"),
        organiser: t("host.first.rehearsalOrganiser"),
        preset: "WARD",
        playedOn: today(),
        seats: REHEARSAL_SEATS,
        units: [1, 2].map((n) => t("host.first.rehearsalUnit", { n })),
        claimBySeatNumber: true,
        official: false,
      });
      go("contests", made.id);
    } catch (refusal) {
      setProblem(refusal);
      setBusy(false);
    }
  }

  return html`<section class="card first-run">
    <h2>${t("host.first.title")}</h2>
    <ol class="steps">
      <li class="step">
        <span class="seat big lit">1</span>
        <div><h3>${t("host.first.account")}</h3><p class="quiet">${t("host.first.accountDone")}</p></div>
      </li>
      <li class="step">
        <span class="seat big out">2</span>
        <div><h3>${t("host.first.rehearse")}</h3><p class="quiet">${t("host.first.rehearseHint", { n: REHEARSAL_SEATS })}</p></div>
        <button class="button primary" disabled=${busy} onClick=${rehearse}>${t("host.first.rehearseCta")}</button>
      </li>
      <li class="step">
        <span class="seat big out">3</span>
        <div><h3>${t("host.first.contest")}</h3><p class="quiet">${t("host.first.contestHint")}</p></div>
        <button class="button" onClick=${() => go("contests", "new")}>${t("host.contests.new")}</button>
      </li>
    </ol>
    <${Problem} refusal=${problem} />
  </section>`;
}
