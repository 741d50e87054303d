// What the address says: /482915, /play/482915 or /watch/482915 is the contest, #t=… the ticket of a seat card.

/** @typedef {{code: string | null, ticket: string | null, adds: boolean}} Address   adds: one more person for a phone that has a seat */

/** The contest code at the end of the path, if there is one. */
export function codeInPath() {
  return /\/(\d{4,10})$/.exec(location.pathname)?.[1] ?? null;
}

/** Reads the address once and takes the ticket out of it, so that it stays in no history and no screenshot. @returns {Address} */
export function readAddress() {
  const fragment = new URLSearchParams(location.hash.slice(1));
  const code = codeInPath() ?? digits(fragment.get("c"));
  const ticket = fragment.get("t");
  if (location.hash) {
    showCode(code ?? "");
  }
  return { code, ticket, adds: fragment.has("add") };
}

/** @param {string} code */
export function showCode(code) {
  history.replaceState(null, "", `/${code}`);
}

/** The whole address again, so that "open in the browser" takes the seat's ticket along. @param {string} code @param {string | null} ticket */
export function showWhole(code, ticket) {
  history.replaceState(null, "", ticket ? `/${code}#t=${encodeURIComponent(ticket)}` : `/${code}`);
}

/** What somebody typed as a code: spaces, dots and hyphens between the digits are fine. @param {string | null} typed */
export function digits(typed) {
  const bare = (typed ?? "").replace(/[\s.-]/g, "");
  return /^\d{4,10}$/.test(bare) ? bare : null;
}
