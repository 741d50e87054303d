import { signal, useEffect, useRef, useState } from "../lib/ui.js";
import { post } from "../net/api.js";
import { ContestSocket } from "../net/contest-socket.js";
import { asked, emptyConsole, heard, peeking } from "./console-model.js";

const TICK = 200; // ms

/** The server's time: a signal, so that a tick redraws only what shows time, never a floor of a thousand seats. */
export const now = signal(Date.now());

/**
 * Holds the socket of a page of staff: the view it heard, and a way to act.
 * Every act carries the controlSeq that this page has seen, so a stale or double press is refused.
 * @param {string} code of the contest @param {"host" | "referee" | "prompter"} [as]
 */
export function useLiveLink(code, as = "host") {
  const [view, setView] = useState(emptyConsole);
  const [state, setState] = useState({ online: false, bye: null });
  const socket = useRef(null);
  const seen = useRef(0);
  const acts = useRef(0);

  useEffect(() => {
    seen.current = 0;
    // A staff token serves one connection, so each reconnect asks for its own.
    const hello = () =>
      post("/api/staff/socket-token").then(({ token }) => ({ as, token, code }));
    const line = new ContestSocket(hello, (message) => {
      // A console made before an act may arrive after the word that it is done.
      if (message.t === "console" || message.t === "done") seen.current = Math.max(seen.current, message.controlSeq);
      setView((old) => heard(old, message, line.clock.now()));
    });
    socket.current = line;
    const unsubscribe = line.link.subscribe((link) => setState({ online: link.state === "online", bye: link.bye }));
    const ticking = setInterval(() => {
      now.value = line.clock.now();
    }, TICK);
    line.open();
    return () => {
      unsubscribe();
      clearInterval(ticking);
      line.close();
    };
  }, [code, as]);

  /** @returns {string} the id by which `view.acts` has it until it is done or refused */
  function act(what) {
    acts.current += 1;
    const id = what.do + "-" + acts.current + "-" + Math.random().toString(36).slice(2, 8);
    const sent = socket.current && socket.current.send({ t: "act", id, controlSeq: seen.current, act: what });
    setView((old) => (sent ? asked(old, id, what.do) : { ...old, notice: { code: "offline" } }));
    return id;
  }

  /** Held: asks for the answers of this round so far, which the server notes in the log. Let go: round 0. */
  function peek(round) {
    setView((old) => peeking(old, round));
    if (round) socket.current.send({ t: "peek", round });
  }

  return { view, ...state, act, peek };
}
