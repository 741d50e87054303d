import { signal } from "../lib/ui.js";

/** The place in the page, from the address: #/contests, #/contests/new, #/contests/12, #/contests/12/live, #/contests/12/mc. */
export const place = signal(read());

function read() {
  return location.hash.replace(/^#\/?/, "").split("/").filter(Boolean);
}

addEventListener("hashchange", () => {
  place.value = read();
});

export function go(...parts) {
  location.hash = "#/" + parts.join("/");
}
