import { html, useRef, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { LETTERS } from "../elements/sign.js";
import { Findings } from "./field.js";
import { findingsOf, lettersAfter } from "./model.js";

const MOST = 6;
const LEAST_SIDE = 10; // thousandths; a smaller box was a slip of the finger
const SIDES = ["left", "top", "width", "height"];

/** Areas of a picture: drawn by dragging, and to the thousandth by numbers, which the keyboard reaches too. */
export function AreaEditor({ picture, alt, areas, answer, findings, onChange }) {
  const box = useRef(null);
  const [drawn, setDrawn] = useState(null);
  const point = (event) => {
    const { left, top, width, height } = box.current.getBoundingClientRect();
    const within = (value) => Math.max(0, Math.min(1000, Math.round(value)));
    return [within(((event.clientX - left) / width) * 1000), within(((event.clientY - top) / height) * 1000)];
  };
  const put = (index, fields) => onChange({ areas: areas.map((one, i) => (i === index ? { ...one, ...fields } : one)) });
  function remove(index) {
    const from = areas.map((_, i) => i).filter((i) => i !== index);
    onChange({ areas: from.map((i) => areas[i]), key: lettersAfter([answer], from)[0] });
  }
  const add = (area) => onChange({ areas: [...areas, { name: "", ...area }] });

  function begin(event) {
    if (areas.length >= MOST) return;
    event.preventDefault();
    box.current.setPointerCapture(event.pointerId);
    setDrawn({ from: point(event), to: point(event) });
  }

  function end() {
    const area = drawn && rectangle(drawn);
    setDrawn(null);
    if (area && area.width >= LEAST_SIDE && area.height >= LEAST_SIDE) add(area);
  }

  return html`<fieldset class="areas wide">
    <legend>${t("bank.areas")}</legend>
    ${picture
      ? html`<p class="quiet">${t("bank.areas.hint")}</p>
          <div
            class="area-board"
            ref=${box}
            onPointerDown=${begin}
            onPointerMove=${(event) => drawn && setDrawn({ ...drawn, to: point(event) })}
            onPointerUp=${end}
            onPointerCancel=${() => setDrawn(null)}
          >
            <img src=${"/media/" + picture} alt=${alt} draggable=${false} />
            ${areas.map((area, i) => html`<${Box} key=${i} area=${area} name=${LETTERS[i]} right=${answer === LETTERS[i]} />`)}
            ${drawn && html`<${Box} area=${rectangle(drawn)} name="" />`}
          </div>`
      : html`<p class="problem">${t("bank.areas.noPicture")}</p>`}
    <ol class="area-list">
      ${areas.map(
        (area, i) => html`<li key=${i}>
          <b class="text-list-mark">${LETTERS[i]}</b>
          <label class="check"><input type="radio" name="key" checked=${answer === LETTERS[i]} onChange=${() => onChange({ key: LETTERS[i] })} /><span>${t("bank.right")}</span></label>
          <input class="area-name" aria-label=${t("bank.area.name", { n: LETTERS[i] })} value=${area.name} onInput=${(e) => put(i, { name: e.target.value })} />
          ${SIDES.map(
            (side) => html`<label key=${side}>
              <span>${t("bank.area." + side)}</span>
              <input type="number" min="0" max="1000" value=${area[side]} onInput=${(e) => put(i, { [side]: Number(e.target.value) })} />
            </label>`,
          )}
          <button
            type="button"
            class="plain"
            aria-label=${t("bank.itemRemove", { n: LETTERS[i] })}
            onClick=${() => remove(i)}
          >
            ✕
          </button>
        </li>`,
      )}
    </ol>
    <${Findings} findings=${[...findingsOf(findings, "areas"), ...findingsOf(findings, "key")]} />
    ${areas.length < MOST &&
    html`<button type="button" class="button small" onClick=${() => add({ left: 100, top: 100, width: 200, height: 100 })}>
      ${t("bank.itemAdd", { label: t("bank.areas") })}
    </button>`}
  </fieldset>`;
}

function rectangle({ from, to }) {
  const left = Math.min(from[0], to[0]);
  const top = Math.min(from[1], to[1]);
  return { left, top, width: Math.abs(from[0] - to[0]), height: Math.abs(from[1] - to[1]) };
}

function Box({ area, name, right }) {
  const style = { left: area.left / 10 + "%", top: area.top / 10 + "%", width: area.width / 10 + "%", height: area.height / 10 + "%" };
  return html`<span class=${"area-box" + (right ? " is-right" : "")} style=${style}><b>${name}</b></span>`;
}
