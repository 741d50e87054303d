import { html, useState } from "../lib/ui.js";
import { OptionSign } from "../elements/sign.js";
import { t } from "../i18n/texts.js";
import { isLit } from "./console-model.js";
import { Dialog } from "./dialogs.js";
import { isTapped } from "./further-model.js";

/** "Nhập hộ đáp án": what a raised paper board says, for a seat whose phone cannot. */
export function AnswerForDialog({ view, onDone, onClose }) {
  const { question, floor } = view.console;
  const [seat, setSeat] = useState("");
  const [option, setOption] = useState(null);
  const [text, setText] = useState("");
  const position = view.roster.findIndex((entry) => String(entry.seat) === seat);
  const entry = view.roster[position];
  const dark = entry && !isLit(floor[position]);
  if (!question) return null;
  const chosen = isTapped(question) ? { option } : { text: text.trim() };
  const ready = entry && !dark && (chosen.option != null || chosen.text);
  return html`<${Dialog} title=${t("host.answerFor.title")} onClose=${onClose}>
    <form
      onSubmit=${(event) => {
        event.preventDefault();
        if (ready) onDone({ do: "answerFor", contestant: entry.contestant, ...chosen });
      }}
    >
      <label class="field">
        <span>${t("host.answerFor.seat")}</span>
        <input name="seat" inputmode="numeric" required value=${seat} onInput=${(e) => setSeat(e.target.value.trim())} />
        <small class=${seat && (!entry || dark) ? "problem" : "quiet"} role="status">
          ${seat === "" ? t("host.answerFor.hint") : !entry ? t("host.rescue.unknown", { seats: seat }) : dark ? t("host.answerFor.dark") : entry.name}
        </small>
      </label>
      ${isTapped(question)
        ? html`<fieldset class="answer-keys">
            <legend>${t("host.answerFor.option")}</legend>
            ${question.options.map(
              (words, i) => html`<button
                type="button"
                key=${i}
                class="button"
                aria-pressed=${option === i}
                aria-label=${"ABCDEF"[i] + ": " + words}
                onClick=${() => setOption(i)}
              >
                <${OptionSign} option=${i} />
              </button>`,
            )}
          </fieldset>`
        : html`<label class="field">
            <span>${t("host.answerFor.text")}</span>
            <input name="text" maxlength="200" required value=${text} onInput=${(e) => setText(e.target.value)} />
          </label>`}
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class="button primary" disabled=${!ready}>${t("host.answerFor.cta")}</button>
      </div>
    </form>
  <//>`;
}
