// Red as on every phone, when one of the lines of this one is lost.
import { html, t } from "../more/kit.js";
import { nameOf } from "./words.js";

/** @param {{players: import("../player.js").Player[]}} props */
export function LineLost({ players }) {
  const lost = players.filter((one) => one.link.value.state === "offline");
  return lost.length > 0 && html`<p class="shared-lost" role="alert">${t("net.lost")} ${lost.length < players.length && `(${lost.map(nameOf).join(", ")})`}</p>`;
}
