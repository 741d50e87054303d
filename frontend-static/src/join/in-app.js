// The page inside of an app (Zalo, Facebook, TikTok …): it works, and goes with the app; where a seat cannot be kept, nothing
// is asked for and the way out is shown.
import { t } from "../i18n/texts.js";
import { html, signal } from "../lib/core.js";
import { browserOf } from "../model/browser.js";
import { showWhole } from "../phone/address.js";
import { memoryHere } from "../phone/memory.js";
import { WayOut } from "../phone/way-out.js";

const browser = browserOf(navigator.userAgent);
const app = () => t(`wayOut.app.${browser.app ?? "other"}`);
const shown = signal(false);

/** Whether a seat would be lost at once: no storage at all, or no socket. */
export function cannotStay() {
  return memoryHere() === "none" || !("WebSocket" in window);
}

/** @param {{code: string, ticket: string | null}} props */
export function InsideAnApp({ code, ticket }) {
  if (!browser.app) {
    return null;
  }
  const show = () => {
    showWhole(code, ticket); // before the way out is drawn, which leads to this address
    shown.value = true;
  };
  return html`<section class="note in-app">
    <p>${t("inApp.note", { app: app() })}</p>
    ${shown.value ? html`<${WayOut} browser=${browser} />` : html`<button type="button" class="link" onClick=${show}>${t("inApp.show")}</button>`}
  </section>`;
}

/** Instead of the form. */
export function CannotStay() {
  return html`<main class="page join">
    <div class="join-form">
      <h1 class="loud join-heading">${t("app")}</h1>
      <p class="problem" role="alert">${browser.app ? t("inApp.cannot", { app: app() }) : t("inApp.cannot.out")}</p>
      ${browser.app && html`<${WayOut} browser=${browser} />`}
      <p class="join-links"><a class="link" href="/kiem-tra">${t("join.check")}</a></p>
    </div>
  </main>`;
}
