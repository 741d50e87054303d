import { html, useEffect, useState } from "../lib/ui.js";
import { language, t } from "../i18n/texts.js";
import { get } from "../net/api.js";
import { DayField } from "./details.js";
import { Dialog } from "./dialogs.js";
import { PeopleFields, SeatsField, typed, unitsOf } from "./floor-fields.js";
import { Problem } from "./problem.js";
import { RulesFields } from "./rules-fields.js";
import { changesOf, formOf as rulesOf } from "./rules-form.js";

/** A draft written anew: only what was changed is sent, so that what stays is not touched. */
export function EditDialog({ contest, problem, onDone, onClose }) {
  const [before, setBefore] = useState(null);
  const [form, setForm] = useState(null);
  const [presets, setPresets] = useState([]);
  const [rules, setRules] = useState(rulesOf(contest.rules));
  const [broken, setBroken] = useState(null);
  const set = (name) => (event) => setForm(typed(form, name, event));

  useEffect(() => {
    const path = "/api/contests/" + contest.id + "/tickets";
    Promise.all([get(path), get("/api/presets", { "Accept-Language": language.value })]).then(([cards, list]) => {
      const now = formOf(contest, cards);
      setBefore(now);
      setForm(now);
      setPresets(list);
    }, setBroken);
  }, []);

  const preset = presets.find((one) => form && one.id === form.preset);
  const from = preset ? preset.rules : contest.rules;
  const choose = (event) => {
    const chosen = presets.find((one) => one.id === event.target.value);
    setForm(typed(form, "preset", event));
    setRules(rulesOf(chosen ? chosen.rules : contest.rules));
  };
  const save = (more) => {
    const changed = changesOf(rulesOf(from), rules);
    onDone({ ...changes(before, form), ...(Object.keys(changed).length ? { rules: changed } : {}), ...more });
  };
  const unfit = problem && problem.code === "QUESTIONS_DO_NOT_FIT";
  if (!form) return html`<${Dialog} title=${t("host.details.edit")} onClose=${onClose}>
    <${Problem} refusal=${broken} />${!broken && html`<p role="status">${t("host.loading")}</p>`}
    <div class="actions"><button class="button" onClick=${onClose}>${t("host.cancel")}</button></div>
  <//>`;
  return html`<${Dialog} title=${t("host.details.edit")} wide onClose=${onClose}>
    <form
      class="create-form"
      onSubmit=${(event) => {
        event.preventDefault();
        save({});
      }}
    >
      <label class="field">
        <span>${t("host.create.name")}</span>
        <input name="title" required maxlength="80" value=${form.title} onInput=${set("title")} />
      </label>
      <label class="field">
        <span>${t("host.create.organiser")}</span>
        <input name="organiser" required maxlength="80" value=${form.organiser} onInput=${set("organiser")} />
      </label>
      <${DayField} form=${form} set=${set} />
      <${SeatsField} form=${form} set=${set} />
      <label class="field wide">
        <span>${t("host.create.rules")}</span>
        <select name="preset" value=${form.preset} onChange=${choose}>
          <option value="">${t("host.details.sameRules")}</option>
          ${presets.map((preset) => html`<option key=${preset.id} value=${preset.id}>${preset.name}</option>`)}
        </select>
      </label>
      <${RulesFields} key=${form.preset} form=${rules} refusal=${problem} onChange=${setRules} />
      <${PeopleFields} form=${form} set=${set} open=${form.roster !== ""} />
      <label class="check wide">
        <input type="checkbox" checked=${form.claimBySeatNumber} onChange=${set("claimBySeatNumber")} />
        <span>${t("host.create.claimBySeat")}</span>
      </label>
      <p class="quiet wide">${t("host.details.cards")}</p>
      <${Problem} refusal=${unfit ? { code: problem.code } : problem} />
      <div class="actions wide">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        ${unfit && html`<button type="button" class="button" onClick=${() => save({ drawAgain: true })}>${t("host.details.drawAgain")}</button>`}
        <button class="button primary">${t("host.details.editCta")}</button>
      </div>
    </form>
  <//>`;
}

/** What the form says of the draft as it is; reserves have a chair behind the floor and no seat number. */
function formOf(contest, cards) {
  const units = new Map(contest.units.map((unit) => [unit.number, unit.name]));
  return {
    title: contest.title,
    organiser: contest.organiser,
    playedOn: contest.playedOn,
    claimBySeatNumber: contest.claimBySeatNumber,
    preset: "",
    seats: contest.seats,
    units: contest.units.map((unit) => unit.name).join("\n"),
    roster: cards
      .filter((card) => card.name)
      .map((card) => [card.reserve ? "" : card.seat, card.name, units.get(card.unit), ...(card.reserve ? ["x"] : [])].join("\t"))
      .join("\n"),
  };
}

function changes(before, form) {
  const { title, organiser, playedOn, claimBySeatNumber, preset, seats, units, roster } = form;
  const body = { title, organiser, playedOn, claimBySeatNumber };
  if (preset) body.preset = preset;
  if (Number(seats) !== before.seats) body.seats = Number(seats);
  if (units !== before.units) body.units = unitsOf(units);
  if (roster !== before.roster) body.roster = roster;
  return body;
}
