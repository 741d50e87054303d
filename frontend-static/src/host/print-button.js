import { html, useState } from "../lib/ui.js";
import { formatNumber, language, t } from "../i18n/texts.js";
import { fetchFile, save } from "../net/download.js";
import { Problem } from "./problem.js";

const KILOBYTE = 1024;

/** One paper: pressed, printed by the server while its progress is shown, and saved. */
export function PrintButton({ path, children, primary }) {
  const [bytes, setBytes] = useState(null);
  const [problem, setProblem] = useState(null);
  const busy = bytes != null;

  async function print() {
    setBytes(0);
    setProblem(null);
    try {
      const { file, name } = await fetchFile(path, { "Accept-Language": language.value }, setBytes);
      save(file, name);
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setBytes(null);
    }
  }

  return html`<span class="print-button">
    <button type="button" class=${"button small" + (primary ? " primary" : "")} disabled=${busy} onClick=${print}>${children}</button>
    ${busy &&
    html`<span class="print-progress" role="status">
      <progress aria-label=${t("host.print.running")}></progress> ${t("host.print.bytes", { n: formatNumber(Math.ceil(bytes / KILOBYTE)) })}
    </span>`}
    <${Problem} refusal=${problem} />
  </span>`;
}
