// Nobody loses what they wrote: leaving asks, and what is written stays on this device until it is saved.
import { html, signal, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { ConfirmDialog } from "../host/dialogs.js";

/** Whether the editor holds something that is not saved. */
export const unsaved = signal(false);

const KEY = "cv:bank:";

/** @param {string} id of the question, or "new" */
export function keptDraft(id) {
  try {
    return JSON.parse(localStorage.getItem(KEY + id) || "null");
  } catch {
    return null;
  }
}

/** @param {string} id @param {object | null} draft null forgets it */
export function keepDraft(id, draft) {
  try {
    if (draft) localStorage.setItem(KEY + id, JSON.stringify(draft));
    else localStorage.removeItem(KEY + id);
  } catch {
    // Storage may be forbidden or full; leaving then asks all the same.
  }
}

/** Asks before a link or the browser leads away from something unsaved. */
export function LeaveGuard() {
  const [target, setTarget] = useState(null);
  useEffect(() => {
    const onLink = (event) => {
      const link = event.target.closest && event.target.closest("a[href]");
      if (!link || link.target || !unsaved.value) return;
      event.preventDefault();
      setTarget(link.href);
    };
    const onUnload = (event) => {
      if (!unsaved.value) return;
      event.preventDefault();
      event.returnValue = "";
    };
    document.addEventListener("click", onLink, true);
    addEventListener("beforeunload", onUnload);
    return () => {
      document.removeEventListener("click", onLink, true);
      removeEventListener("beforeunload", onUnload);
    };
  }, []);
  if (!target) return null;
  return html`<${ConfirmDialog}
    title=${t("bank.leave.title")}
    text=${t("bank.leave.text")}
    cta=${t("bank.leave.cta")}
    onDone=${() => {
      unsaved.value = false;
      setTarget(null);
      location.href = target;
    }}
    onClose=${() => setTarget(null)}
  />`;
}
