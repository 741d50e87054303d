import { html, useEffect, useRef, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";

/** A question to the host before something that people will notice. Escape and "Thôi" leave everything as it is. */
export function Dialog({ title, large, wide, children, onClose }) {
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
    <section class=${"card dialog" + (large ? " large" : "") + (wide ? " wide" : "")} role="dialog" aria-modal="true" aria-label=${title} ref=${box}>
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

/** The second step of what the whole hall will see. */
export function ConfirmDialog({ title, text, cta, onDone, onClose }) {
  return html`<${Dialog} title=${title} onClose=${onClose}>
    <p class="dialog-text">${text}</p>
    <div class="actions">
      <button class="button" onClick=${onClose}>${t("host.cancel")}</button>
      <button class="button danger" onClick=${onDone}>${cta}</button>
    </div>
  <//>`;
}
