const compare = new Intl.Collator("vi").compare;

/** Lists of names are ordered by the given name (the last word), then the family name, then what stands between. */
export function byGivenName(people) {
  const keyed = people.map((one) => ({ one, words: one.name.trim().split(/\s+/) }));
  const parts = ({ words }) => [words[words.length - 1], words.length > 1 ? words[0] : "", words.slice(1, -1).join(" ")];
  return keyed
    .map((entry) => ({ one: entry.one, key: parts(entry) }))
    .sort((a, b) => compare(a.key[0], b.key[0]) || compare(a.key[1], b.key[1]) || compare(a.key[2], b.key[2]))
    .map((entry) => entry.one);
}
