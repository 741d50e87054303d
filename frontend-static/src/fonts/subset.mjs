// How the fonts beside this file were made, once. In a scratch folder:
//   npm install subset-font@2.9.0 @fontsource/phudu@5.3.0 @expo-google-fonts/be-vietnam-pro@0.4.1
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
  const font = fs.readFileSync(`node_modules/${from}`);
  const options = { targetFormat: "woff2", noHinting: true, keepFeatures: ["kern"], noLayoutClosure: true, dropTables: ["gasp"] };
  const woff2 = await subsetFont(font, letters, options);
  fs.writeFileSync(to, woff2);
  console.log(to, woff2.length);
}

await cut("@fontsource/phudu/files/phudu-latin-800-normal.woff2", loud, "phudu-800-latin.woff2");
await cut("@fontsource/phudu/files/phudu-vietnamese-800-normal.woff2", loud, "phudu-800-vietnamese.woff2");
for (const [weight, name] of [[600, "SemiBold"], [700, "Bold"]]) {
  const file = `@expo-google-fonts/be-vietnam-pro/${weight}${name}/BeVietnamPro_${weight}${name}.ttf`;
  await cut(file, text, `be-vietnam-pro-${weight}.woff2`);
}
