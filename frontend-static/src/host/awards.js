import { html } from "../lib/ui.js";
import { t } from "../i18n/texts.js";

/** The prizes of the rules and who gets them, by rank; a prize without a winner says so. */
export function Awards({ awards }) {
  if (!awards || awards.length === 0) return null;
  return html`<section class="awards" aria-label=${t("host.awards.title")}>
    <h3>${t("host.awards.title")}</h3>
    <ol>
      ${awards.map(
        (award, i) => html`<li key=${i}>
          <b>${award.title}</b>
          <span class="quiet">${t("scope." + award.scope)}</span>
          <span>${winners(award) || t("host.awards.nobody")}</span>
        </li>`,
      )}
    </ol>
  </section>`;
}

function winners({ contestants, units, guests }) {
  const people = contestants.map(({ name, seat, unit }) => name + ` (${[seat != null && t("host.seat", { n: seat }), unit].filter(Boolean).join(", ")})`);
  return [...people, ...units, ...(guests || []).map((n) => t("host.audience.guest", { n }))].join("; ");
}
