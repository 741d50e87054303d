import { html, useEffect, useState } from "../lib/ui.js";
import { formatNumber, formatPercent, t } from "../i18n/texts.js";
import { get, post } from "../net/api.js";
import { sendFile } from "../net/upload.js";
import { More, usePages } from "../host/paged-list.js";
import { asked } from "../host/router.js";
import { formatDate, formatMoment, today } from "../host/dates.js";
import { Dialog, ReasonDialog } from "../host/dialogs.js";
import { DeclareDialog } from "./declared-form.js";
import { gain, sumOf } from "./declared-model.js";
import { PeriodPicker } from "./filters.js";
import { quarterOf } from "./period.js";
import { Problem } from "./refusal.js";
import { member, writes } from "./rights.js";
import { addressOf, queryOf, unitIn, wishOf } from "./wish.js";

const MARKS = { COUNTED: "✓", WAITING: "…", WITHDRAWN: "✕" };

/** What happened outside the product: on paper, in classes, in chat groups, in trainings. */
export function DeclaredPage({ id }) {
  const wish = wishOf(asked.value);
  const unit = unitIn(id) || unitIn(member.value && member.value.unit);
  const period = wish.from ? { from: wish.from, to: wish.to } : quarterOf(today());
  const [self, setSelf] = useState(null);
  const [dialog, setDialog] = useState(null);
  const [problem, setProblem] = useState(null);
  const query = queryOf({ unit, ...period });
  const list = usePages("/api/participation/declared" + query);
  const all = list.items;
  useEffect(() => {
    setSelf(null);
    if (unit) get("/api/units/tree" + queryOf({ unit })).then((page) => setSelf(page.unit), setProblem);
  }, [query]);

  const done = (refusal) => {
    setDialog(null);
    setProblem(refusal);
    list.load();
  };
  const withdraw = (one) => (reason) => post(`/api/participation/declared/${one.declaration.id}/withdraw`, { reason }).then(() => done(null), done);
  const prove = (one, file) => sendFile(`/api/participation/declared/${one.declaration.id}/evidence?name=${encodeURIComponent(file.name)}`, file).then(() => done(null), done);
  const mine = writes(member.value);
  return html`<main class="board">
    <header class="board-head">
      <h1 class="loud">${t("declared.heading")}</h1>
      <div class="board-acts">
        <${PeriodPicker} period=${period} onChange=${(fields) => (location.hash = "#/declared" + (unit ? "/" + unit : "") + addressOf({ ...period, hierarchy: wish.hierarchy, ...fields }))} />
        ${mine && (!unit || self) && html`<button class="button primary" onClick=${() => setDialog({ kind: "add" })}>${t("declared.add")}</button>`}
      </div>
    </header>
    <p class="quiet">${self && html`<b>${self.name}.</b>`} ${t("declared.hint")}</p>
    <${Problem} refusal=${problem || list.problem} />
    ${!all && !problem && !list.problem && html`<p class="loading" role="status">${t("host.loading")}</p>`}
    ${all && all.length === 0 && html`<section class="card"><p>${t("declared.none")}</p></section>`}
    ${all && all.map((one) => html`<${Activity} key=${one.declaration.id} one=${one} mine=${mine} onProve=${(file) => prove(one, file)} onWithdraw=${() => setDialog({ kind: "withdraw", one })} onTests=${() => setDialog({ kind: "tests", one })} />`)}
    <${More} list=${list} />
    ${dialog && dialog.kind === "add" && html`<${DeclareDialog} unit=${self} hierarchy=${self ? self.hierarchy : wish.hierarchy} onDone=${done} onClose=${() => setDialog(null)} />`}
    ${dialog && dialog.kind === "withdraw" && html`<${ReasonDialog} title=${t("declared.withdraw.title", { title: dialog.one.declaration.activity.title })} danger=${true} onDone=${withdraw(dialog.one)} onClose=${() => setDialog(null)} />`}
    ${dialog && dialog.kind === "tests" && html`<${Tests} id=${dialog.one.declaration.id} onClose=${() => setDialog(null)} />`}
  </main>`;
}

