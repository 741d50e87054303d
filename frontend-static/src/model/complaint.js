// Who may raise a hand about the question just ruled.
import { isLit } from "./phone-view.js";

/**
 * Whoever was asked and is out by it, and whoever is still in but was not judged right: it cost a life, or a point.
 * @param {Pick<import("./phone-view.js").PhoneView, "result" | "lamp">} view
 */
export function mayComplain({ result, lamp }) {
  return result !== null && result.verdict !== "watching" && (!isLit(lamp) || result.verdict !== "right");
}
