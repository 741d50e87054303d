import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { sendFile } from "../net/upload.js";
import { BankProblem } from "./refusal.js";
import { Findings, TextField } from "./field.js";
import { findingsOf } from "./model.js";

const MEDIA = "/api/questions/media";

/** A picture with its words, a recording with its words; the server writes every file anew. */
export function MediaField({ media = {}, findings, onChange }) {
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const put = (fields) =>
    onChange((question) => {
      const next = { ...question.media, ...fields };
      for (const name of Object.keys(next)) if (next[name] === undefined) delete next[name];
      return { media: next };
    });

  async function upload(event, name) {
    const file = event.target.files[0];
    event.target.value = "";
    if (!file) return;
    setBusy(true);
    setProblem(null);
    try {
      put({ [name]: (await sendFile(MEDIA, file)).name });
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setBusy(false);
    }
  }

  const file = (name, types) => html`<label class="button small file-button">
    ${t(media[name] ? "bank.media.replace." + name : "bank.media.add." + name)}
    <input class="visually-hidden" type="file" accept=${types} disabled=${busy} onChange=${(event) => upload(event, name)} />
  </label>`;

  return html`<details class="wide media-field" open=${Boolean(media.picture || media.recording)}>
    <summary>${t("bank.media")}</summary>
    <p class="quiet">${t("bank.media.hint")}</p>
    <div class="tools">
      ${file("picture", "image/png,image/jpeg,image/gif,image/webp")} ${file("recording", "audio/mpeg,audio/wav")}
      ${media.picture && html`<button type="button" class="button small" onClick=${() => put({ picture: undefined, alt: undefined })}>${t("bank.media.dropPicture")}</button>`}
      ${media.recording &&
      html`<button type="button" class="button small" onClick=${() => put({ recording: undefined, transcript: undefined })}>${t("bank.media.dropRecording")}</button>`}
    </div>
    <${BankProblem} refusal=${problem} />
    ${media.picture &&
    html`<img class="media-shown" src=${"/media/" + media.picture} alt=${media.alt || ""} />
      <${TextField} name="alt" label=${t("bank.media.alt")} findings=${findings} value=${media.alt} onChange=${(alt) => put({ alt })} />`}
    ${media.recording &&
    html`<audio controls preload="none" src=${"/media/" + media.recording}></audio>
      <${TextField} name="transcript" label=${t("bank.media.transcript")} findings=${findings} value=${media.transcript} onChange=${(transcript) => put({ transcript })} />`}
    <${Findings} findings=${findingsOf(findings, "media")} />
  </details>`;
}
