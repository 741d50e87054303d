// How the fonts beside this file were made, once. In a scratch folder:
//   npm install subset-font@2.9.0 @fontsource/phudu@5.3.0 @expo-google-fonts/be-vietnam-pro@0.4.1 fonteditor-core@2.6.3
//   node print-fonts.mjs        (writes *.ttf here)
import fs from "node:fs";
import { Font } from "fonteditor-core";
import subsetFont from "subset-font";

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("");
const latin = range(0x20, 0x7e) + range(0xa0, 0x24f) + range(0x300, 0x331) + range(0x1e00, 0x1eff);
const punctuation = "–—‘’“”…·•×→←°²³€₫№½☐✓";
const letters = latin + punctuation;
const plain = { targetFormat: "truetype", noHinting: true, noLayoutClosure: true, keepFeatures: [] };

/** Be Vietnam Pro comes whole: all Latin letters, so that names of every people of the country print. */
for (const [weight, name] of [[600, "SemiBold"], [700, "Bold"]]) {
  const font = fs.readFileSync(`node_modules/@expo-google-fonts/be-vietnam-pro/${weight}${name}/BeVietnamPro_${weight}${name}.ttf`);
  write(`be-vietnam-pro-${weight}.ttf`, await subsetFont(font, letters, plain));
}

/** Phudu comes in pieces of disjoint letters: put together again. It draws lower case as capitals. */
const capitals = letters.replace(/\p{Ll}/gu, "");
const pieces = [];
for (const piece of ["latin", "latin-ext", "vietnamese"]) {
  const font = fs.readFileSync(`node_modules/@fontsource/phudu/files/phudu-${piece}-800-normal.woff2`);
  pieces.push(Font.create(Buffer.from(await subsetFont(font, capitals, plain)), { type: "ttf", compound2simple: true }));
}
const [whole, ...others] = pieces;
const known = new Set(whole.get().glyf.flatMap((glyph) => glyph.unicode ?? []));
for (const other of others) {
  const font = other.get();
  font.glyf = font.glyf.filter((glyph) => (glyph.unicode ?? []).some((letter) => !known.has(letter)));
  font.glyf.forEach((glyph) => glyph.unicode.forEach((letter) => known.add(letter)));
  const { glyf } = whole.get();
  whole.get().glyf = glyf.concat(font.glyf);
}
write("phudu-800.ttf", whole.write({ type: "ttf", toBuffer: true }));

function write(name, font) {
  fs.writeFileSync(name, font);
  console.log(name, font.length);
}
