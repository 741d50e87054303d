// The QR of the phones' address: one path, with the four modules of quiet zone that readers need.
import { html } from "../lib/ui.js";
import { qrcode } from "../lib/qrcode-generator.js";

const QUIET = 4;

/** Capitals pack tighter: an address of host and digits means the same in capitals. @param {string} text */
export function packed(text) {
  return /^https?:\/\/[\w.:-]+(\/\d*)?$/i.test(text) ? text.toUpperCase() : text;
}

/** @param {string} text @returns {{size: number, path: string}} in modules, quiet zone included */
export function qrPath(text) {
  const code = qrcode(0, "M");
  const content = packed(text);
  code.addData(content, content === content.toUpperCase() ? "Alphanumeric" : "Byte");
  code.make();
  const count = code.getModuleCount();
  let path = "";
  for (let row = 0; row < count; row += 1) {
    for (let column = 0; column < count; column += 1) {
      if (code.isDark(row, column)) {
        path += `M${column + QUIET} ${row + QUIET}h1v1h-1z`;
      }
    }
  }
  return { size: count + 2 * QUIET, path };
}

/** @param {{text: string, label?: string, class?: string}} props label: what it is, where its text says nothing */
export function Qr({ text, label = text, class: name = "" }) {
  const { size, path } = qrPath(text);
  return html`<svg class=${`qr ${name}`} viewBox=${`0 0 ${size} ${size}`} shape-rendering="crispEdges" role="img" aria-label=${label}>
    <path d=${path} />
  </svg>`;
}
