import { signal } from "../lib/ui.js";

/** The place in the page, from the address: #/contests, #/contests/new, #/contests/12, #/contests/12/live, #/contests/12/mc, #/account. */
export const place = signal(read());

/** What stands behind the question mark of the address: #/contests/new?skill=SAFETY. */
export const asked = signal(readAsked());

function read() {
  return location.hash.split("?")[0].replace(/^#\/?/, "").split("/").filter(Boolean);
}

function readAsked() {
  return new URLSearchParams(location.hash.split("?")[1] || "");
}

addEventListener("hashchange", () => {
  place.value = read();
  asked.value = readAsked();
});

export function go(...parts) {
  location.hash = "#/" + parts.join("/");
}
