import { html, useEffect, useState } from "../lib/ui.js";
import { language, t } from "../i18n/texts.js";
import { get, post } from "../net/api.js";
import { today } from "./dates.js";
import { DrawFields } from "./draw-fields.js";
import { formForSkill, formOf as formOfDraw, settingsOf, SKILLS } from "./draw-form.js";
import { DrawReport } from "./draw-report.js";
import { PeopleFields, SeatsField, typed, unitsOf } from "./floor-fields.js";
import { Problem } from "./problem.js";
import { asked, go } from "./router.js";
import { RulesFields } from "./rules-fields.js";
import { changesOf, formOf } from "./rules-form.js";

/** A contest in under a minute: name, preset, seats, units; questions are drawn by the server. */
export function CreateContest() {
  // Whoever comes from the youth union's page wants to practise its weakest skill.
  const wanted = SKILLS.find((one) => one === asked.value.get("skill"));
  const [presets, setPresets] = useState([]);
  const [form, setForm] = useState({
    title: "",
    organiser: "",
    preset: null,
    playedOn: today(),
    seats: null,
    units: "",
    roster: "",
    claimBySeatNumber: true,
    official: false,
  });
  const [rules, setRules] = useState(null);
  const [draw, setDraw] = useState(wanted ? formForSkill(wanted) : formOfDraw());
  const [report, setReport] = useState(null);
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const set = (name) => (event) => setForm(typed(form, name, event));

  useEffect(() => {
    get("/api/presets", { "Accept-Language": language.value }).then((list) => {
      setPresets(list);
      setForm((old) => ({ ...old, preset: list[0].id, seats: old.seats == null ? list[0].seats : old.seats }));
      setRules(formOf(list[0].rules));
    }, setProblem);
  }, []);

  const preset = presets.find((one) => one.id === form.preset);

  const wish = () => ({
    title: form.title,
    organiser: form.organiser,
    preset: form.preset,
    playedOn: form.playedOn,
    seats: Number(form.seats),
    units: unitsOf(form.units),
    roster: form.roster.trim() ? form.roster : undefined,
    claimBySeatNumber: form.claimBySeatNumber,
    official: form.official,
    rules: changesOf(formOf(preset.rules), rules),
    draw: settingsOf(draw),
  });

  async function attempt(work) {
    setBusy(true);
    setProblem(null);
    setReport(null);
    try {
      await work();
    } catch (refusal) {
      setProblem(refusal);
    }
    setBusy(false);
  }

  const submit = (event) => {
    event.preventDefault();
    return attempt(async () => go("contests", (await post("/api/contests", wish())).id));
  };
  /** Names that are not typed yet make no difference to what can be drawn. */
  const check = () =>
    attempt(async () => setReport(await post("/api/draws/check", { ...wish(), title: form.title || "?", organiser: form.organiser || "?", roster: undefined })));

  return html`<main class="desk">
    <header class="desk-head"><h1>${t("host.create.title")}</h1></header>
    <form class="card create-form" onSubmit=${submit}>
      <label class="field wide">
        <span>${t("host.create.name")}</span>
        <input name="title" required maxlength="80" value=${form.title} onInput=${set("title")} />
      </label>
      <label class="field wide">
        <span>${t("host.create.organiser")}</span>
        <input name="organiser" required maxlength="80" value=${form.organiser} onInput=${set("organiser")} />
      </label>
      <fieldset class="presets wide">
        <legend>${t("host.create.rules")}</legend>
        ${presets.map(
          (preset) => html`<label class="preset" key=${preset.id}>
            <input
              type="radio"
              name="preset"
              value=${preset.id}
              checked=${form.preset === preset.id}
              onChange=${() => {
                setForm({ ...form, preset: preset.id, seats: preset.seats });
                setRules(formOf(preset.rules));
              }}
            />
            <span>
              <b>${preset.name}</b>
              <span class="quiet">${preset.summary}</span>
            </span>
          </label>`,
        )}
      </fieldset>
      ${preset && html`<${RulesFields} key=${preset.id} form=${rules} refusal=${problem} onChange=${setRules} />`}
      <${SeatsField} form=${form} set=${set} />
      <label class="field">
        <span>${t("host.create.date")}</span>
        <input name="playedOn" type="date" required value=${form.playedOn} onInput=${set("playedOn")} />
      </label>
      <${PeopleFields} form=${form} set=${set} />
      <label class="check wide">
        <input type="checkbox" checked=${form.claimBySeatNumber} onChange=${set("claimBySeatNumber")} />
        <span>${t("host.create.claimBySeat")}</span>
      </label>
      <label class="check wide">
        <input type="checkbox" checked=${form.official} onChange=${set("official")} />
        <span>${t("host.create.official")}</span>
      </label>
      <details class="wide" open=${wanted != null}>
        <summary>${t("host.draw.title")}</summary>
        ${rules && html`<${DrawFields} form=${draw} sections=${rules.sections.length} main=${Number(rules.main)} onChange=${setDraw} />`}
        <div class="actions"><button type="button" class="button small" disabled=${busy || !preset} onClick=${check}>${t("host.draw.check")}</button></div>
        <${DrawReport} report=${report} />
      </details>
      <${Problem} refusal=${problem} />
      <div class="actions wide">
        <a class="button" href="#/contests">${t("host.cancel")}</a>
        <button class="button primary" disabled=${busy || !form.preset}>${t("host.create.cta")}</button>
      </div>
    </form>
  </main>`;
}
