// What the crowd sends rises for three seconds at the edge; the view has none while somebody is being asked.
import { Icon } from "../elements/icons.js";
import { formatNumber } from "../i18n/texts.js";
import { html } from "../lib/ui.js";
import { REACTIONS } from "../model/reactions.js";

/** @param {{view: import("../model/screen-view.js").ScreenView}} props */
export function Reactions({ view }) {
  const { reacted } = view;
  if (reacted.kinds.length === 0) {
    return null;
  }
  return html`<div class="reactions" aria-hidden="true">
    ${reacted.kinds.map(({ kind, n }) => html`<span key=${`${kind}${reacted.id}`} class=${`reaction reaction-${kind}`}><${Icon} path=${REACTIONS[kind] ?? ""} /><b class="number">+${formatNumber(n)}</b></span>`)}
  </div>`;
}