function Activity({ one, mine, onProve, onWithdraw, onTests }) {
  const { declaration, state } = one;
  const { activity, evidence, withdrawn } = declaration;
  const sum = sumOf(activity.counts);
  return html`<section class=${"card declared is-" + state.toLowerCase()}>
    <h2>${activity.title}</h2>
    <p><span class="declared-state">${MARKS[state]} ${t("declared.state." + state)}</span> ${t("declared.kind." + activity.kind)} · ${formatDate(activity.heldOn)} · ${one.unit}</p>
    <p><b>${t("declared.sum", { people: formatNumber(sum.people), attempts: formatNumber(sum.attempts), units: formatNumber(activity.counts.length) })}</b>${sum.passed > 0 && " · " + t("declared.sum.passed", { n: formatNumber(sum.passed) })}</p>
    ${activity.note && html`<p class="quiet">${activity.note}</p>`}
    <p class="quiet">${t("declared.by", { by: declaration.by, at: formatMoment(declaration.at) })}${withdrawn && " " + t("declared.withdrawn", { by: withdrawn.by, reason: withdrawn.reason })}</p>
    <ul class="unit-panel">${evidence.map((file) => html`<li key=${file.id}>${file.kept ? html`<a href=${`/api/participation/declared/${declaration.id}/evidence/${file.id}`} download>${file.name}</a>` : html`<span>${file.name}</span>`} <span class="quiet">${t("declared.file", { kb: formatNumber(Math.ceil(file.size / 1024)), by: file.by, at: formatMoment(file.at) })}${!file.kept && " · " + t("declared.gone")}</span></li>`)}</ul>
    <div class="union-tools">
      ${mine && state !== "WITHDRAWN" && html`<label class="field"><span>${t("declared.moreEvidence")}</span><input type="file" name=${"evidence" + declaration.id} accept=".pdf,.jpg,.jpeg,.png,.webp,.xlsx,.docx,.csv" onClick=${(e) => (e.target.value = "")} onChange=${(e) => e.target.files[0] && onProve(e.target.files[0])} /></label>`}
      ${activity.testBefore && html`<button class="button small" onClick=${onTests}>${t("declared.tests")}</button>`}
      ${mine && state !== "WITHDRAWN" && html`<button class="button small danger" onClick=${onWithdraw}>${t("declared.withdraw")}</button>`}
    </div>
  </section>`;
}

/** The same questions before and after. */
function Tests({ id, onClose }) {
  const [tests, setTests] = useState(null);
  const [problem, setProblem] = useState(null);
  useEffect(() => {
    get(`/api/participation/declared/${id}/tests`).then(setTests, setProblem);
  }, [id]);
  const shown = (percent) => (percent === null ? "–" : formatPercent(percent));
  const more = tests && gain(tests);
  return html`<${Dialog} title=${t("declared.tests")} wide=${true} onClose=${onClose}>
    <${Problem} refusal=${problem} />
    ${tests && tests.items.length === 0 && html`<p>${t("declared.tests.none")}</p>`}
    ${tests && tests.items.length > 0 && html`<p><b>${t("declared.tests.all", { n: formatNumber(tests.items.length), before: shown(tests.before), after: shown(tests.after) })}</b>${more !== null && " · " + t(more < 0 ? "declared.tests.less" : "declared.tests.more", { n: formatNumber(Math.abs(more)) })}</p>
      <table class="target-table">
        <thead><tr><th scope="col">${t("declared.tests.question")}</th><th scope="col">${t("declared.testBefore")}</th><th scope="col">${t("declared.testAfter")}</th></tr></thead>
        <tbody>${tests.items.map((one) => html`<tr key=${one.question}><th scope="row">${one.text || one.question}</th><td>${shown(one.before)}</td><td>${shown(one.after)}</td></tr>`)}</tbody>
      </table>`}
    ${tests && tests.otherBefore + tests.otherAfter > 0 && html`<p class="quiet">${t("declared.tests.others", { before: formatNumber(tests.otherBefore), after: formatNumber(tests.otherAfter) })}</p>`}
    <div class="actions"><button class="button primary" onClick=${onClose}>${t("union.close")}</button></div>
  <//>`;
}
