import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get, post } from "../net/api.js";
import { NewPassword, SignIn } from "./sign-in.js";

/**
 * What stands before a page of staff: sign-in, a password of one's own after a printed one, and a second factor where the server
 * requires one.
 * `page` is drawn with whoever is signed in and with what signs them out.
 * `factor`: where a second factor is set; pages without it lead to the one that has it.
 * @param {{page: (me: any, signOut: () => Promise<void>) => any, factor?: any}} props
 */
export function StaffGate({ page, factor: Factor }) {
  const [me, setMe] = useState(undefined);
  const [old, setOld] = useState(null);

  useEffect(() => {
    get("/api/staff/me").then(setMe, () => setMe(null));
  }, []);

  if (me === undefined) return html`<main class="loading">${t("host.loading")}</main>`;
  if (me === null) {
    return html`<${SignIn}
      onSignedIn=${(member, password) => {
        setMe(member);
        setOld(password);
      }}
    />`;
  }
  if (me.mustChangePassword) {
    return html`<${NewPassword} old=${old} onChanged=${() => get("/api/staff/me").then(setMe)} />`;
  }
  const signOut = () => post("/api/staff/sign-out").then(() => setMe(null));
  if (me.mustSetFactor) {
    return html`<main class="gate">
      <h1 class="brand">${t("app.name")}</h1>
      <p class="note">${t("host.factor.needed")}</p>
      ${Factor ? html`<${Factor} onSet=${() => get("/api/staff/me").then(setMe)} />` : html`<a class="button primary" href="/host">${t("host.factor.where")}</a>`}
      <button class="button" onClick=${signOut}>${t("host.signOut")}</button>
    </main>`;
  }
  return page(me, signOut);
}
