// Which browser a page is in, as far as its name tells. Pure. Only words depend on it, never what a page can do.

/** @typedef {"zalo" | "messenger" | "facebook" | "instagram" | "tiktok"} InApp */
/** @typedef {{app: InApp | null, system: "android" | "ios" | "other", name: "chrome" | "safari" | "firefox" | "other", version: number}} Browser */

/** Messenger before Facebook, whose marks it carries too. @type {[InApp, RegExp][]} */
const IN_APP = [
  ["zalo", /\bZalo(?:Theme|Language)?[ /]/i],
  ["messenger", /Messenger|Orca-Android/],
  ["instagram", /\bInstagram\b/],
  ["facebook", /\bFB(?:AN|AV|_IAB|IOS)\b/],
  ["tiktok", /\bmusical_ly|\btrill_|BytedanceWebview|\bTikTok\b/i],
];

/** What our pages are built for, by the engine's version. */
export const OLDEST = { chrome: 80, safari: 13, firefox: 78, other: 0 };

/** @param {string} userAgent @returns {Browser} */
export function browserOf(userAgent) {
  const app = IN_APP.find(([, mark]) => mark.test(userAgent))?.[0] ?? null;
  const system = /Android/.test(userAgent) ? "android" : /iPhone|iPad|iPod/.test(userAgent) ? "ios" : "other";
  return { app, system, ...engineOf(userAgent, system) };
}

/** @param {string} userAgent @param {Browser["system"]} system @returns {{name: Browser["name"], version: number}} */
function engineOf(userAgent, system) {
  const found = (/** @type {RegExp} */ mark) => Number(mark.exec(userAgent)?.[1] ?? 0);
  if (system === "ios") {
    return { name: "safari", version: found(/OS (\d+)_/) }; // every browser there is the system's
  }
  const chrome = found(/Chrom(?:e|ium)\/(\d+)/);
  const firefox = found(/Firefox\/(\d+)/);
  const safari = found(/Version\/(\d+)[.\d]* (?:Mobile\/\w+ )?Safari/);
  return chrome
    ? { name: "chrome", version: chrome }
    : firefox
      ? { name: "firefox", version: firefox }
      : { name: safari ? "safari" : "other", version: safari };
}

/**
 * Android's own way out of an app into the phone's browser; other systems have none that works everywhere.
 * @param {string} address whole, with what stands behind #
 */
export function intentFor(address) {
  const [scheme, rest] = address.split("://");
  return `intent://${rest}#Intent;scheme=${scheme};action=android.intent.action.VIEW;end`;
}
