import { html, useEffect, useRef, useState } from "../lib/ui.js";
import { formatNumber, t } from "../i18n/texts.js";
import { newest } from "../net/newest.js";
import { getPage } from "../net/pages.js";

/**
 * A list that comes a page at a time.
 * @param {string | null} path of its first page; null: it is not asked for yet
 * @param {(body: any) => any[]} [itemsOf] where the items are in an answer
 * @param {any} [stamp] another one: the list is asked for again
 * @returns `items` of the pages that were asked for, null before the first; `body` of the last one; `more()` asks for the next, `load()` for the first again
 */
export function usePages(path, itemsOf = (body) => body, stamp = null) {
  const [pages, setPages] = useState({ items: null, body: null, next: null, total: null });
  const [problem, setProblem] = useState(null);
  const [busy, setBusy] = useState(false);
  const [latest] = useState(newest);

  function ask(address, before) {
    setBusy(true);
    return latest(
      getPage(address),
      (page) => {
        setPages({ ...page, items: [...before, ...itemsOf(page.body)] });
        setProblem(null);
        setBusy(false);
      },
      (refusal) => {
        setProblem(refusal);
        setBusy(false);
      },
    );
  }
  const load = () => ask(path, []);
  useEffect(() => {
    if (path) load();
  }, [path, stamp]);
  return { ...pages, problem, busy, load, more: () => ask(pages.next, pages.items) };
}

/**
 * The button below a list that has more pages; then how much is shown, read aloud. When the last page has come the button goes and what it said has the focus.
 * @param {{list: ReturnType<typeof usePages>, look?: string}} props `look`: the class of the page's buttons
 */
export function More({ list, look = "button" }) {
  const [used, setUsed] = useState(false);
  const told = useRef(null);
  const isLast = used && !list.next;
  useEffect(() => {
    if (isLast && told.current && document.activeElement === document.body) told.current.focus();
  }, [isLast]);
  if (!list.next && !used) return null;
  const n = formatNumber((list.items || []).length);
  const ask = () => {
    setUsed(true);
    if (!list.busy) list.more();
  };
  return html`<div class="more">
    <p class="quiet" role="status" tabindex="-1" ref=${told}>${used && t(isLast ? "pages.all" : "pages.shown", { n })}</p>
    ${list.next && html`<button type="button" class=${look} aria-disabled=${list.busy} onClick=${ask}>${t("pages.more")}</button>`}
  </div>`;
}
