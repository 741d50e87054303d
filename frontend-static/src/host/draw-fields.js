import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get, post, remove } from "../net/api.js";
import { blueprintOf, demanded, GROUPS, LANGUAGES, lineOf, NO_BLUEPRINT, ofBlueprint, OWN, SKILLS, toggled, TOPICS, USUAL_DAYS } from "./draw-form.js";
import { Problem } from "./problem.js";

/** Blueprint with its matrix, days without repetition, languages. `sections`: how many the rules have. */
export function DrawFields({ form, sections, main, onChange }) {
  const [shelf, setShelf] = useState(null);
  const [problem, setProblem] = useState(null);
  const [name, setName] = useState("");
  const load = () => get("/api/blueprints").then(setShelf, setProblem);
  useEffect(() => {
    load();
  }, []);

  const set = (change) => onChange({ ...form, ...change });
  const saved = (shelf && shelf.saved) || [];
  const chosen = saved.find((one) => String(one.id) === form.from);

  function choose(event) {
    const from = event.target.value;
    const known = shelf.shipped.find((one) => one.id === from) || saved.find((one) => String(one.id) === from);
    set({ from, ...(known ? ofBlueprint(known.blueprint) : {}), ...(from === OWN && !form.lines.length ? { lines: [lineOf()] } : {}) });
  }

  async function attempt(work) {
    setProblem(null);
    try {
      await work();
      await load();
    } catch (refusal) {
      setProblem(refusal);
    }
  }

  const save = () =>
    attempt(async () => {
      const made = await post("/api/blueprints", { name: name.trim(), blueprint: blueprintOf(form) });
      setName("");
      set({ from: String(made.id) });
    });
  // Enter would send the form around it, which draws anew.
  const byEnter = (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (name.trim()) save();
  };
  const drop = () =>
    attempt(async () => {
      await remove("/api/blueprints/" + chosen.id);
      set({ from: OWN });
    });

  return html`<div class="draw-fields wide">
    <div class="create-form">
      <label class="field">
        <span>${t("host.draw.blueprint")}</span>
        <select name="blueprint" value=${form.from} onChange=${choose} disabled=${!shelf}>
          <option value=${NO_BLUEPRINT} selected=${form.from === NO_BLUEPRINT}>${t("host.draw.none")}</option>
          ${((shelf && shelf.shipped) || []).map((one) => html`<option key=${one.id} value=${one.id} selected=${form.from === one.id}>${t("host.draw.shipped." + one.id)}</option>`)}
          ${saved.map((one) => html`<option key=${one.id} value=${String(one.id)} selected=${form.from === String(one.id)}>${one.name}</option>`)}
          <option value=${OWN} selected=${form.from === OWN}>${t("host.draw.own")}</option>
        </select>
      </label>
      <label class="field">
        <span>${t("host.draw.days")}</span>
        <input name="days" type="number" min="0" max="3650" placeholder=${String(USUAL_DAYS)} value=${form.days} onInput=${(event) => set({ days: event.target.value })} />
        <small class="quiet">${t("host.draw.daysHint", { days: USUAL_DAYS })}</small>
      </label>
    </div>
    ${form.from !== NO_BLUEPRINT &&
    html`<${Matrix} form=${form} sections=${sections} main=${main} set=${set} />
      <div class="draw-save">
        <label class="field">
          <span>${t("host.draw.saveAs")}</span>
          <input name="blueprint-name" maxlength="60" value=${name} onInput=${(event) => setName(event.target.value)} onKeyDown=${byEnter} />
        </label>
        <button type="button" class="button small" disabled=${!name.trim()} onClick=${save}>${t("host.draw.save")}</button>
        ${chosen && html`<button type="button" class="button small" onClick=${drop}>${t("host.draw.delete", { name: chosen.name })}</button>`}
      </div>`}
    <${Problem} refusal=${problem} />
    <${Ticks} title=${t("host.draw.languages")} all=${LANGUAGES} chosen=${form.languages} words="host.language." onChange=${(languages) => set({ languages })} />
    <p class="quiet">${t("host.draw.languagesHint")}</p>
  </div>`;
}

/** A row a demand: at least so many of this, in a section or anywhere. */
function Matrix({ form, sections, main, set }) {
  const patched = (i, change) => set({ lines: form.lines.map((line, at) => (at === i ? { ...line, ...change } : line)) });
  const asked = demanded(form);
  const choice = (i, name, all, words) => html`<td>
    <select
      aria-label=${t("host.draw.column." + name) + ", " + t("host.draw.row", { n: i + 1 })}
      value=${form.lines[i][name]}
      onChange=${(event) => patched(i, { [name]: event.target.value })}
    >
      <option value="" selected=${form.lines[i][name] === ""}>${t("host.draw.any." + name)}</option>
      ${all.map((one) => html`<option key=${one} value=${one} selected=${form.lines[i][name] === one}>${words(one)}</option>`)}
    </select>
  </td>`;
  const numbers = Array.from({ length: sections }, (_, i) => String(i + 1));
  return html`<div class="draw-matrix">
    <table>
      <thead>
        <tr>
          ${["count", "topic", "difficulty", "group", "skill", "section"].map((name) => html`<th key=${name} scope="col">${t("host.draw.column." + name)}</th>`)}
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${form.lines.map(
          (line, i) => html`<tr key=${i}>
            <td>
              <input
                type="number"
                min="1"
                max="200"
                required
                aria-label=${t("host.draw.column.count") + ", " + t("host.draw.row", { n: i + 1 })}
                value=${line.count}
                onInput=${(event) => patched(i, { count: event.target.value })}
              />
            </td>
            ${choice(i, "topic", TOPICS, (one) => one + " " + t("host.draw.topic." + one))} ${choice(i, "difficulty", ["1", "2", "3"], (one) => t("difficulty." + one))}
            ${choice(i, "group", GROUPS, (one) => t("host.draw.group." + one))} ${choice(i, "skill", SKILLS, (one) => t("host.draw.skill." + one))}
            ${choice(i, "section", numbers, (one) => t("host.draw.section", { n: one }))}
            <td>
              <button type="button" class="button small" aria-label=${t("host.draw.removeLine", { n: i + 1 })} onClick=${() => set({ lines: form.lines.filter((_, at) => at !== i) })}>✕</button>
            </td>
          </tr>`,
        )}
      </tbody>
    </table>
    <div class="draw-sum">
      <button type="button" class="button small" onClick=${() => set({ lines: [...form.lines, lineOf()] })}>${t("host.draw.addLine")}</button>
      <span class=${asked > main ? "problem" : "quiet"} role="status">${t("host.draw.sum", { n: asked, of: main })}</span>
    </div>
    <${Ticks} title=${t("host.draw.groups")} all=${GROUPS} chosen=${form.groups} words="host.draw.group." onChange=${(groups) => set({ groups })} />
    <label class="field draw-region">
      <span>${t("host.draw.region")}</span>
      <input name="region" maxlength="60" value=${form.region} onInput=${(event) => set({ region: event.target.value })} />
    </label>
  </div>`;
}

function Ticks({ title, all, chosen, words, onChange }) {
  return html`<div class="kinds" role="group" aria-label=${title}>
    <b>${title}</b>
    ${all.map(
      (one) => html`<label class="check" key=${one}>
        <input type="checkbox" checked=${chosen.indexOf(one) >= 0} onChange=${(event) => onChange(toggled(chosen, one, event.target.checked))} />
        <span>${t(words + one)}</span>
      </label>`,
    )}
  </div>`;
}
