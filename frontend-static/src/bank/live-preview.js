import { html, useLayoutEffect, useRef, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { OptionSign } from "../elements/sign.js";
import { Fitted } from "../screen/fitted.js";
import { letteredOf } from "./model.js";

/** The question as it is written, at the real sizes of phone, big screen and console made small. */
export function LivePreview({ question }) {
  return html`<div class="previews">
    ${["phone", "screen", "console"].map((surface) => html`<${Surface} key=${surface} surface=${surface} question=${question} />`)}
  </div>`;
}

function Surface({ surface, question }) {
  const page = useRef(null);
  const [fits, setFits] = useState(true);
  const options = letteredOf(question, { yes: t("bank.true"), no: t("bank.false") });
  const picture = question.media && question.media.picture;
  const text = question.text || "…";
  const Text = surface === "screen" ? Fitted : Plain;
  useLayoutEffect(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = page.current;
    setFits(scrollHeight <= clientHeight + 1 && scrollWidth <= clientWidth + 1);
  });
  return html`<figure class=${"preview preview-" + surface}>
    <figcaption>
      ${t("bank.preview." + surface)}
      <span class=${"pill " + (fits ? "" : "pill-bad")}>${t(fits ? "bank.preview.fits" : "bank.preview.tooLong")}</span>
    </figcaption>
    <div class="preview-frame">
      <div class="preview-page" ref=${page}>
        <${Text} class="preview-text" size=${text.length > 90 ? 72 : 84}>${text}<//>
        ${picture && html`<img class="preview-picture" src=${"/media/" + picture} alt="" />`}
        ${(question.left || []).length > 0 && html`<ol class="preview-left">${question.left.map((one, i) => html`<li key=${i}>${i + 1}. ${one}</li>`)}</ol>`}
        ${options.length > 0
          ? html`<ol class="preview-options">
              ${options.map(
                (words, i) => html`<li key=${i}><${OptionSign} option=${i} /><${Text} class="preview-option" size=${70}>${words}<//></li>`,
              )}
            </ol>`
          : !picture && html`<p class="preview-board">${t("bank.preview.board")}</p>`}
      </div>
    </div>
  </figure>`;
}

const Plain = ({ class: name, children }) => html`<div class=${name}>${children}</div>`;
