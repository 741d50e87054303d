import { html } from "../lib/ui.js";
import { language, switchLanguage, t } from "../i18n/texts.js";
import { nextTextSize, textSize } from "../phone/text-size.js";

/** Larger text, the other language, and whatever the page adds. */
export function PageSettings({ children }) {
  return html`<footer class="page-settings">
    <button class="link" onClick=${nextTextSize}>${t("referee.text", { size: textSize.value })}</button>
    <button class="link" onClick=${() => switchLanguage(language.value === "vi" ? "en" : "vi")}>${t("host.otherLanguage")}</button>
    ${children}
  </footer>`;
}
