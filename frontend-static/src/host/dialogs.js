import { html, useEffect, useRef, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";

/** A question to the host before something that people will notice. Escape and "Thôi" leave everything as it is. */
export function Dialog({ title, children, onClose }) {
  const box = useRef(null);
  useEffect(() => {
    const before = document.activeElement;
    const first = box.current.querySelector("input, select, textarea, button");
    if (first) first.focus();
    return () => before && before.focus && before.focus();
  }, []);
  const trap = (event) => {
    if (event.key === "Escape") onClose();
    event.stopPropagation();
  };
  return html`<div class="veil" onKeyDown=${trap}>
    <section class="card dialog" role="dialog" aria-modal="true" aria-label=${title} ref=${box}>
      <h2>${title}</h2>
      ${children}
    </section>
  </div>`;
}

/** Confirms with a reason that goes into the log. */
export function ReasonDialog({ title, danger, onDone, onClose }) {
  const [reason, setReason] = useState("");
  return html`<${Dialog} title=${title} onClose=${onClose}>
    <form
      onSubmit=${(event) => {
        event.preventDefault();
        onDone(reason.trim());
      }}
    >
      <label class="field">
        <span>${t("host.reason")}</span>
        <input name="reason" required maxlength="120" value=${reason} onInput=${(e) => setReason(e.target.value)} />
      </label>
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class=${"button " + (danger ? "danger" : "primary")}>${t("host.confirm")}</button>
      </div>
    </form>
  <//>`;
}

/** Rescue by the count that the physical game gave; who comes back follows the chosen policy. */
export function RescueDialog({ view, onDone, onClose }) {
  const [count, setCount] = useState(5);
  const selection = view.console.rescueSelection;
  const [seats, setSeats] = useState("");
  const picks = selection === "HOST_PICKS" || selection === "UNIT_PICKS";
  const bySeat = new Map(view.roster.map((entry) => [entry.seat, entry.contestant]));
  const numbers = seats.split(/[^0-9]+/).filter(Boolean).map(Number);
  const unknown = numbers.filter((n) => !bySeat.has(n));
  return html`<${Dialog} title=${t("host.rescue.title")} onClose=${onClose}>
    <form
      onSubmit=${(event) => {
        event.preventDefault();
        if (unknown.length) return;
        onDone({ do: "rescue", count: Number(count), selection, picks: numbers.map((n) => bySeat.get(n)) });
      }}
    >
      <label class="field">
        <span>${t("host.rescue.count")}</span>
        <input name="count" type="number" min="1" max="1000" required value=${count} onInput=${(e) => setCount(e.target.value)} />
      </label>
      <p class="quiet">${t("host.rescue.selection")}: <b>${t("host.rescue." + selection)}</b></p>
      ${picks &&
      html`<label class="field">
        <span>${t("host.rescue.seats")}</span>
        <input name="seats" inputmode="numeric" required value=${seats} onInput=${(e) => setSeats(e.target.value)} />
        ${unknown.length > 0 && html`<small class="problem">${t("host.rescue.unknown", { seats: unknown.join(", ") })}</small>`}
      </label>`}
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class="button primary">${t("host.rescue.cta")}</button>
      </div>
    </form>
  <//>`;
}

/** A walk-in takes a seat that nobody came for, until question 1 opens. */
export function WalkInDialog({ view, onDone, onClose }) {
  const [name, setName] = useState("");
  const [unit, setUnit] = useState(0);
  const [seat, setSeat] = useState("");
  return html`<${Dialog} title=${t("host.walkIn.title")} onClose=${onClose}>
    <form
      onSubmit=${(event) => {
        event.preventDefault();
        onDone({ do: "walkIn", seat: seat === "" ? null : Number(seat), name: name.trim(), unit: Number(unit) });
      }}
    >
      <label class="field">
        <span>${t("host.walkIn.name")}</span>
        <input name="name" required maxlength="60" value=${name} onInput=${(e) => setName(e.target.value)} />
      </label>
      <label class="field">
        <span>${t("host.walkIn.unit")}</span>
        <select name="unit" value=${unit} onChange=${(e) => setUnit(e.target.value)}>
          ${view.units.map((label, i) => html`<option key=${i} value=${i}>${label}</option>`)}
        </select>
      </label>
      <label class="field">
        <span>${t("host.walkIn.seat")}</span>
        <input name="seat" type="number" min="1" value=${seat} onInput=${(e) => setSeat(e.target.value)} />
      </label>
      <div class="actions">
        <button type="button" class="button" onClick=${onClose}>${t("host.cancel")}</button>
        <button class="button primary">${t("host.walkIn.cta")}</button>
      </div>
    </form>
  <//>`;
}
