// What a seat of this phone is called.
import { t } from "../more/kit.js";

/** "ghế 47", or the name where there are no seats. @param {import("../player.js").Player} player */
export function nameOf(player) {
  const seat = player.view.value.you?.seat ?? player.pass.seat;
  return seat == null ? player.pass.name : t("shared.seat", { seat });
}
