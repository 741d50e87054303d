import { html, useState } from "../lib/ui.js";
import { t } from "../i18n/texts.js";
import { isLit, seatMap, isOpen } from "./console-model.js";

/** One seat: who sits there, and what the host may do about it. */
export function SeatInspector({ view, chosen, act, ask, now }) {
  const seat = seatMap(view).find((s) => s.contestant === chosen);
  if (!seat) return html`<section class="card inspector quiet">${t("host.inspector.none")}</section>`;
  const lobby = view.console.phase === "LOBBY";
  return html`<section class="card inspector">
    <div class="inspector-head">
      <span class=${"seat big " + (isLit(seat.letter) ? "lit" : "out")}>${seat.seat}</span>
      <div>
        <h2>${seat.name || t("host.inspector.empty")} ${seat.unit && html`<span class="quiet">· ${seat.unit}</span>`}</h2>
        <p class="quiet">${t("lamp." + seat.letter)}${seat.offline ? " · " + t("host.floor.offline") : ""}</p>
      </div>
    </div>
    <div class="inspector-acts">
      ${lobby ? html`<${LobbyActs} seat=${seat} act=${act} />` : html`<${PlayActs} seat=${seat} act=${act} ask=${ask} />`}
      <button class="button small" onClick=${() => act({ do: "handOver", contestant: seat.contestant })}>
        ${t("host.inspector.handOver")}
      </button>
    </div>
    ${!lobby && isOpen(view.console, now) && isLit(seat.letter) &&
    html`<${AnswerFor} key=${seat.contestant} seat=${seat} question=${view.console.question} act=${act} />`}
  </section>`;
}

function LobbyActs({ seat, act }) {
  return seat.letter === "E"
    ? html`<button class="button primary small" onClick=${() => act({ do: "present", contestants: [seat.contestant] })}>
        ${t("host.inspector.present")}
      </button>`
    : html`<button class="button small" onClick=${() => act({ do: "absent", contestants: [seat.contestant] })}>
        ${t("host.inspector.absent")}
      </button>`;
}

function PlayActs({ seat, act, ask }) {
  const named = { seat: seat.seat };
  if (isLit(seat.letter)) {
    return html`<button
        class="button small"
        onClick=${() =>
          ask({ title: t("host.inspector.putOut", named), reason: true }, (reason) =>
            act({ do: "eliminate", contestants: [seat.contestant], reason }),
          )}
      >
        ${t("host.inspector.putOutCta")}
      </button>
      <button
        class="button small danger"
        onClick=${() =>
          ask({ title: t("host.inspector.disqualify", named), reason: true }, (reason) =>
            act({ do: "disqualify", contestant: seat.contestant, reason }),
          )}
      >
        ${t("host.inspector.disqualifyCta")}
      </button>`;
  }
  return html`<button
    class="button primary small"
    onClick=${() =>
      ask({ title: t("host.inspector.relight", named), reason: true }, (reason) =>
        act({ do: "restore", contestants: [seat.contestant], reason }),
      )}
  >
    ${t("host.inspector.relightCta")}
  </button>`;
}

/** "Nhập hộ đáp án": the referee or the host enters what the paper board says. */
function AnswerFor({ seat, question, act }) {
  const [text, setText] = useState("");
  return html`<div class="answer-for">
    <span>${t("host.inspector.answerFor")}</span>
    ${question.options.length > 0
      ? question.options.map(
          (_, i) => html`<button
            key=${i}
            class="button small"
            onClick=${() => act({ do: "answerFor", contestant: seat.contestant, option: i })}
          >
            ${"ABCDEF"[i]}
          </button>`,
        )
      : html`<form
          onSubmit=${(event) => {
            event.preventDefault();
            act({ do: "answerFor", contestant: seat.contestant, text });
          }}
        >
          <input aria-label=${t("host.inspector.answerFor")} maxlength="200" value=${text} onInput=${(e) => setText(e.target.value)} />
          <button class="button small">${t("host.inspector.enter")}</button>
        </form>`}
  </div>`;
}
