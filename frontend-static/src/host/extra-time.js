import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { post } from "../net/api.js";

const PERCENTS = [0, 25, 50, 100];

/** More time for one contestant: chosen before the start, afterwards only to be read. */
export function ExtraTime({ contest, card, extra, onChanged, onProblem }) {
  const given = extra.given.find((one) => one.contestant === card.contestant);
  const percent = given ? given.percent : 0;
  if (!extra.open) return html`<span class="quiet">${percent > 0 && t("host.people.extraPercent", { n: percent })}</span>`;
  const give = (event) =>
    post(`/api/contests/${contest}/people/${card.contestant}/extra-time`, { percent: Number(event.target.value) }).then(() => {
      onProblem(null);
      return onChanged();
    }, onProblem);
  return html`<select aria-label=${t("host.people.extraOf", { seat: card.seat })} value=${String(percent)} onChange=${give}>
    ${PERCENTS.map(
      (n) => html`<option key=${n} value=${String(n)}>${n === 0 ? t("host.people.extraNone") : t("host.people.extraPercent", { n })}</option>`,
    )}
  </select>`;
}
