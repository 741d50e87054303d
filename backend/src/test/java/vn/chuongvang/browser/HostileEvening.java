package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A contest that is hostile from its title to its results: one question by taps, one by words, a
 * dispute, a void, a pause, and every page that shows it.
 */
final class HostileEvening {
    private static final int SECOND = 2;
    private static final int LAST_WRONG = 20;
    private static final int LONGEST_REASON = 120;

    private final Watchman watchman;
    private final HostilePile pile;
    private final Contest contest;
    private final HostLine line;
    private final int seats;
    private final Page screen;
    private final Page watch;
    private final Page console;
    private final Page prompter;
    private final Page referee;
    private final Page first;
    private final Page second;

    HostileEvening(
            Browser browser,
            Watchman watchman,
            HostilePile pile,
            Contest contest,
            HostLine line,
            String cookie,
            String refereeCookie) {
        this.watchman = watchman;
        this.pile = pile;
        this.contest = contest;
        this.line = line;
        this.seats = contest.tickets().size();
        var desk = watchman.watched(browser.laptop(cookie));
        var live = "/host#/contests/" + contest.id();
        screen =
                watchman.open(
                        watchman.watched(browser.screen()), "/screen#t=" + contest.screenToken());
        watch = watchman.open(watchman.watched(browser.phone()), "/watch/" + contest.code());
        console = watchman.open(desk, live + "/live");
        prompter = watchman.open(desk, live + "/mc");
        referee =
                watchman.open(
                        watchman.watched(browser.phone(refereeCookie)),
                        "/trong-tai#" + contest.code());
        first = comeIn(browser, 1);
        second = comeIn(browser, SECOND);
    }

    /** By the card, under a name that the board shows in full. */
    private Page comeIn(Browser browser, int seat) {
        var phone = watchman.watched(browser.phone());
        var page =
                watchman.open(
                        phone, "/" + contest.code() + "#t=" + contest.tickets().get(seat - 1));
        assertThat(page.locator(".ticket-read")).isVisible();
        watchman.look(page, "the door of seat " + seat, seats + 2);
        page.locator("input[autocomplete=name]").fill(pile.word());
        page.locator(".consent").first().click();
        page.locator(".cta").click();
        page.waitForURL("**/play/*");
        return page;
    }

    void play() {
        lobby();
        line.act("start");
        taps();
        words();
        dispute();
        aside();
        line.act("finish");
        end();
    }

    private void lobby() {
        watchman.look(screen, "screen lobby", 2);
        watchman.look(watch, "watch lobby", 2);
        watchman.look(prompter, "prompter rules", 7);
        watchman.look(first, "phone lobby", 3);
        referee.locator(".zone-form .key.wide").click();
        watchman.look(referee, "referee door", seats + 1);
        referee.locator(".zone-seat").nth(5).click();
        assertThat(referee.locator(".sheet-name")).isVisible();
        watchman.look(referee, "referee seat", seats + 2);
        referee.keyboard().press("Escape");
        console.locator(".seat").nth(4).click();
        assertThat(console.locator(".inspector h2")).isVisible();
        watchman.look(console, "console lobby", seats + 11);
    }

    /** Everybody is right. */
    private void taps() {
        ask();
        watchman.look(first, "phone question", 5);
        watchman.look(watch, "watch question", 7);
        watchman.look(screen, "screen question", 5);
        watchman.look(console, "console question", seats + 15);
        watchman.look(prompter, "prompter question", 5);
        watchman.look(referee, "referee question", seats + 2);
        var right = line.key().path("option").asInt();
        first.locator(".option").nth(right).click();
        second.locator(".option").nth(right).click();
        for (int seat = SECOND + 1; seat <= seats; seat++) {
            line.act("answerFor", Map.of("contestant", seat, "option", right));
        }
        assertThat(first.locator(".ack-tick")).isVisible();
        assertThat(second.locator(".ack-tick")).isVisible();
        reveal();
        watchman.look(screen, "screen answer", 5);
        watchman.look(prompter, "prompter answer", 6);
        line.act("confirm");
        watchman.look(first, "phone right", 3);
        assertThat(screen.locator(".explain-why"))
                .isVisible(new IsVisibleOptions().setTimeout(20_000));
        watchman.look(screen, "screen explanation", 3);
    }

