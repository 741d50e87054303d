import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get, patch, post, remove } from "../net/api.js";
import { formatDate, spaced } from "./dates.js";
import { CertificateTemplate } from "./certificate-template.js";
import { Certificates } from "./certificates.js";
import { ConfirmDialog } from "./dialogs.js";
import { CopyDialog } from "./details.js";
import { DrawPanel } from "./draw-panel.js";
import { EditDialog } from "./edit.js";
import { NextGameDialog } from "./next-game.js";
import { People } from "./people.js";
import { PrintPanel } from "./print-panel.js";
import { PrivacyPanel } from "./privacy-panel.js";
import { Problem } from "./problem.js";
import { QuestionSet } from "./question-set.js";
import { Referees } from "./referees.js";
import { Rehearsal } from "./rehearsal.js";
import { Results } from "./results.js";
import { RosterImport } from "./roster-import.js";
import { go } from "./router.js";
import { RulesSummary } from "./rules-summary.js";
import { SealPanel } from "./seal-panel.js";

/** One contest before and after play: its questions with their keys, approval, links, people, results. */
export function PrepareContest({ id }) {
  const path = "/api/contests/" + id;
  const [contest, setContest] = useState(null);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const [dialog, setDialog] = useState(null);
  const [screenLink, setScreenLink] = useState(null);
  const [edits, setEdits] = useState(0);
  const load = () => get(path).then(setContest, setProblem);
  useEffect(() => {
    load();
  }, [id]);

  async function attempt(work) {
    setBusy(true);
    setProblem(null);
    try {
      await work();
      setDialog(null);
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setBusy(false);
    }
  }

  const edited = (contest) => {
    setContest(contest);
    setEdits(edits + 1);
  };

  const openScreen = (call) =>
    attempt(async () => {
      const made = await post(path + call);
      const link = "/screen#t=" + encodeURIComponent(made.token);
      setScreenLink({ href: link, renewed: call.endsWith("renew") });
      if (!call.endsWith("renew")) window.open(link, "_blank", "noopener");
    });

  if (!contest) return html`<main class="desk"><${Problem} refusal=${problem} />${!problem && html`<p role="status">${t("host.loading")}</p>`}</main>`;
  const draft = contest.state === "DRAFT";
  const over = contest.state === "FINISHED";
  const expired = contest.expired.length > 0;
  const tooLong = contest.tooLong.length > 0;
  const close = () => setDialog(null);
  return html`<main class="desk">
    <header class="desk-head">
      <div>
        <h1>${contest.title}</h1>
        <p class="quiet">
          ${contest.organiser} · ${formatDate(contest.playedOn)} · ${t("host.contests.seats", { n: contest.seats })} · ${t("host.state." + contest.state)}
        </p>
      </div>
      <div class="actions">
        <button class="button" disabled=${busy} onClick=${() => openScreen("/screen-token")}>${t("host.prepare.screen")}</button>
        ${(!over || contest.code) &&
        html`<button class="button primary" disabled=${busy || contest.needsApproval || tooLong || (draft && expired)} onClick=${() => go("contests", id, "live")}>
          ${t(draft ? "host.prepare.open" : "host.prepare.console")}
        </button>`}
      </div>
    </header>
    <${Problem} refusal=${dialog ? null : problem} />
    ${contest.hidden && html`<p class="card approve" role="status">${t("host.seal.hidden")}</p>`}
    ${contest.needsApproval &&
    !contest.hidden &&
    html`<section class="card approve">
      <p>${t("host.prepare.approveHint")}</p>
      <button class="button primary" disabled=${busy || tooLong} onClick=${() => attempt(() => post(path + "/approve").then(setContest))}>
        ${t("host.prepare.approve")}
      </button>
    </section>`}
    ${draft && expired && html`<p class="card approve" role="status">${t("host.prepare.expired", { n: contest.expired.length })}</p>`}
    ${tooLong && html`<p class="card approve" role="status">${t("host.prepare.tooLong", { n: contest.tooLong.length })}</p>`}
    ${over && html`<${Results} id=${id} /><${Certificates} id=${id} />`}
    ${contest.code && !over && html`<${Join} contest=${contest} />`}
    ${screenLink &&
    html`<p class="card approve" role="status">
      ${t(screenLink.renewed ? "host.prepare.screenRenewed" : "host.prepare.screenOpened")}
      <a class="button small" href=${screenLink.href} target="_blank" rel="noopener">${t("host.link.screen")}</a>
    </p>`}
    <section class="card tools">
      ${draft && html`<button class="button small" onClick=${() => setDialog("edit")}>${t("host.prepare.edit")}</button>`}
      <button class="button small" onClick=${() => setDialog("duplicate")}>${t("host.prepare.duplicate")}</button>
      ${over && html`<button class="button small" onClick=${() => setDialog("nextGame")}>${t("host.nextGame.cta")}</button>`}
      <button class="button small" onClick=${() => setDialog("renew")}>${t("host.prepare.renewScreen")}</button>
      ${draft && !contest.hidden
        ? html`<button class="button small danger" onClick=${() => setDialog("delete")}>${t("host.prepare.delete")}</button>`
        : !draft && html`<span class="quiet">${t("host.prepare.kept")}</span>`}
    </section>
    ${draft && html`<${RosterImport} contest=${contest} onImported=${() => get(path).then(edited, setProblem)} />`}
    <${RulesSummary} rules=${contest.rules} />
    ${!over && html`<${Rehearsal} contest=${contest} />`}
    <${PrintPanel} contest=${contest} />
    <${CertificateTemplate} id=${id} />
    ${!over && html`<${Referees} contest=${contest} />`}
    <${People} key=${edits} contest=${contest} />
    <${PrivacyPanel} contest=${contest} />
    <${SealPanel} contest=${contest} onChanged=${load} />
    ${!contest.hidden && html`<${DrawPanel} key=${"draw" + edits} contest=${contest} onDrawn=${setContest} />`}
    <${QuestionSet}
      contest=${contest}
      busy=${busy}
      redraw=${() => attempt(() => post(path + "/redraw").then(setContest))}
      exchange=${(question) => attempt(() => post(path + "/questions/" + question + "/replace").then(setContest))}
    />
    ${dialog === "edit" &&
    html`<${EditDialog} contest=${contest} problem=${problem} onClose=${close}
      onDone=${(changes) => attempt(() => patch(path, changes).then(edited))} />`}
    ${dialog === "duplicate" &&
    html`<${CopyDialog} contest=${contest} problem=${problem} onClose=${close}
      onDone=${({ title, playedOn }) => attempt(() => post(path + "/duplicate", { title, playedOn }).then((made) => go("contests", made.id)))} />`}
    ${dialog === "nextGame" &&
    html`<${NextGameDialog} contest=${contest} problem=${problem} onClose=${close}
      onDone=${(wish) => attempt(() => post(path + "/duplicate", wish).then((made) => go("contests", made.id)))} />`}
    ${dialog === "delete" &&
    html`<${ConfirmDialog} title=${t("host.prepare.deleteTitle")} text=${t("host.prepare.deleteText", { title: contest.title })} cta=${t("host.prepare.deleteConfirm")}
      onClose=${close} onDone=${() => attempt(() => remove(path).then(() => go("contests")))} />`}
    ${dialog === "renew" &&
    html`<${ConfirmDialog} title=${t("host.prepare.renewTitle")} text=${t("host.prepare.renewText")} cta=${t("host.prepare.renewConfirm")}
      onClose=${close} onDone=${() => openScreen("/screen-token/renew")} />`}
  </main>`;
}

/** The three steps of a rehearsal, and of the evening itself. */
function Join({ contest }) {
  return html`<section class="card join-card">
    <div>
      <h2>${t("host.prepare.join")}</h2>
      <p class="join-code number">${spaced(contest.code)}</p>
    </div>
    <ol class="join-steps">
      <li>${t("host.prepare.step1")}</li>
      <li>${t("host.prepare.step2", { address: location.host })}</li>
      <li>${t("host.prepare.step3")}</li>
    </ol>
  </section>`;
}
