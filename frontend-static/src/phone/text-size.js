// "Chữ to hơn": 100, 120, 140 %.
import { signal } from "../lib/core.js";

const STORE = "cv:size";
const SIZES = ["100", "120", "140"];

export const textSize = signal(kept());

export function applyTextSize() {
  document.documentElement.dataset.size = textSize.value;
}

export function nextTextSize() {
  textSize.value = SIZES[(SIZES.indexOf(textSize.value) + 1) % SIZES.length];
  applyTextSize();
  try {
    localStorage.setItem(STORE, textSize.value);
  } catch {
    // Lasts as long as the page then.
  }
}

function kept() {
  try {
    const size = localStorage.getItem(STORE) ?? "";
    return SIZES.includes(size) ? size : "100";
  } catch {
    return "100";
  }
}
