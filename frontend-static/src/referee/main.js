// The page of a floor referee: sign in, pick the contest, look after a zone of seats.
import { html, render, useEffect, useState } from "../lib/ui.js";
import { NewPassword, SignIn } from "../host/sign-in.js";
import { addTexts, t } from "../i18n/texts.js";
import { disputeEn } from "../i18n/dispute.en.js";
import { disputeVi } from "../i18n/dispute.vi.js";
import { en } from "../i18n/referee.en.js";
import { vi } from "../i18n/referee.vi.js";
import { refusals as refusalsEn } from "../i18n/refusals.en.js";
import { refusals as refusalsVi } from "../i18n/refusals.vi.js";
import { en as staffEn } from "../i18n/staff.en.js";
import { vi as staffVi } from "../i18n/staff.vi.js";
import { get } from "../net/api.js";
import { applyTextSize } from "../phone/text-size.js";
import { Contests } from "./contests.js";
import { Floor } from "./floor.js";

addTexts({ ...refusalsVi, ...staffVi, ...disputeVi, ...vi }, { ...refusalsEn, ...staffEn, ...disputeEn, ...en });
applyTextSize();

const codeInAddress = () => (/^#(\d{4,10})$/.exec(location.hash) || [])[1] || null;

function Page() {
  const [me, setMe] = useState(undefined);
  const [old, setOld] = useState(null);
  const [code, setCode] = useState(codeInAddress);

  useEffect(() => {
    get("/api/staff/me").then(setMe, () => setMe(null));
    const moved = () => setCode(codeInAddress());
    addEventListener("hashchange", moved);
    return () => removeEventListener("hashchange", moved);
  }, []);

  if (me === undefined) return html`<main class="page opening">${t("host.loading")}</main>`;
  if (me === null) {
    return html`<${SignIn}
      onSignedIn=${(member, password) => {
        setMe(member);
        setOld(password);
      }}
    />`;
  }
  if (me.mustChangePassword) return html`<${NewPassword} old=${old} onChanged=${() => get("/api/staff/me").then(setMe)} />`;
  return code ? html`<${Floor} key=${code} code=${code} signIn=${() => setMe(null)} />` : html`<${Contests} me=${me} signedOut=${() => setMe(null)} />`;
}

render(html`<${Page} />`, document.getElementById("page"));
