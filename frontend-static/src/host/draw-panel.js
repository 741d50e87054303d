import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get, post } from "../net/api.js";
import { DrawFields } from "./draw-fields.js";
import { formOf, settingsOf } from "./draw-form.js";
import { DrawReport } from "./draw-report.js";
import { Problem } from "./problem.js";

/** How the questions of a contest were drawn; a draft can be drawn again in another way. */
export function DrawPanel({ contest, onDrawn }) {
  const draft = contest.state === "DRAFT";
  const path = "/api/contests/" + contest.id;
  const [form, setForm] = useState(formOf(contest.draw));
  const [report, setReport] = useState(null);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const load = () => get(path + "/draw").then(setReport, setProblem);

  async function draw(event) {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      onDrawn(await post(path + "/redraw", settingsOf(form)));
      await load();
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setBusy(false);
    }
  }

  return html`<details class="card" onToggle=${(event) => event.target.open && !report && load()}>
    <summary>${t("host.draw.title")}</summary>
    ${contest.languages.map((one) => html`<p key=${one.language}>${t("host.draw.translatedNow", { language: t("host.language." + one.language), n: one.translated, of: one.of })}</p>`)}
    <${DrawReport} report=${report} />
    ${draft &&
    html`<form onSubmit=${draw}>
      <${DrawFields} form=${form} sections=${contest.rules.sections.length} main=${contest.rules.questions.main} onChange=${setForm} />
      <${Problem} refusal=${problem} />
      <div class="actions"><button class="button" disabled=${busy}>${t("host.draw.redraw")}</button></div>
    </form>`}
    ${!draft && html`<${Problem} refusal=${problem} />`}
  </details>`;
}
