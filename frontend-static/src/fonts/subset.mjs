// How the fonts beside this file were made, once. In a scratch folder:
//   npm install subset-font@2.9.0 @fontsource/phudu@5.3.0 @expo-google-fonts/be-vietnam-pro@0.4.1
//   pip install fonttools brotli
//   python3 merge.py       (Phudu is published in pieces: puts two together, kerning included, as phudu-800.ttf)
//   node subset.mjs        (writes *.woff2 here)
import fs from "node:fs";
import subsetFont from "subset-font";

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join("");
const marks = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const vowels = [..."aăâeêioôơuưy"].flatMap((vowel) => marks.map((mark) => (vowel + mark).normalize("NFC")));
const lower = [...new Set([...vowels, "đ"])].filter((letter) => letter > "\u007f");
const upper = lower.map((letter) => letter.toUpperCase());
const punctuation = "“”‘’–—…·×→°²€%½₫←";

const loud = ascii.replace(/[a-z]/g, "") + upper.join("") + punctuation;
const text = ascii + lower.join("") + upper.join("") + punctuation;

async function cut(from, letters, to) {
  const font = fs.readFileSync(from);
  const options = { targetFormat: "woff2", noHinting: true, keepFeatures: ["kern"], noLayoutClosure: true, dropTables: ["gasp"] };
  const woff2 = await subsetFont(font, letters, options);
  fs.writeFileSync(to, woff2);
  console.log(to, woff2.length);
}

await cut("phudu-800.ttf", loud, "phudu-800.woff2");
for (const [weight, name] of [[600, "SemiBold"], [700, "Bold"]]) {
  const file = `node_modules/@expo-google-fonts/be-vietnam-pro/${weight}${name}/BeVietnamPro_${weight}${name}.ttf`;
  await cut(file, text, `be-vietnam-pro-${weight}.woff2`);
}
