import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get, post } from "../net/api.js";
import { Editor, useLint } from "./editor.js";
import { Comments, History } from "./history.js";
import { keepDraft, keptDraft, unsaved } from "./leaving.js";
import { LostSession } from "./lost-session.js";
import { isSame, questionOf } from "./model.js";
import { BankProblem } from "./refusal.js";
import { Reasons, State } from "./state.js";
import { Statistics } from "./statistics.js";
import { Versions } from "./versions.js";
import { Workflow } from "./workflow.js";

const PARTS = ["edit", "versions", "history", "statistics"];

/** One question: edited, looked at, brought on, with all that was done with it. */
export function QuestionPage({ id }) {
  const path = "/api/questions/" + encodeURIComponent(id);
  const [dossier, setDossier] = useState(null);
  const [problem, setProblem] = useState(null);
  const load = () => get(path).then(setDossier, setProblem);
  useEffect(() => {
    load();
  }, []);
  if (!dossier) return html`<main class="desk"><${BankProblem} refusal=${problem} />${!problem && t("host.loading")}</main>`;
  return html`<${Known} path=${path} dossier=${dossier} onChanged=${setDossier} onReload=${load} />`;
}

function Known({ path, dossier, onChanged, onReload }) {
  const newest = dossier.versions[0];
  const [part, setPart] = useState("edit");
  const [document, setDocument] = useState(newest.document);
  const [from, setFrom] = useState(newest.version);
  const [kept, setKept] = useState([]);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const [draft, setDraft] = useState(() => keptDraft(dossier.id));
  const lint = useLint(document, dossier.id);
  const changed = !isSame(document, newest.document);

  useEffect(() => () => (unsaved.value = false), []);

  // After a reload: whoever changed nothing sees what is newest now.
  useEffect(() => {
    const read = dossier.versions.find((one) => one.version === from);
    if (from < newest.version && read && isSame(document, read.document)) {
      setDocument(newest.document);
      setFrom(newest.version);
    }
  }, [newest.version]);

  /** @param {any} next @param {number} made the version it was made from */
  function change(next, made = from) {
    setDocument(next);
    setDraft(null);
    const differs = !isSame(next, newest.document);
    unsaved.value = differs;
    keepDraft(dossier.id, differs ? { document: next, from: made } : null);
  }

  function show(next) {
    unsaved.value = false;
    keepDraft(dossier.id, null);
    setDraft(null);
    setKept([]);
    setProblem(null);
    setDocument(next.versions[0].document);
    setFrom(next.versions[0].version);
    onChanged(next);
  }

  /** @param {string} address @param {object} body */
  async function attempt(address, body) {
    setBusy(true);
    setProblem(null);
    try {
      show(await post(path + address, body));
      return true;
    } catch (refusal) {
      setProblem(refusal);
      if (refusal.code === "NEWER_VERSION") onReload();
      return false;
    } finally {
      setBusy(false);
    }
  }

  const found = draft && !isSame(draft.document, newest.document);
  const save = () => attempt("/versions", { from, document, keptTranslations: kept });
  return html`<main class="desk bank-desk">
    <header class="desk-head">
      <div>
        <h1>${dossier.id} <span class="quiet">${t("bank.version", { version: dossier.newest })}</span></h1>
        <p>
          <${State} state=${dossier.state} /> <${Reasons} card=${dossier} />
          ${dossier.played
            ? html`<span class="quiet">${t("bank.card.played", { version: dossier.played })}</span>`
            : html`<span class="quiet">${t("bank.card.notPlayed")}</span>`}
        </p>
      </div>
      <button class="button primary" disabled=${busy || !changed || dossier.state === "RETIRED"} onClick=${save}>${t("bank.editor.save")}</button>
    </header>
    <${BankProblem} refusal=${problem} />
    <${LostSession} refusal=${problem} />
    ${from < newest.version &&
    html`<p class="card approve">
      <span>${t("bank.newer", { from, newest: newest.version, by: newest.by })}</span>
      <button class="button small" onClick=${() => setFrom(newest.version)}>${t("bank.newer.cta")}</button>
      <button class="button small" onClick=${() => show(dossier)}>${t("bank.draft.drop")}</button>
    </p>`}
    ${found &&
    html`<p class="card approve">
      <span>${t("bank.draft.found")}</span>
      <button
        class="button small primary"
        onClick=${() => {
          change(draft.document, draft.from);
          setFrom(draft.from);
        }}
      >
        ${t("bank.draft.use")}
      </button>
      <button class="button small" onClick=${() => show(dossier)}>${t("bank.draft.drop")}</button>
    </p>`}
    <${Workflow} dossier=${dossier} lint=${lint} busy=${busy || changed || found} changed=${changed} onAct=${(act, note) => attempt("/acts", { act, version: dossier.newest, note })} onRenew=${(note) => attempt("/renewals", { from: dossier.newest, note })} />
    <nav class="tools parts" aria-label=${questionOf(document).text}>
      ${PARTS.map((one) => html`<button key=${one} class="button small" aria-pressed=${part === one} onClick=${() => setPart(one)}>${t("bank.part." + one)}</button>`)}
    </nav>
    ${part === "edit" &&
    html`<fieldset disabled=${busy || found}>
      <${Editor} document=${document} id=${dossier.id} lint=${lint} older=${dossier.versions.slice(1)} kept=${kept} onChange=${(next) => change(next)} onKept=${setKept} />
    </fieldset>`}
    ${part === "versions" && html`<${Versions} dossier=${dossier} path=${path} />`}
    ${part === "history" &&
    html`<${Comments} dossier=${dossier} onSay=${(text) => post(path + "/comments", { version: dossier.newest, text }).then((next) => (onChanged(next), true), setProblem)} />
      <${History} dossier=${dossier} />`}
    ${part === "statistics" && html`<${Statistics} path=${path} />`}
  </main>`;
}
