// What this browser lets a page remember: seats stand on it.
import { storage } from "./storage.js";

/** "lasting" survives a closed browser, "tab" does not, "none" not even a reload. @returns {"lasting" | "tab" | "none"} */
export function memoryHere() {
  return storage(() => localStorage) ? "lasting" : storage(() => sessionStorage) ? "tab" : "none";
}
