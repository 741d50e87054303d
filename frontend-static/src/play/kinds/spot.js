// A tap on the picture. The mark is moved by arrow keys; who does not see the picture chooses what is there by its name.
import { nudged, touched } from "../../model/marks.js";
import { html, t } from "../more/kit.js";
import { Broken, Shown, isBroken } from "./media.js";

/** @param {import("./options.js").BodyProps} props */
export function Spot({ question, marks, open, look, change }) {
  const { picture, spots = [] } = question;
  const broken = !picture || isBroken(picture.file);
  const arrows = (/** @type {KeyboardEvent} */ event) => {
    const next = nudged(marks, event.key, event.shiftKey);
    if (next) {
      event.preventDefault();
      change(next);
    }
  };
  const tap = (/** @type {any} */ event) => change(touched(event.clientX, event.clientY, event.currentTarget.getBoundingClientRect()));
  return html`<div class="kind-spot">
    ${picture && (broken ? html`<${Broken} picture=${picture} />` : html`<${Marked} picture=${picture} marks=${marks} look=${look} tap=${tap} arrows=${arrows} />`)}
    <details open=${broken}>
      <summary>${t("kinds.spots")}</summary>
      <fieldset aria-label=${t("kinds.spots")}>
        ${spots.map(
          ({ name, x, y }) => html`<label key=${name}><input type="radio" name="spot" checked=${marks[0] === x && marks[1] === y} disabled=${!open} onChange=${() => change([x, y])} /> ${name}</label>`,
        )}
      </fieldset>
    </details>
  </div>`;
}

/**
 * The picture with a mark on it, and an area outlined.
 * @param {{picture: import("../../model/wire.js").Picture, marks?: number[], look?: string, area?: import("../../model/wire.js").Area, tap?: any, arrows?: any}} props
 */
export function Marked({ picture, marks = [], look = "", area, tap, arrows }) {
  const part = (/** @type {number} */ thousandths) => `${thousandths / 10}%`;
  return html`<div class="kind-frame" role=${tap ? "application" : "img"} tabindex=${tap ? 0 : null} aria-label=${tap ? t("kinds.picture", { alt: picture.alt }) : picture.alt} onClick=${tap} onKeyDown=${arrows}>
    <${Shown} picture=${picture} alt="" />
    ${area && html`<span class="kind-area" style=${{ left: part(area.left), top: part(area.top), width: part(area.width), height: part(area.height) }}></span>`}
    ${marks.length === 2 && html`<span class=${`kind-mark${look}`} style=${{ left: part(marks[0]), top: part(marks[1]) }}></span>`}
  </div>`;
}
