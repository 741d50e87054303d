import { html, useLayoutEffect, useRef, useState } from "../lib/ui.js";
import { OptionSign } from "../elements/sign.js";
import { t } from "../i18n/texts.js";
import { Dialog } from "./dialogs.js";

/** The question as it will stand on a phone, on the big screen and on the console, at their real sizes made small. */
export function Preview({ question, onClose }) {
  return html`<${Dialog} title=${t("host.preview.title")} wide onClose=${onClose}>
    <div class="previews">
      ${["phone", "screen", "console"].map((surface) => html`<${Surface} key=${surface} surface=${surface} question=${question} />`)}
    </div>
    <div class="actions"><button class="button" onClick=${onClose}>${t("host.preview.close")}</button></div>
  <//>`;
}

/** Says whether the text fits: nobody scrolls in the twenty seconds of a question. */
function Surface({ surface, question }) {
  const page = useRef(null);
  const [fits, setFits] = useState(true);
  useLayoutEffect(() => {
    const box = page.current;
    setFits(box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1);
  }, [question]);
  return html`<figure class=${"preview preview-" + surface}>
    <figcaption>
      ${t("host.preview." + surface)}
      <span class=${"pill " + (fits ? "" : "pill-bad")} role="status">${t(fits ? "host.preview.fits" : "host.preview.tooLong")}</span>
    </figcaption>
    <div class="preview-frame">
      <div class="preview-page" ref=${page}>
        <p class="preview-text">${question.text}</p>
        ${question.options.length > 0
          ? html`<ol class="preview-options">
              ${question.options.map((text, i) => html`<li key=${i}><${OptionSign} option=${i} /><span>${text}</span></li>`)}
            </ol>`
          : html`<p class="preview-board">${t("host.preview.board")}</p>`}
      </div>
    </div>
  </figure>`;
}
