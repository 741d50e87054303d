import { html, useEffect, useRef, useState } from "../lib/ui.js";
import { language, t } from "../i18n/texts.js";
import { get, put } from "../net/api.js";
import { fetchFile } from "../net/download.js";
import { Problem } from "./problem.js";

const LOOKS = ["GOLD", "RED", "PREPRINTED"];
const SAMPLES = ["TITLE", "PRIZE", "PARTICIPATION", "UNIT"];
const HEAD = ["superior", "body", "heading", "number", "title", "titleTakingPart"];
const FOOT = ["place", "signedBy"];
const TOKENS = { contest: "{hoi-thi}", day: "{ngay}" };
const LONGEST = 80;
const LONGEST_WORDS = 300;
const PAUSE_MS = 600;

/** How the certificates of a contest look: fields, and beside them the paper as it will be printed. */
export function CertificateTemplate({ id }) {
  const path = `/api/contests/${id}/certificates/template`;
  const [form, setForm] = useState(null);
  const [origin, setOrigin] = useState(null);
  const [saved, setSaved] = useState(false);
  const [problem, setProblem] = useState(null);
  const words = useRef(null);

  const load = () =>
    get(path).then((written) => {
      setForm(written.template);
      setOrigin(written.origin);
    }, setProblem);
  const change = (part) => {
    setSaved(false);
    setForm({ ...form, ...part });
  };
  const save = (event) => {
    event.preventDefault();
    setProblem(null);
    put(path, form).then(() => {
      setSaved(true);
      setOrigin("CONTEST");
    }, setProblem);
  };
  const insert = (token) => {
    const { selectionStart, selectionEnd } = words.current;
    change({ words: form.words.slice(0, selectionStart) + token + form.words.slice(selectionEnd) });
    words.current.focus();
  };
  const line = (name) => html`<label class="field" key=${name}>
    <span>${t("certificates.field." + name)}</span>
    <input name=${"template-" + name} maxlength=${LONGEST} value=${form[name]} placeholder=${t("certificates.example." + name)}
      onInput=${(event) => change({ [name]: event.target.value })} />
  </label>`;

  return html`<details class="card certificate-template" onToggle=${(event) => event.target.open && !form && load()}>
    <summary>${t("certificates.template")}</summary>
    <p class="quiet">${t("certificates.templateHint")}</p>
    ${form &&
    html`${origin === "LAST" && html`<p class="notice" role="status">${t("certificates.templateLast")}</p>`}
      <div class="template-sides">
        <form onSubmit=${save}>
          <fieldset class="certificate-kinds">
            <legend>${t("certificates.look")}</legend>
            ${LOOKS.map(
              (look) => html`<label class="check" key=${look}>
                <input type="radio" name="template-look" checked=${form.look === look} onChange=${() => change({ look })} />
                <span>${t("certificates.look." + look)}</span>
              </label>`,
            )}
          </fieldset>
          <div class="template-fields">${HEAD.map(line)}</div>
          <label class="field">
            <span>${t("certificates.field.words")}</span>
            <textarea ref=${words} name="template-words" rows="3" maxlength=${LONGEST_WORDS} value=${form.words} placeholder=${t("certificates.example.words")}
              onInput=${(event) => change({ words: event.target.value })}></textarea>
          </label>
          <div class="actions">
            <button type="button" class="button small" onClick=${() => insert(TOKENS.contest)}>${t("certificates.insertContest")}</button>
            <button type="button" class="button small" onClick=${() => insert(TOKENS.day)}>${t("certificates.insertDay")}</button>
          </div>
          <div class="template-fields">${FOOT.map(line)}</div>
          <label class="field">
            <span>${t("certificates.field.signedAs")}</span>
            <textarea name="template-signedAs" rows="2" maxlength=${2 * LONGEST} value=${form.signedAs} placeholder=${t("certificates.example.signedAs")}
              onInput=${(event) => change({ signedAs: event.target.value })}></textarea>
          </label>
          <${Problem} refusal=${problem} />
          <div class="actions">
            ${saved && html`<span role="status">${t("certificates.templateSaved")}</span>`}
            <button class="button primary">${t("certificates.templateSave")}</button>
          </div>
        </form>
        <${Preview} path=${path + "/picture"} form=${form} />
      </div>`}
    ${!form && html`<${Problem} refusal=${problem} />`}
  </details>`;
}

/** The paper of nobody, drawn anew by the server when typing has paused. */
function Preview({ path, form }) {
  const [sample, setSample] = useState("TITLE");
  const [picture, setPicture] = useState(null);
  const [problem, setProblem] = useState(null);
  const wanted = JSON.stringify({ sample, template: form });
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () =>
        fetchFile(path, { "Accept-Language": language.value }, () => {}, wanted).then(
          ({ file }) => {
            if (!current) return;
            setProblem(null);
            shown(file).then(setPicture);
          },
          (refusal) => current && setProblem(refusal),
        ),
      picture ? PAUSE_MS : 0,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  return html`<div class="template-preview">
    <label class="field">
      <span>${t("certificates.sample")}</span>
      <select name="template-sample" value=${sample} onChange=${(event) => setSample(event.target.value)}>
        ${SAMPLES.map((one) => html`<option key=${one} value=${one}>${t("certificates.sample." + one)}</option>`)}
      </select>
    </label>
    ${picture && html`<img src=${picture} width="1169" height="826" alt=${t("certificates.picture")} />`}
    <${Problem} refusal=${problem} />
  </div>`;
}

/** As an address that pictures may have here. */
function shown(file) {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.readAsDataURL(file);
  });
}
