import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { post } from "../net/api.js";
import { BankProblem } from "./refusal.js";

const SIGNS = { RIGHT: "✓", NEAR: "≈", WRONG: "✕" };

/** Which of some sample answers would be accepted, and why: one a line. */
export function Tester({ document, id }) {
  const [text, setText] = useState("");
  const [tried, setTried] = useState(null);
  const [problem, setProblem] = useState(null);

  async function submit(event) {
    event.preventDefault();
    setProblem(null);
    try {
      const answers = text.split("\n").map((line) => line.trim()).filter(Boolean);
      setTried(await post("/api/questions/try", { id, document, answers }));
    } catch (refusal) {
      setTried(null);
      setProblem(refusal);
    }
  }

  return html`<form class="card tester" onSubmit=${submit}>
    <h2>${t("bank.tester.title")}</h2>
    <label class="field">
      <span>${t("bank.tester.answers")}</span>
      <textarea name="samples" rows="4" value=${text} onInput=${(e) => setText(e.target.value)}></textarea>
      <small class="quiet">${t("bank.tester.hint")}</small>
    </label>
    <button class="button small" disabled=${!text.trim()}>${t("bank.tester.cta")}</button>
    <${BankProblem} refusal=${problem} />
    ${tried &&
    html`<div role="status"><ul class="tried">
      ${tried.map(
        (one, i) => html`<li key=${i} class=${"tried-" + one.verdict}>
          <b><span aria-hidden="true">${SIGNS[one.verdict]}</span> ${t("bank.verdict." + one.verdict)}</b>
          <span>${one.answer}</span>
          <span class="quiet">${t("bank.why." + one.reason, { with: one.with || "" })}</span>
        </li>`,
      )}
    </ul></div>`}
  </form>`;
}
