import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { post } from "../net/api.js";
import { today } from "../host/dates.js";
import { ChoiceField } from "./field.js";
import { Editor, useLint } from "./editor.js";
import { keepDraft, keptDraft, unsaved } from "./leaving.js";
import { TOPICS, blank, isSame, questionOf, withFields } from "./model.js";
import { BankProblem } from "./refusal.js";
import { LostSession } from "./lost-session.js";

const KEY = "new";

/** Writes a question that the bank does not have yet. */
export function NewQuestion({ me, onMade }) {
  const [document, setDocument] = useState(() => (keptDraft(KEY) || {}).document || blank("T1", today(), me.name));
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const lint = useLint(document);
  const topic = questionOf(document).id.split("-")[0];

  useEffect(() => () => (unsaved.value = false), []);

  function change(next) {
    setDocument(next);
    unsaved.value = !isSame(next, blank(topic, today(), me.name));
    keepDraft(KEY, { document: next });
  }

  function restart() {
    keepDraft(KEY, null);
    unsaved.value = false;
    setDocument(blank(topic, today(), me.name));
  }

  async function save() {
    setBusy(true);
    setProblem(null);
    try {
      const made = await post("/api/questions", { document });
      keepDraft(KEY, null);
      unsaved.value = false;
      onMade(made);
    } catch (refusal) {
      setProblem(refusal);
      setBusy(false);
    }
  }

  return html`<main class="desk bank-desk">
    <header class="desk-head">
      <h1>${t("bank.new.title")}</h1>
      <div class="actions">
        <button class="button" onClick=${restart}>${t("bank.new.restart")}</button>
        <button class="button primary" disabled=${busy} onClick=${save}>${t("bank.editor.save")}</button>
      </div>
    </header>
    <${BankProblem} refusal=${problem} />
    <${LostSession} refusal=${problem} />
    <div class="card">
      <${ChoiceField}
        name="topic"
        label=${t("bank.filter.topic")}
        value=${topic}
        values=${TOPICS}
        words="bank.topic."
        onChange=${(chosen) => change(withFields(document, { id: chosen + "-000" }))}
      />
    </div>
    <fieldset disabled=${busy}>
      <${Editor} document=${document} lint=${lint} older=${[]} kept=${[]} onChange=${change} onKept=${() => {}} />
    </fieldset>
  </main>`;
}
