import { html, useEffect, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { get, post } from "../net/api.js";
import { NewPassword, SignIn } from "./sign-in.js";

/**
 * What stands before a page of staff: sign-in, and a password of one's own after a printed one.
 * `page` is drawn with whoever is signed in and with what signs them out.
 * @param {{page: (me: any, signOut: () => Promise<void>) => any}} props
 */
export function StaffGate({ page }) {
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
  return page(me, () => post("/api/staff/sign-out").then(() => setMe(null)));
}
