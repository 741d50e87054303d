package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;

import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.chuongvang.gateway.view.Compounds;
import vn.chuongvang.gateway.web.FullQuestions;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.testing.LongPlay;
import vn.chuongvang.testing.WebServer;

import java.util.List;
import java.util.Map;

/**
 * Every moment of the big screen with made-up frames of the server, at a clock that stands: nothing
 * is cut, nothing that is needed to play is small, everybody can read it.
 */
@Timeout(240)
class ScreenPicturesIT {

    private static final String SAMPLES = "/thiet-ke/screen#";

    /**
     * Texts that run out of the picture or of a box that hides what is too much, and headlines that
     * run out of their header.
     */
    private static final String CUT =
            """
            () => [...document.querySelectorAll('.stage *')].filter(box => {
              const style = getComputedStyle(box);
              if (style.visibility === 'hidden' || !box.textContent.trim() || box.closest('svg')) {
                return false;
              }
              const own = [...box.childNodes].some(node => node.nodeType === 3);
              const { left, top, right, bottom } = box.getBoundingClientRect();
              const outside = own && (left < 0 || top < 0 || right > innerWidth + 1
                || bottom > innerHeight + 1);
              const head = own && box.matches('h1, p') && box.closest('header');
              const below = head && bottom > head.getBoundingClientRect().bottom + 2;
              const over = style.overflow === 'hidden' && box.scrollHeight > box.clientHeight + 2;
              return outside || below || (over && !box.matches('.stage, .scene'));
            }).map(box => box.className + ': ' + box.textContent.trim().slice(0, 40))
            """;

    /** What one must read to play, and how large it is. */
    private static final String SIZES =
            """
            selector => [...document.querySelectorAll(selector)]
              .map(box => parseFloat(getComputedStyle(box).fontSize))
            """;

    private static final int CLOSEST = 6;

    private static Browser browser;
    private static WebServer server;
    private static Page screen;

    @BeforeAll
    static void open() {
        server = WebServer.start(Map.of("chuongvang.pages.design", "true"));
        browser = new Browser(server.port());
        screen = browser.open(browser.screen(), SAMPLES + "lobby");
    }

