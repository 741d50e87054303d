// Where TLS is on, the page may be put on the home screen and opens without a network. On plain http a browser offers
// no service worker, and nothing here happens: no request, no promise. After the load, so that it delays nobody.
import "./trusted.js";

export function offerShell() {
  if ("serviceWorker" in navigator) {
    addEventListener("load", () => {
      navigator.serviceWorker.register("/sw.js").catch(() => {}); // the page works without it
      const manifest = document.createElement("link");
      manifest.rel = "manifest";
      manifest.href = "/manifest.webmanifest";
      document.head.append(manifest);
    });
  }
}
