import { html } from "../lib/ui.js";
import { hasText, t } from "../i18n/texts.js";

/** Words for a refusal of the server: by its code, else what the server itself said. */
export function wordsOf(refusal) {
  const key = "refused." + refusal.code;
  const detail = refusal.detail || (refusal.body && refusal.body.detail) || "";
  if (hasText(key)) return t(key, { detail });
  return detail || t("refused.unknown", { code: refusal.code });
}

/** Says what went wrong and what to do; silent while nothing did. */
export function Problem({ refusal }) {
  return refusal ? html`<p class="problem" role="alert">${wordsOf(refusal)}</p>` : null;
}
