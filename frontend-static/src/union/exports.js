import { html, useEffect, useState } from "../lib/ui.js";
import { formatPercent, t } from "../i18n/texts.js";
import { get } from "../net/api.js";
import { Dialog } from "../host/dialogs.js";
import { PrintButton } from "../host/print-button.js";
import { behind } from "./figures.js";
import { nameOf } from "./tree-table.js";

/** Papers that this server can make, by their path; asked once while the page is open. */
const OFFERED = { xlsx: "/api/reports/participation.xlsx", pdf: "/api/reports/participation.pdf" };
let offers = null;

const askOffers = () => {
  if (!offers) offers = get("/api/reports").then((made) => made || {}, () => null);
  return offers;
};

/** Reports as files, where the server makes them, and a reminder for those who fell behind. */
export function Exports({ query, board, rows, period }) {
  const [makes, setMakes] = useState(null);
  const [reminding, setReminding] = useState(false);
  useEffect(() => {
    askOffers().then(setMakes);
  }, []);
  const slow = board ? behind([...board.rows, ...[...rows.values()].reduce((all, one) => all.concat(one), [])]) : [];
  return html`${makes && html`<${PrintButton} path=${OFFERED.xlsx + query}>${t("union.export.xlsx")}<//><${PrintButton} path=${OFFERED.pdf + query}>${t("union.export.pdf")}<//>`}
    <button class="button primary" disabled=${slow.length === 0} onClick=${() => setReminding(true)}>${t("union.remind.open")}</button>
    ${reminding && html`<${Reminder} slow=${slow} period=${period} onClose=${() => setReminding(false)} />`}`;
}

/** A text to be sent by whatever way the units are reached; the server writes to nobody. */
function Reminder({ slow, period, onClose }) {
  const lines = slow.map((row) => t("union.remind.line", { unit: nameOf(row), percent: formatPercent(row.percent === null ? 0 : row.percent), status: t("union.status." + row.status).toLowerCase() }));
  const [text, setText] = useState(t("union.remind.text", { period, units: lines.join("\n") }));
  const [copied, setCopied] = useState(false);
  const copy = () => {
    const field = document.querySelector("textarea[name=reminder]");
    field.select();
    setCopied(document.execCommand("copy"));
  };
  return html`<${Dialog} title=${t("union.remind.title")} onClose=${onClose}>
    <label class="field"><span>${t("union.remind.label")}</span><textarea name="reminder" rows="10" value=${text} onInput=${(e) => setText(e.target.value)}></textarea></label>
    <p role="status">${copied && t("union.remind.copied")}</p>
    <div class="actions">
      <button class="button" onClick=${onClose}>${t("union.close")}</button>
      <button class="button primary" onClick=${copy}>${t("union.remind.copy")}</button>
    </div>
  <//>`;
}
