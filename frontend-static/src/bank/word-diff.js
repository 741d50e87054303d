// Which words of a text were taken out and which came in; pure.

const MOST = 2000; // words of both sides multiplied would be too many beyond: then the whole text is shown twice

/**
 * @param {string} before @param {string} after
 * @returns {{kind: "same" | "out" | "in", text: string}[]} in the order of reading
 */
export function wordDiff(before, after) {
  const old = words(before);
  const now = words(after);
  if (old.length > MOST || now.length > MOST) return joined([...marked("out", old), ...marked("in", now)]);
  const common = longest(old, now);
  const parts = [];
  let i = 0;
  let j = 0;
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      parts.push({ kind: "same", text: old[i++] });
      j++;
    } else if (j >= now.length || (i < old.length && common[i + 1][j] >= common[i][j + 1])) {
      parts.push({ kind: "out", text: old[i++] });
    } else {
      parts.push({ kind: "in", text: now[j++] });
    }
  }
  return joined(parts);
}

/** Words with the spaces behind them, so that joined they are the text. */
const words = (text) => text.match(/\S+\s*|\s+/g) || [];

const marked = (kind, all) => all.map((text) => ({ kind, text }));

/** Length of the longest common run of words from i and j on. */
function longest(old, now) {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      table[i][j] = old[i] === now[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
    }
  }
  return table;
}

function joined(parts) {
  const all = [];
  for (const part of parts) {
    const last = all[all.length - 1];
    if (last && last.kind === part.kind) last.text += part.text;
    else all.push({ ...part });
  }
  return all;
}

/** A value of a document as lines that people read: lists and tables one item a line. */
export function asText(value) {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(asText).join("\n");
  if (typeof value === "object") return Object.entries(value).map(([name, inner]) => `${name}: ${asText(inner)}`).join("\n");
  return String(value);
}
