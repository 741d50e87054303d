// The tokens as the browser reads them from the style sheets: nothing is written down here a second time.
import { t } from "../i18n/texts.js";
import { html } from "../lib/ui.js";

/** @param {RegExp} name @returns {{name: string, value: string}[]} every custom property that the rules for :root and one ground set */
function tokens(name) {
  const found = new Map();
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (rule instanceof CSSStyleRule && rule.selectorText === ":root") {
        for (const property of rule.style) {
          if (property.startsWith("--") && name.test(property)) {
            found.set(property, rule.style.getPropertyValue(property).trim());
          }
        }
      }
    }
  }
  return [...found].map(([property, value]) => ({ name: property, value }));
}

const MEASURE = /^--(space|radius|border)/;
const TIME = /^--(tap|select|lamp)/;
const FONT = /^--font/;

export function Colours() {
  const colours = tokens(/./).filter(({ name }) => !MEASURE.test(name) && !TIME.test(name) && !FONT.test(name));
  return html`<div class="shelf">
    ${colours.map(
      ({ name, value }) => html`<div key=${name} class="swatch">
        <span class="swatch-colour" style=${{ background: `var(${name})` }}></span>
        <span class="swatch-words"><code>${name}</code>${value}<br />${value.startsWith("#") ? contrast(value) : ""}</span>
      </div>`,
    )}
  </div>`;
}

/** WCAG contrast with ink and with eggshell. @param {string} hex */
function contrast(hex) {
  const light = luminance(hex);
  const with_ = (/** @type {string} */ other) => {
    const [high, low] = [light, luminance(other)].sort((a, b) => b - a);
    return ((high + 0.05) / (low + 0.05)).toFixed(1);
  };
  return t("colours.contrast", { ink: with_("#15110E"), shell: with_("#FFF8E7") });
}

/** @param {string} hex */
function luminance(hex) {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const LINES = [
  ["loud", 56, "Đèn ghế 47"],
  ["number", 84, "0123456789"],
  ["", 34, "Gác máy, báo công an phường"],
  ["", 22, "Người lạ tự xưng công an, hỏi mã OTP để “cập nhật VNeID”."],
  ["", 18, "ắ ằ ẳ ẵ ặ ấ ầ ẩ ẫ ậ ế ề ể ễ ệ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ ứ ừ ử ữ ự ỳ ý ỷ ỹ ỵ đ"],
];

export function Type() {
  return html`<div>
    ${tokens(FONT).map(({ name, value }) => html`<p key=${name}><code>${name}</code> ${value}</p>`)}
    ${LINES.map(
      ([look, size, text]) => html`<p key=${text} class="type-line">
        <span>${look ? `.${look}` : t("type.body")} · ${size} px</span><span class=${look} style=${{ fontSize: `${size}px` }}>${text}</span>
      </p>`,
    )}
  </div>`;
}

export function Measures() {
  return html`<div>
    ${tokens(MEASURE).map(
      ({ name, value }) => html`<p key=${name}>
        <span class="bar-words"><code>${name}</code> ${value}</span>
        <span class="bar" style=${{ display: "inline-block", width: name.startsWith("--space") ? value : "80px", borderRadius: name.startsWith("--radius") ? value : "0", height: name.startsWith("--border") ? value : "20px" }}></span>
      </p>`,
    )}
  </div>`;
}

export function Motion() {
  return html`<div class="shelf">
    ${tokens(TIME).map(({ name, value }) => html`<div key=${name} class="specimen"><code>${name}</code><br />${value}<br />${t(`motion${name}`)}</div>`)}
    ${["wave", "silence", "count", "reveal", "bell"].map((name) => html`<div key=${name} class="specimen">${t(`motion.${name}`)}</div>`)}
  </div>`;
}
