package vn.chuongvang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;

import vn.chuongvang.testing.Chromium;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The machine's Chromium, with pages of the sizes that people hold and look at. */
final class Browser implements AutoCloseable {

    /** Plain http under a name that is not localhost: nothing may need a secure context. */
    private static final String VENUE = "venue.test";

    /** The pictures of phones are drawn one and a half times their size. */
    private static final double PICTURE_SCALE = 1.5;

    /**
     * Marks what needs no second look: the third of what is made alike, and all after it (a floor
     * has 90 seats in a few states), and whatever this browser has looked at already, in the same
     * words under the same classes. Takes the hashes of that, and gives those that are new.
     */
    private static final String MARK_REPEATED =
            """
            (looked) => {
                const before = new Set(looked);
                const found = [];
                const made = new Map();
                const hash = (text) => {
                    let h = 0x811c9dc5, g = 5381;
                    for (let i = 0; i < text.length; i++) {
                        h = Math.imul(h ^ text.charCodeAt(i), 16777619);
                        g = (Math.imul(g, 33) + text.charCodeAt(i)) | 0;
                    }
                    return (h >>> 0).toString(36) + (g >>> 0).toString(36);
                };
                const isAlike = (one) => {
                    if (!one.matches(".seat, tbody tr, .event-log li")) return false;
                    const make = [one, ...one.querySelectorAll("*")]
                        .map(part => part.tagName + part.getAttribute("class"))
                        .join();
                    const times = (made.get(make) || 0) + 1;
                    made.set(make, times);
                    return times > 2;
                };
                const walk = (one, under) => {
                    const here = under + "/" + one.tagName + "." + one.getAttribute("class");
                    const key = hash(here + one.outerHTML);
                    const repeated = before.has(key) || isAlike(one);
                    one.toggleAttribute("data-repeated", repeated);
                    if (repeated) return;
                    found.push(key);
                    for (const part of one.children) walk(part, here);
                };
                for (const one of document.querySelectorAll("[data-repeated]")) {
                    one.removeAttribute("data-repeated");
                }
                const root = document.documentElement.getAttribute("class");
                for (const part of document.body.children) {
                    walk(part, innerWidth + root + document.body.className);
                }
                return found;
            }
            """;

    private static final String AXE = AxeBuilder.getAxeScript();
    private static final String KNOWS_AXE = "typeof axe === 'object'";
    private static final String VIOLATIONS =
            """
            (tags) => axe
                .run(
                    {exclude: [["[data-repeated]"]]},
                    {resultTypes: ["violations"], runOnly: {type: "tag", values: tags}})
                .then(found => found.violations.map(
                    rule => rule.id + " " + rule.nodes.map(node => node.html + " " + node.failureSummary)))
            """;

    /** Colours on their way from one to another are no state. */
    private static final String AT_REST =
            """
            () => Promise.all(document.getAnimations()
                .filter(motion => motion instanceof CSSTransition)
                .map(motion => motion.finished.catch(() => {})))
            """;

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final boolean IS_UNWATCHED =
            System.getenv("CHUONGVANG_REQUIRE_ALL_TESTS") != null;
    private static final Path PICTURES = Path.of("target", "screens");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String origin;
    private final List<String> complaints = new ArrayList<>();
    private final Set<String> looked = new HashSet<>();

    Browser(int port) {
        var executable = Chromium.required();
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable)
                                        .setArgs(arguments()));
        origin = "http://" + VENUE + ":" + port;
    }

    private static List<String> arguments() {
        return List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP " + VENUE + " 127.0.0.1");
    }

    BrowserContext phone() {
        return context(360, 740, true);
    }

    /** Of somebody who asked for little motion. */
    BrowserContext calmPhone() {
        return chromium.newContext(options(360, 740, true).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** The smallest that is common. */
    BrowserContext smallPhone() {
        return context(360, 640, true);
    }

    /** Of a browser that calls itself so. */
    BrowserContext phoneOf(String userAgent) {
        return chromium.newContext(options(360, 640, true).setUserAgent(userAgent));
    }

    BrowserContext screen() {
        return screen(1920, 1080);
    }

    BrowserContext screen(int width, int height) {
        return context(width, height, false);
    }

    BrowserContext laptop(String cookie) {
        return signedIn(laptop(), cookie);
    }

    BrowserContext phone(String cookie) {
        return signedIn(phone(), cookie);
    }

    private BrowserContext signedIn(BrowserContext device, String cookie) {
        var parts = cookie.split("=", 2);
        device.addCookies(List.of(new Cookie(parts[0], parts[1]).setUrl(origin)));
        return device;
    }

    /** Where nobody is signed in yet. */
    BrowserContext laptop() {
        return context(1280, 800, false);
    }

    private BrowserContext context(int width, int height, boolean held) {
        return chromium.newContext(options(width, height, held));
    }

    private static NewContextOptions options(int width, int height, boolean held) {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setIsMobile(held)
                .setHasTouch(held)
                .setDeviceScaleFactor(held ? PICTURE_SCALE : 1)
                .setLocale("vi-VN");
    }

    /** Opens an address of the venue; what the page complains of is remembered. */
    Page open(BrowserContext context, String address) {
        var page = context.newPage();
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        page.onConsoleMessage(
                message -> {
                    var text = message.text();
                    if (text.contains("Content Security Policy")
                            || text.contains("requires 'Trusted")
                            || text.contains("AudioContext")) {
                        complaints.add(page.url() + " " + text);
                    }
                });
        page.navigate(address(address));
        return page;
    }

    /** An address of the venue in full. */
    String address(String path) {
        return origin + path;
    }

    /** No script failed and no policy was broken on any page so far. */
    void complainsOfNothing() {
        assertThat(complaints).isEmpty();
    }

    /** Keeps a picture of the state for whoever looks at it; nobody does on a CI machine. */
    void picture(Page page, String state) {
        if (IS_UNWATCHED) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(state + ".png")));
    }

    /** Keeps a picture of the state and checks it for everybody who sees or hears differently. */
    void look(Page page, String state) {
        page.evaluate(AT_REST);
        picture(page, state);
        var fresh = (List<?>) page.evaluate(MARK_REPEATED, List.copyOf(looked));
        if (!(Boolean) page.evaluate(KNOWS_AXE)) {
            page.evaluate(AXE);
        }
        assertThat((List<?>) page.evaluate(VIOLATIONS, WCAG))
                .as("accessibility of " + state)
                .isEmpty();
        fresh.forEach(key -> looked.add(String.valueOf(key)));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
