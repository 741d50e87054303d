// The only addresses of scripts that a page ever hands over: those of this server's release. Its policy (Trusted Types)
// lets a browser take no other, and no markup at all.

const OURS = /^\/(sw\.js|assets\/[\w.-]+\.js)$/;

/** @param {string} address */
function vouch(address) {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin || !OURS.test(url.pathname)) {
    throw new TypeError(address);
  }
  return address;
}

const policy = /** @type {any} */ (globalThis).trustedTypes?.createPolicy("chuongvang", { createScriptURL: vouch });

/** The address as the browser wants to have it. @param {string} address @returns {string} */
export const ourScript = (address) => (policy ? policy.createScriptURL(address) : address);
