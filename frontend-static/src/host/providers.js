// Sign-in through a provider: the way there, and what the server told behind the number sign when the browser came back.
import { post } from "../net/api.js";

const PLACE = "cv:oidc-place";

/** Pages with a form to sign in, as the server knows them. */
const PAGES = { "/host": "HOST", "/trong-tai": "REFEREE", "/ngan-hang": "BANK", "/tham-gia": "UNION" };

/** @param {() => any} work */
function tried(work) {
  try {
    return work();
  } catch {
    return null; // Storage may be forbidden; the browser then comes back to the beginning of the page.
  }
}

/** Read once, while the page loads, and taken out of the address; the place in the page from before is there again. */
function cameBack() {
  const told = /^#oidc=([A-Z_]{1,40})$/.exec(location.hash);
  if (!told) return null;
  const before = tried(() => sessionStorage.getItem(PLACE)) || "";
  location.replace("#" + before.slice(1));
  return told[1];
}

let told = cameBack();

/**
 * What a way back told, once: "SIGNED_IN", "LINKED", "CODE_NEEDED", or the code of a refusal; null when nobody came back.
 * @returns {string | null}
 */
export function takeTold() {
  const now = told;
  told = null;
  return now;
}

/**
 * Leaves this page for the provider's. Fails with the server's refusal.
 * @param {string} path below /api/staff/oidc @param {object} [proofs]
 */
export async function leave(path, proofs) {
  const { address } = await post("/api/staff/oidc/" + path, { page: PAGES[location.pathname] || "HOST", ...proofs });
  tried(() => sessionStorage.setItem(PLACE, location.hash));
  location.assign(address);
}
