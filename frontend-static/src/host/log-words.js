import { hasText, t } from "../i18n/texts.js";

/**
 * Words for a line of the log. Contestants travel as ids; here they become seats, as people call them.
 * A kind that is newer than this page is shown by its name rather than hidden.
 */
export function wordOf(line, view) {
  const key = "log." + line.kind;
  if (!hasText(key)) return line.kind;
  const params = { ...line.params };
  for (const name of ["contestants", "contestant", "returned", "restored"]) {
    if (name in params) params[name] = seatsOf(params[name], view);
  }
  return t(key, params);
}

function seatsOf(ids, view) {
  const wanted = new Set(Array.isArray(ids) ? ids : [ids]);
  const seats = view.roster.filter((entry) => wanted.has(entry.contestant)).map((entry) => entry.seat ?? entry.name);
  return seats.length ? seats.join(", ") : "–";
}
