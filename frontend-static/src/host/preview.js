import { html } from "../lib/ui.js";
import { OptionSign } from "../elements/sign.js";
import { t } from "../i18n/texts.js";
import { Fitted } from "../screen/fitted.js";
import { Dialog } from "./dialogs.js";
import { Beside } from "./further.js";

/** The question as it will stand on a phone, on the big screen and on the console, at their real sizes made small. */
export function Preview({ question, tooLong, onClose }) {
  return html`<${Dialog} title=${t("host.preview.title")} wide onClose=${onClose}>
    <div class="previews">
      ${["phone", "screen", "console"].map(
        (surface) => html`<${Surface} key=${surface} surface=${surface} question=${question} fits=${!tooLong.includes(surface.toUpperCase())} />`,
      )}
    </div>
    <div class="actions"><button class="button" onClick=${onClose}>${t("host.preview.close")}</button></div>
  <//>`;
}

/** Whether the text fits is what the server says: by that it opens a contest, or does not. */
function Surface({ surface, question, fits }) {
  return html`<figure class=${"preview preview-" + surface}>
    <figcaption>
      ${t("host.preview." + surface)}
      <span class=${"pill " + (fits ? "" : "pill-bad")} role="status">${t(fits ? "host.preview.fits" : "host.preview.tooLong")}</span>
    </figcaption>
    <div class="preview-frame">
      <div class="preview-page">
        <${surface === "screen" ? Fitted : Plain} class="preview-text" size=${question.text.length > 90 ? 72 : 84}>${question.text}<//>
        <${Beside} question=${question} />
        ${question.options.length > 0
          ? html`<ol class="preview-options">
              ${question.options.map(
                (text, i) => html`<li key=${i}>
                  <${OptionSign} option=${i} /><${surface === "screen" ? Fitted : Plain} class="preview-option" size=${70}>${text}<//>
                </li>`,
              )}
            </ol>`
          : question.kind !== "HOTSPOT" && html`<p class="preview-board">${t("host.preview.board")}</p>`}
      </div>
    </div>
  </figure>`;
}

const Plain = ({ class: name, children }) => html`<div class=${name}>${children}</div>`;