    /** Some are wrong, each in words of their own, and go dark. */
    private void words() {
        ask();
        var right = line.key().path("text").asString();
        first.locator(".board-text").fill(right);
        first.locator(".board-form .cta").click();
        second.locator(".board-text").fill(pile.word());
        second.locator(".board-form .cta").click();
        for (int seat = SECOND + 1; seat <= seats; seat++) {
            var text = seat <= LAST_WRONG ? pile.next(LONGEST_REASON) : right;
            line.act("answerFor", Map.of("contestant", seat, "text", text));
        }
        assertThat(first.locator(".ack-tick")).isVisible();
        assertThat(second.locator(".ack-tick")).isVisible();
        watchman.look(second, "phone written", 2);
        reveal();
        assertThat(console.locator(".written li").first()).isVisible();
        watchman.look(console, "console written", seats + LAST_WRONG + 11);
        line.act("confirm");
        watchman.look(first, "phone lamp", 3);
        watchman.look(second, "phone dark", 4);
    }

    private void dispute() {
        var round = Map.of("contestant", SECOND, "round", 2);
        line.act("raise", with(round, "claim", "right"));
        console.locator(".dispute-notes .button").click();
        watchman.look(console, "console dispute", seats + LAST_WRONG + 11);
        line.act("rule", with(with(round, "upheld", false), "reason", reason()));
        assertThat(console.locator(".dispute.ruled")).isVisible();
        watchman.look(console, "console ruling", seats + LAST_WRONG + 12);
        console.keyboard().press("Escape");
        watchman.look(second, "phone ruling", 5);
    }

    private void aside() {
        line.act("eliminate", Map.of("contestants", List.of(1, 21), "reason", reason()));
        watchman.look(first, "phone put out", 4);
        line.act("restore", Map.of("contestants", List.of(1), "reason", reason()));
        line.act("void", Map.of("round", 2, "reason", reason()));
        assertThat(screen.locator(".lights-reason")).isVisible();
        watchman.look(screen, "screen void", 1);
        watchman.look(first, "phone void", 2);
        watchman.look(watch, "watch void", 2);
        line.act("pause", Map.of("reason", reason()));
        assertThat(screen.locator(".paused-reason")).isVisible();
        watchman.look(screen, "screen paused", 1);
        watchman.look(prompter, "prompter paused", 1);
        watchman.look(console, "console log", seats + 17);
        line.act("resume");
    }

    private void end() {
        assertThat(screen.locator(".results-row").first()).isVisible();
        watchman.look(screen, "screen results", 16);
        watchman.look(watch, "watch end", 2);
        watchman.look(console, "console results", 2 * seats);
        watchman.look(first, "phone end", 1);
        first.navigate(first.url().replaceAll("/play/.*", "/du-lieu-cua-toi"));
        assertThat(first.locator(".my-data-name")).isVisible();
        watchman.look(first, "my data", 5);
    }

    private void ask() {
        line.act("read", Map.of("source", "main"));
        line.act("open");
        assertThat(first.locator(".ask .question")).isVisible();
        assertThat(second.locator(".ask .question")).isVisible();
        assertThat(screen.locator(".ask-text")).isVisible();
    }

    private void reveal() {
        line.act("lock");
        line.act("reveal");
    }

    private String reason() {
        return pile.next(LONGEST_REASON);
    }

    private static Map<String, Object> with(Map<String, ?> act, String name, Object value) {
        var more = new HashMap<String, Object>(act);
        more.put(name, value);
        return more;
    }
}
