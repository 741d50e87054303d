// Out of an app's own browser into the phone's: one sentence with a picture of where to tap, and Android's own way.
import { t } from "../i18n/texts.js";
import { html } from "../lib/core.js";
import { intentFor } from "../model/browser.js";

/** @param {{browser: import("../model/browser.js").Browser, address?: string}} props address: to open, without it this page's */
export function WayOut({ browser, address = location.href }) {
  const { app, system } = browser;
  const below = system === "ios" && app === "facebook";
  return html`<section class="way-out">
    <${Picture} below=${below} />
    <div>
      <p class="way-out-words">${t(`wayOut.${system === "ios" ? "ios" : "android"}.${below ? "below" : "above"}`, { app: t(`wayOut.app.${app ?? "other"}`) })}</p>
      ${system === "android" && html`<a class="link" href=${intentFor(address)}>${t("wayOut.open")}</a>`}
    </div>
  </section>`;
}

/** A phone with the app's three dots ringed, and the line of its menu. @param {{below: boolean}} props */
function Picture({ below }) {
  const dots = below ? 150 : 26;
  const menu = below ? 84 : 44;
  return html`<svg class="way-out-picture" viewBox="0 0 110 170" role="img" aria-label=${t("wayOut.picture")}>
    <rect class="way-out-phone" x="6" y="4" width="98" height="162" rx="12" />
    <path class="way-out-line" d=${`M6 ${below ? 134 : 42}H104`} />
    <circle class="way-out-ring" cx="86" cy=${dots} r="13" />
    <path class="way-out-dots" d=${`M79 ${dots}h.1M86 ${dots}h.1M93 ${dots}h.1`} />
    <rect class="way-out-menu" x="20" y=${menu} width="80" height="42" rx="5" />
    <path class="way-out-line" d=${`M28 ${menu + 12}h40`} />
    <path class="way-out-chosen" d=${`M28 ${menu + 29}h58`} />
    <path class="way-out-line" d=${`M20 ${below ? 24 : 108}h60M20 ${below ? 42 : 126}h44`} />
  </svg>`;
}
