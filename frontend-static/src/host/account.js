import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { Identities } from "./identities.js";
import { SecondFactor } from "./second-factor.js";

/** How the own account is opened: the second factor, and identities of sign-in providers. */
export function Account({ me }) {
  const [isSet, setIsSet] = useState(me.secondFactor);
  const [open, setOpen] = useState(false);
  return html`<main class="desk">
    <header class="desk-head"><h1>${t("host.account.title")}</h1></header>
    ${open
      ? html`<${SecondFactor}
          onSet=${() => {
            setIsSet(true);
            setOpen(false);
          }}
        />`
      : html`<section class="card second-factor">
          <h2>${t("host.factor.title")}</h2>
          ${isSet ? html`<p class="quiet">${t("host.factor.isSet")}</p>` : html`<button class="button" onClick=${() => setOpen(true)}>${t("host.factor.set")}</button>`}
        </section>`}
    <${Identities} />
  </main>`;
}
