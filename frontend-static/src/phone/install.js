// Where TLS is on, the page may be put on the home screen and opens without a network. On plain http a browser offers
// no service worker, and nothing here happens: no request, no promise. After the load, so that it delays nobody.

const WORKER = "/sw.js";

/** The one address of a script that is ever handed over; the server's policy demands that it is vouched for. */
function worker() {
  const vouch = (address) => {
    if (address !== WORKER) {
      throw new TypeError(address);
    }
    return address;
  };
  const trusted = globalThis.trustedTypes?.createPolicy("chuongvang", { createScriptURL: vouch });
  return trusted ? trusted.createScriptURL(WORKER) : WORKER;
}

export function offerShell() {
  if ("serviceWorker" in navigator) {
    addEventListener("load", () => {
      navigator.serviceWorker.register(worker()).catch(() => {}); // the page works without it
      const manifest = document.createElement("link");
      manifest.rel = "manifest";
      manifest.href = "/manifest.webmanifest";
      document.head.append(manifest);
    });
  }
}
