// Words for what a draw lacks and what could be given up; codes and numbers come from the server. Pure but for the catalogue.
import { t } from "../i18n/texts.js";
import { formatDate } from "./dates.js";

/** "Câu chính, phần 1 × T5 Thanh toán × vận dụng × ngư dân". @param {any} demand */
export function demandWords(demand) {
  const words = [];
  if (demand.part !== "MAIN") words.push(t("purpose." + demand.part));
  if (demand.section) words.push(t("host.draw.section", { n: demand.section }));
  if (demand.topic) words.push(demand.topic + " " + t("host.draw.topic." + demand.topic));
  if (demand.difficulty) words.push(t("difficulty." + demand.difficulty));
  if (demand.group) words.push(t("host.draw.group." + demand.group));
  if (demand.skill) words.push(t("host.draw.skill." + demand.skill));
  if (!isDemand(demand)) words.push(t("host.draw.anyQuestion"));
  return words.join(" × ");
}

const isDemand = (demand) => Boolean(demand.topic || demand.difficulty || demand.group || demand.skill);

/** What is missing, and what became of the questions that would suit. @param {any} lack @param {number} days */
export function lackWords(lack, days) {
  const { demand, missing } = lack;
  const said = t("host.draw.lack", { what: demandWords(demand), need: demand.count, have: demand.count - missing });
  const why = lack.obstacles.map((one) => t("host.draw.obstacle." + one.reason, { n: one.count, day: one.day ? formatDate(one.day) : "", days }));
  return why.length ? `${said} (${why.join(", ")})` : said;
}

/** One thing that could be given up. @param {any} way @param {number} days */
export function wayWords(way, days) {
  const what = way.demand ? demandWords(way.demand) : "";
  return t("host.draw.way." + way.kind, { what, to: way.to == null ? "" : way.to, days });
}
