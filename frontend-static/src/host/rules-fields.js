import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { applies, fitted } from "./rules-fit.js";
import { Against, Choice, Count, Line, Tick } from "./rules-inputs.js";
import { Prizes, RankingSteps, Sections } from "./rules-lists.js";
import { fieldOf } from "./rules-problems.js";

/** "Đổi luật": folded, as most contests are played by the rules of their preset. `refusal` is what the server said. */
export function RulesFields({ form, refusal, onChange }) {
  const problems = ((refusal && refusal.body && refusal.body.problems) || []).filter((one) => one && one.parameter);
  const rules = {
    form,
    problems,
    type: (change) => onChange({ ...form, ...change }),
    set: (change) => onChange(fitted(form, change)),
  };
  const notes = form.notes || [];
  return html`<details class="rules wide" open=${problems.length > 0 || undefined} onInvalidCapture=${unfold}>
    <summary>${t("host.rules.title")}</summary>
    <p class="quiet wide">${t("host.rules.hint")}</p>
    <p class=${"rules-notes" + (notes.length ? " approve card" : "")} role="status">${notes.map((note) => t("host.rules.fit." + note)).join(" ")}</p>
    <${Group} name="questions" fields=${["main", "backup", "tiebreak", "sections"]} rules=${rules}>
      <${Count} name="main" rules=${rules} min="1" max="200" />
      <${Count} name="backup" rules=${rules} min="0" max="50" />
      <${Count} name="tiebreak" rules=${rules} min="0" max="50" />
      <${Sections} rules=${rules} />
    <//>
    <${Group} name="answering" fields=${["channel", "window", "change", "image"]} rules=${rules}>
      <${Choice} name="channel" rules=${rules} />
      <${Choice} name="window" rules=${rules} />
      <${Choice} name="change" rules=${rules} />
      <${Tick} name="image" rules=${rules} />
      <${Tick} name="audio" rules=${rules} />
    <//>
    <${Group} name="elimination" fields=${["mode", "modeNumber", "confirm", "allWrong", "rankFrom"]} rules=${rules}>
      <${Choice} name="mode" rules=${rules} />
      <${Count} name="modeNumber" label=${"host.rules.modeNumber." + form.mode} rules=${rules} min="1" max="200" />
      <${Choice} name="confirm" rules=${rules} />
      <${Choice} name="allWrong" rules=${rules} />
      <${Count} name="rankFrom" rules=${rules} min="1" max="201" />
    <//>
    ${applies(form, "rescue") && html`<${Rescue} rules=${rules} />`}
    <${Group} name="ending" fields=${["win", "lastStandingFrom", "finalChoice", "categories", "reader", "lifelines", "tie", "ranking"]} rules=${rules}>
      <${Choice} name="win" rules=${rules} />
      <${Count} name="lastStandingFrom" rules=${rules} min="1" max="200" />
      <${Choice} name="finalChoice" rules=${rules} />
      <${Count} name="categories" rules=${rules} min="2" max="10" />
      <${Line} name="reader" rules=${rules} max="60" />
      <${Line} name="lifelines" rules=${rules} lines="3" />
      <${Choice} name="tie" rules=${rules} />
      <${RankingSteps} rules=${rules} />
    <//>
    <${Group} name="prizes" fields=${["prizes"]} rules=${rules}><${Prizes} rules=${rules} /><//>
    <${Group} name="audience" fields=${["audience", "audienceQuestions"]} rules=${rules}>
      <${Choice} name="audience" rules=${rules} />
      <${Count} name="audienceQuestions" rules=${rules} min="0" max="50" />
    <//>
    <${Group} name="others" fields=${["reserves", "dispute"]} rules=${rules}>
      <${Count} name="reserves" rules=${rules} min="0" max="1000" />
      <${Choice} name="dispute" rules=${rules} />
    <//>
  </details>`;
}

/** A browser cannot point to a field that is folded away. */
function unfold(event) {
  for (let box = event.target; box; box = box.parentElement) {
    if (box.tagName === "DETAILS") box.open = true;
  }
}

function Rescue({ rules }) {
  const { form } = rules;
  const rescued = Number(form.maxUses) > 0;
  return html`<${Group} name="rescue" fields=${["maxUses", "triggers", "mechanism", "returns", "number", "selection"]} rules=${rules}>
    <${Count} name="maxUses" rules=${rules} min="0" max="10" />
    ${rescued &&
    html`<fieldset class="wide">
        <legend>${t("host.rules.triggers")}</legend>
        <${Tick} name="manual" rules=${rules} />
        <div class="create-form">
          <${Count} name="atMost" rules=${rules} min="1" max="20000" optional />
          <${Count} name="percent" rules=${rules} min="0.0001" max="99.9999" step="any" optional />
          <${Line} name="atQuestion" rules=${rules} max="80" />
          <${Count} name="unitAtMost" rules=${rules} min="0" max="1000" optional />
          ${form.unitAtMost !== "" && html`<${Count} name="unitFrom" rules=${rules} min="1" max="200" />`}
        </div>
        ${form.otherTriggers.length > 0 && html`<p class="quiet">${t("host.rules.otherTriggers", { n: form.otherTriggers.length })}</p>`}
        <${Against} name="triggers" rules=${rules} />
      </fieldset>
      <${Choice} name="mechanism" rules=${rules} />
      <${Choice} name="returns" rules=${rules} />
      <${Count} name="number" label=${"host.rules.number." + form.returns} rules=${rules} min="1" max="1000" />
      <${Choice} name="selection" rules=${rules} words="host.rescue." />
      <${Tick} name="again" rules=${rules} />`}
  <//>`;
}

/** Folded by subject; open where the server refused something. */
function Group({ name, fields, rules, children }) {
  const against = rules.problems.some((one) => fields.indexOf(fieldOf(one.parameter)) >= 0);
  return html`<details class=${"rules-group rules-" + name} open=${against || undefined}>
    <summary>${t("host.rules.group." + name)}</summary>
    <div class="create-form">${children}</div>
  </details>`;
}
