package vn.chuongvang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at pages that show hostile texts: none of them runs, becomes an element or an address, or
 * is stopped only by the policy; and they are there, as they were written.
 */
final class Watchman {

    /** In each frame, before any script of the page. */
    private static final String LISTENS =
            """
            (() => {
              let bitten;
              Object.defineProperty(window, "bitten", {
                get: () => bitten,
                set: (number) => {
                  bitten = number;
                  console.error("hostile: " + number + " ran");
                },
              });
              addEventListener("securitypolicyviolation", (broken) => console.error(
                "hostile: policy " + broken.violatedDirective + " " + broken.blockedURI + " " + broken.sample));
            })();
            """;

    /** What is read: texts of elements, of fields, and of attributes that are read aloud. */
    private static final String SHOWN =
            """
            (texts) => {
              const bare = (text) => text.normalize("NFC").replace(/[\\s\\p{Cf}\\p{Cc}]/gu, "");
              const read = ["aria-label", "title", "alt", "placeholder", "value", "label"];
              const parts = [document.title, document.body.textContent];
              for (const one of document.querySelectorAll("*")) {
                if (typeof one.value === "string") parts.push(one.value);
                for (const name of read) if (one.hasAttribute(name)) parts.push(one.getAttribute(name));
              }
              const page = bare(parts.join("¦"));
              const known = new Map(texts.map(bare).map((text, place) => {
                const mark = /bitten=(\\d{4})/.exec(text);
                return [mark[1], {text, place, before: mark.index}];
              }));
              const found = new Set();
              for (const mark of page.matchAll(/bitten=(\\d{4})/g)) {
                const one = known.get(mark[1]);
                if (one && page.startsWith(one.text, mark.index - one.before)) found.add(one.place);
              }
              return [...found];
            }
            """;

    private static final String SHOWS_SO_MANY =
            "([texts, least]) => (" + SHOWN.strip() + ")(texts).length >= least";

    /** Elements that no page of ours writes, events in attributes, addresses that are scripts. */
    private static final String FOREIGN =
            """
            () => [...document.querySelectorAll("*")].filter(one =>
                one.matches("iframe, frame, frameset, object, embed, applet, base, style, math, marquee, template,"
                  + "isindex, portal, keygen, x, comment, xml, layer, image, bgsound, meta[http-equiv],"
                  + "[srcdoc], [formaction], [background], [autofocus][onfocus], script:not([src]), [src=x], [href=x]")
                || one instanceof HTMLUnknownElement
                || one.localName.includes("-")
                || (one.localName === "script" && new URL(one.src, location).origin !== location.origin)
                || [...one.attributes].some(({name, value}) => /^on/i.test(name)
                  || (/^(href|src|action|data|xlink:href|poster|to|from|values)$/i.test(name)
                    && /^[\\s\\x00-\\x20]*(javascript|vbscript|data:text)/i.test(value))))
              .map(one => one.outerHTML.slice(0, 120))
            """;

    private static final Page.WaitForFunctionOptions SELDOM =
            new Page.WaitForFunctionOptions().setPollingInterval(200);

    /** Addresses that only elements of the texts ask for. */
    private static final String BAIT = ".*/x(:x)?([?#].*)?";

    private final Browser browser;
    private final List<HostileText> texts;
    private final List<String> words;
    private final List<String> alarms = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();
    private int looks;

    Watchman(Browser browser, List<HostileText> texts) {
        this.browser = browser;
        this.texts = texts;
        this.words = texts.stream().map(HostileText::text).toList();
    }

    BrowserContext watched(BrowserContext device) {
        device.addInitScript(LISTENS);
        device.onConsoleMessage(
                message -> {
                    if (message.text().startsWith("hostile: ")) {
                        alarms.add(message.page().url() + " " + message.text());
                    }
                });
        device.onRequest(
                request -> {
                    if (request.url().matches(BAIT)) {
                        alarms.add("asked for " + request.url());
                    }
                });
        return device;
    }

    Page open(BrowserContext watched, String address) {
        return browser.open(watched, address);
    }

    /** Waits until so many of the texts are to be read, and looks for what else they became. */
    void look(Page page, String state, int least) {
        try {
            page.waitForFunction(SHOWS_SO_MANY, List.of(words, least), SELDOM);
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "%s shows %d of %d texts; alarms: %s; foreign: %s; it says: %s"
                            .formatted(
                                    state,
                                    shown(page).size(),
                                    least,
                                    alarms,
                                    page.evaluate(FOREIGN),
                                    page.innerText("body")),
                    e);
        }
        var shown = shown(page);
        shown.forEach(place -> seen.add(texts.get(place).number()));
        looks++;
        assertThat((List<?>) page.evaluate(FOREIGN)).as(state).isEmpty();
        assertThat(page.frames()).as(state).hasSize(1);
        assertThat(alarms).as(state).isEmpty();
        browser.picture(page, "hostile-" + state.replace(' ', '-'));
    }

    private List<Integer> shown(Page page) {
        return ((List<?>) page.evaluate(SHOWN, words))
                .stream().map(place -> ((Number) place).intValue()).toList();
    }

    /** Nothing was heard on any page until now. */
    void heardNothing() {
        assertThat(alarms).isEmpty();
        browser.complainsOfNothing();
        System.out.printf(
                "hostile: %d of %d texts in %d states%n", seen.size(), texts.size(), looks);
    }

    /** Those that no page has shown. */
    List<String> unseen() {
        return texts.stream()
                .filter(one -> !seen.contains(one.number()))
                .map(HostileText::text)
                .toList();
    }

    /** Which of these ran where they were written as they are: each in a page of its own. */
    static Set<Integer> bitten(Page page, List<HostileText> texts) {
        var pages =
                texts.stream()
                        .map(one -> Map.of("number", one.number(), "page", one.carelessPage()))
                        .toList();
        var ran = (List<?>) page.evaluate(BITES, pages);
        var numbers = new HashSet<Integer>();
        ran.forEach(number -> numbers.add(((Number) number).intValue()));
        return numbers;
    }

    /** Opens each, does what its events wait for, and asks what ran. */
    private static final String BITES =
            """
            async (pages) => {
              const poke = (frame) => {
                const page = frame.contentDocument;
                if (!page) return;
                for (const one of page.querySelectorAll("*")) {
                  for (const {name} of [...one.attributes]) {
                    if (/^on/i.test(name)) one.dispatchEvent(new Event(name.slice(2).toLowerCase(), {bubbles: true}));
                  }
                  if (/^(a|button|input)$/i.test(one.localName)) {
                    one.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true}));
                  }
                }
              };
              const frames = pages.map(({page}) => {
                const frame = document.createElement("iframe");
                frame.srcdoc = page;
                document.body.append(frame);
                return frame;
              });
              const ran = () => pages.filter(({number}, i) => frames[i].contentWindow.bitten === number)
                .map(({number}) => number);
              for (let i = 0; i < 100 && ran().length < pages.length; i += 1) {
                await new Promise(done => setTimeout(done, 100));
                frames.filter((frame, i) => frame.contentWindow.bitten !== pages[i].number).forEach(poke);
              }
              return ran();
            }
            """;
}
