import { hasText, t } from "../i18n/texts.js";
import { formatClock } from "./dates.js";
import { questionNumber } from "./console-model.js";

/**
 * Words for a line of the log. Contestants travel as ids and rounds as ordinals; here they become the
 * seats and question numbers that people call them by. A kind that is newer than this page is shown by
 * its name rather than hidden.
 */
export function wordOf(line, view) {
  const key = "log." + line.kind;
  if (!hasText(key)) return line.kind;
  return t(key, worded(line, view));
}

function worded(line, view) {
  const { params } = line;
  const words = { ...params };
  for (const name of ["contestants", "contestant", "left", "entered"]) {
    if (name in params) words[name] = seatsOf(params[name], view);
  }
  if ("round" in params) {
    const n = questionNumber(view.console, params.round);
    words.question = n > 0 ? t("log.question", { n }) : t("log.subQuestion");
  }
  if ("claim" in params) words.claim = t("dispute.claim." + params.claim);
  if ("upheld" in params) words.upheld = t(params.upheld ? "dispute.upheld" : "dispute.rejected").replace(/\.$/, "");
  if ("late" in params) words.late = formatClock(params.late);
  if ("closesAt" in params) words.closesAt = formatClock(params.closesAt);
  for (const name of ["outcome", "selection", "title", "ending", "cause"]) {
    const key = "log." + name + "." + params[name];
    if (name in params && hasText(key)) words[name] = t(key);
  }
  if ("selection" in params) words.selection = t("host.rescue." + params.selection);
  if ("act" in params) words.act = t(hasText("act." + params.act) ? "act." + params.act : "host.next." + params.act);
  if ("reason" in params) words.reason = reasonOf(line, params.reason);
  return words;
}

/** After other words the reason stands in brackets, else by itself. */
function reasonOf(line, reason) {
  if (!reason) return "";
  return line.kind === "roundVoided" ? ` (${reason})` : reason;
}

function seatsOf(ids, view) {
  const wanted = new Set(Array.isArray(ids) ? ids : [ids]);
  const seats = view.roster
    .filter((entry) => wanted.has(entry.contestant))
    .map((entry) => (entry.seat != null ? entry.seat : t("log.reserve", { name: entry.name })));
  return seats.length ? seats.join(", ") : "–";
}