    @AfterAll
    static void close() {
        browser.complainsOfNothing();
        browser.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "lobby, lobby, lobby",
        "ready, ready, ready",
        "question, question, question",
        "lastSeconds, question, last-seconds",
        "written, question, written",
        "lock, lock, lock",
        "answer, answer, answer",
        "off&at=900, off, lights-off",
        "off, floor, floor",
        "rescue&at=1700, rescue, rescue",
        "void, void, void",
        "final, final, final",
        "bell&at=1600, bell, bell",
        "results, results, results",
        "paused, paused, paused"
    })
    void each_moment_of_the_design_is_whole_and_readable(
            String sample, String moment, String name) {
        show(sample, moment);
        staysInTheFrame(sample);
        browser.look(screen, "screen-" + name);
    }

    @LongPlay
    @ParameterizedTest
    @CsvSource({
        "ready&at=4000, howto, howto",
        "question&at=500, question, question-alone",
        "backup, question, backup-question",
        "off&at=6000, count, count",
        "off&at=12000, explain, explain",
        "annulled&at=2000, count, annulled",
        "voidNobody, void, void-nobody",
        "bell, relit, all-relit",
        "prizes, results, prizes",
        "oxRound, question, ox-round",
        "quiz, question, quiz",
        "buzzer, question, buzzer",
        "categories, categories, categories",
        "categoryPicked, categories, category-picked",
        "safe, safe, safe"
    })
    void so_is_each_moment_between(String sample, String moment, String name) {
        each_moment_of_the_design_is_whole_and_readable(sample, moment, name);
    }

    @LongPlay
    @ParameterizedTest
    @CsvSource({
        "off&seats=20&at=6000, count, floor-20",
        "off&seats=20&lit=9, floor, floor-20-names",
        "off&seats=300&at=6000, count, floor-300",
        "off&seats=1000&at=6000, count, floor-1000",
        "off&seats=1000&lit=60, floor, floor-1000-cards",
        "off&at=6000&light=day, count, day-count",
        "off&seats=300&at=6000&light=day, count, day-floor-300",
        "question&long, question, longest",
        "off&at=6000&long, count, longest-count",
        "off&at=12000&long, explain, longest-explain",
        "final&long, final, longest-final",
        "prizes&long, results, longest-prizes",
        "bell&at=1600&long, bell, longest-bell",
        "results&long, results, longest-results",
        "ready&at=4000&lang=en, howto, english-howto",
        "question&lang=en, question, english-question",
        "off&at=6000&lang=en, count, english-count",
        "bell&at=1600&lang=en, bell, english-bell"
    })
    void so_is_each_size_of_the_floor_the_day_the_longest_text_and_english(
            String sample, String moment, String name) {
        show(sample, moment);
        staysInTheFrame(sample);
        if (sample.contains("light=day")) {
            browser.look(screen, "screen-" + name);
        } else {
            browser.picture(screen, "screen-" + name);
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 720", "1024, 768", "3840, 2160"})
    void every_projector_gets_the_whole_picture(int width, int height) {
        screen.setViewportSize(width, height);
        try {
            for (var sample : List.of("lobby", "question", "off&at=6000", "final")) {
                show(sample, null);
                staysInTheFrame(sample);
            }
            browser.picture(screen, "screen-" + width + "x" + height);
        } finally {
            screen.setViewportSize(1920, 1080);
        }
    }

    @Test
    void nothing_that_is_needed_to_play_is_under_56_pixels() {
        show("question", "question");
        large(
                screen,
                ".ask-text, .ask-option-text, .clock-number, .clock-title, .clock-left .number");
        show("lobby", "lobby");
        large(screen, ".lobby-scan, .lobby-host, .lobby-digits, .lobby-count b");
        show("off&at=6000", "count");
        large(
                screen,
                ".lights-title, .lights-answer-text, .lights-left, .lights-word, .lights-legend");
    }

    @ParameterizedTest
    @CsvSource({"off, tile-just, 8", "void, tile-back, 8"})
    void lamps_change_also_where_the_clock_of_the_screen_is_behind(
            String sample, String lamp, int count) {
        show(sample + "&at=-200&run", null);
        assertThat(screen.locator(".lights-floor ." + lamp)).hasCount(count);
    }

    @Test
    void with_reduced_motion_the_lamps_change_once_and_the_bell_hangs_still() {
        screen.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        try {
            show("off&at=0", "count");
            assertThat(screen.locator(".lights-floor .tile-just")).hasCount(8);
            assertThat(screen.locator(".lights-left")).hasText("29");
            show("bell&at=0", "relit");
            assertThat(screen.locator(".bell-floor .tile-lit")).hasCount(90);
        } finally {
            screen.emulateMedia(
                    new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
        }
    }

    /** The server refuses what would not stand, by an estimate; here a browser sets the closest. */
    @Test
    void the_fullest_questions_that_may_be_played_stand_on_the_screen_and_on_a_phone() {
        var wall = browser.open(browser.screen(), SAMPLES + "safe");
        for (var question : FullQuestions.onScreen(CLOSEST)) {
            ask(wall, question, SAMPLES + "question");
            large(wall, ".ask-text, .ask-option-text");
            Assertions.assertThat((List<?>) wall.evaluate(CUT)).as(question.text()).isEmpty();
        }
        var phone = browser.open(browser.phone(), "/thiet-ke/phone#wait");
        for (var question : FullQuestions.onPhone(CLOSEST)) {
            ask(phone, question, "/thiet-ke/phone#recorded");
            Assertions.assertThat(phone.evaluate("document.documentElement.scrollHeight"))
                    .as(question.text())
                    .isEqualTo(phone.viewportSize().height);
        }
    }

    private static void ask(Page page, Question question, String address) {
        page.evaluate(
                "it => sessionStorage.setItem('question', JSON.stringify(it))",
                Map.of(
                        "text",
                        Compounds.glued(question.text()),
                        "options",
                        question.options().stream().map(Compounds::glued).toList()));
        page.navigate("about:blank");
        page.navigate(browser.address(address));
        assertThat(page.locator(".ask-text, .question")).hasText(question.text());
        page.evaluate("document.fonts.ready");
    }

    @Test
    void what_a_builder_needs_is_on_one_page() {
        var page = browser.open(browser.laptop("none=none"), "/thiet-ke");
        assertThat(page.locator(".swatch").first()).isVisible();
        Assertions.assertThat(page.locator(".swatch").count()).isGreaterThan(30);
        browser.look(page, "design");
        var lobby = page.locator(".frame-screen").first();
        lobby.scrollIntoViewIfNeeded();
        assertThat(lobby.locator("iframe").contentFrame().locator(".lobby-qr")).isVisible();
        var phone = browser.open(browser.phone(), "/thiet-ke/phone#recorded");
        assertThat(phone.locator(".option.is-recorded")).isVisible();
        browser.look(phone, "design-phone");
    }

    private static void show(String sample, @Nullable String moment) {
        screen.navigate("about:blank");
        screen.navigate(browser.address(SAMPLES + sample));
        assertThat(screen.locator(".scene")).isVisible();
        screen.evaluate("document.fonts.ready");
        if (moment != null) {
            assertThat(screen.locator(".scene-of")).hasAttribute("data-moment", moment);
        }
    }

    private static void staysInTheFrame(String sample) {
        Assertions.assertThat((List<?>) screen.evaluate(CUT)).as(sample).isEmpty();
    }

    private static void large(Page page, String selector) {
        var sizes = (List<?>) page.evaluate(SIZES, selector);
        Assertions.assertThat(sizes)
                .isNotEmpty()
                .allSatisfy(
                        size ->
                                Assertions.assertThat(((Number) size).doubleValue())
                                        .as(selector)
                                        .isGreaterThanOrEqualTo(56));
    }
}
