package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.StaffAct;
import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.rehearsal.client.Conductor;
import vn.chuongvang.rehearsal.client.Pass;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * The big screen on the real server: every moment that the host brings about, and a second screen
 * that is opened, or reloaded, in the middle of a reveal.
 */
@Timeout(360)
class ScreenIT {

    private static final int SEATS = 12;
    private static final int OUT = 4;
    private static final Duration SOON = Duration.ofSeconds(20);

    /** The lamps by seat, as they look, with the number and the moment: one line for a picture. */
    private static final String PICTURE =
            """
            () => [document.querySelector('.scene-of')?.dataset.moment,
              document.querySelector('.lights-left')?.textContent,
              ...[...document.querySelectorAll('.lights-floor g')].map(g => g.getAttribute('class'))
            ].join(' ')
            """;

    private static final List<String> STEPS =
            List.of("tile-lit", "tile-ember", "tile-fading", "tile-out");

    private static final int A_LAMP = 3;

    /** Remembers every moment that is shown from now on, however short. */
    private static final String WATCH =
            """
            () => {
              const now = () => document.querySelector('.scene-of')?.dataset.moment;
              window.seen = [now()];
              new MutationObserver(() => {
                if (now() !== window.seen[window.seen.length - 1]) { window.seen.push(now()); }
              }).observe(document.body, { subtree: true, childList: true, attributes: true });
            }
            """;

    /** Counts what is sent to the loudspeaker. */
    private static final String LISTEN =
            """
            () => {
              const { start } = AudioBufferSourceNode.prototype;
              window.sounds = 0;
              AudioBufferSourceNode.prototype.start = function (...when) {
                window.sounds += 1;
                start.apply(this, when);
              };
            }
            """;

    private static Browser browser;
    private static WebServer server;

    private Contest contest;
    private Page screen;
    private Conductor host;

    @BeforeAll
    static void open() {
        server = WebServer.start();
        browser = new Browser(server.port());
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    void every_moment_follows_the_host_and_a_reload_joins_it_where_it_is() throws Exception {
        var api = new Api(server.browser(StaffCookies.signedIn(server, "dan", StaffRole.HOST)));
        contest = Contest.open(api, SEATS, 3, 20);
        try (var crowd = contest.crowd(server, api, 1);
                var conductor = new Conductor(crowd, () -> hostPass(api))) {
            host = conductor;
            host.enter();
            screen = openScreen();
            shows("lobby");
            starts();
            asks();
            revealsAndIsReloaded();
            voids();
            playsTheBackup();
        }
        browser.complainsOfNothing();
    }

    /** The button is on the page of a draft, too. */
    @Test
    void a_screen_that_was_opened_before_the_floor_connects_by_itself() {
        var api = new Api(server.browser(StaffCookies.signedIn(server, "lan", StaffRole.HOST)));
        var draft =
                api.post(
                        "/api/contests",
                        Map.of(
                                "title",
                                "Rung chuông vàng",
                                "organiser",
                                "Đoàn phường",
                                "preset",
                                "WARD",
                                "playedOn",
                                LocalDate.now().toString(),
                                "seats",
                                SEATS,
                                "units",
                                List.of("Tổ 1")));
        var path = "/api/contests/" + draft.path("id").asLong();
        var token = api.post(path + "/screen-token").path("token").asString();
        var early = browser.open(browser.screen(), "/screen#t=" + token);
        assertThat(early.locator(".safe-words")).containsText("Chưa mở sàn");
        api.post(path + "/open");
        shows(early, "lobby");
    }

    private void starts() throws Exception {
        act("start", new StaffAct.Start());
        shows("howto");
        assertThat(screen.locator(".howto-signs li")).hasCount(4);
        assertThat(screen.locator(".sound-note")).containsText("chặn âm thanh");
        screen.locator(".stage").click();
        assertThat(screen.locator(".sound-note")).hasCount(0);
        screen.keyboard().press("m");
        assertThat(screen.locator(".sound-note")).containsText("tắt âm thanh");
        screen.keyboard().press("m");
        assertThat(screen.locator(".sound-note")).hasCount(0);
        screen.evaluate(LISTEN);
    }

    private void asks() throws Exception {
        act("read:main", new StaffAct.Read("main"));
        shows("question");
        assertThat(screen.locator(".ask-options")).isVisible();
        act("pause", new StaffAct.Pause("Trời mưa"));
        shows("paused");
        assertThat(screen.locator(".ask-text")).hasCount(0);
        assertThat(screen.locator(".paused-reason")).hasText("Trời mưa");
        act("resume", new StaffAct.Resume());
        shows("question");
        act("open", new StaffAct.Open());
        int key = Objects.requireNonNull(console("OPEN").key().option());
        for (int seat = 1; seat <= SEATS; seat++) {
            // Staff may enter answers as long as they may lock.
            act("lock", new StaffAct.AnswerFor(seat, seat <= OUT ? (key + 1) % 2 : key, null));
        }
        act("lock", new StaffAct.Lock());
        shows("lock");
        assertThat(screen.locator(".clock-answered")).hasText(SEATS + "/" + SEATS + " đã chọn");
        assertThat(screen.locator(".is-right")).hasCount(0);
        act("reveal", new StaffAct.Reveal());
        shows("answer");
        assertThat(screen.locator(".is-right")).hasCount(1);
        screen.waitForFunction("window.sounds >= 3"); // opened, locked, right
    }

    private void revealsAndIsReloaded() throws Exception {
        var second = openScreen();
        shows(second, "answer");
        second.evaluate(WATCH);
        act("confirm", new StaffAct.Confirm());
        screen.reload();
        same(second);
        shows(second, "explain");
        Assertions.assertThat(second.evaluate("window.seen"))
                .isEqualTo(List.of("answer", "off", "count", "explain"));
        shows("explain");
        assertThat(second.locator(".lights-floor .tile-just")).hasCount(OUT);
        screen.reload();
        shows("explain");
        same(second);
        second.close();
    }

    private void voids() throws Exception {
        act("void", new StaffAct.VoidRound(1, "Loa hỏng"));
        shows("void");
        assertThat(screen.locator(".lights-floor .tile-back")).hasCount(OUT);
        assertThat(screen.locator(".lights-legend")).containsText(OUT + " đèn sáng lại");
        browser.look(screen, "screen-live-void");
    }

    private void playsTheBackup() throws Exception {
        act("read:backup", new StaffAct.Read("backup"));
        shows("question");
        assertThat(screen.locator(".clock-backup")).hasText("Câu dự phòng");
        assertThat(screen.locator(".clock-title")).hasText("Câu 1");
    }

    private Page openScreen() {
        return browser.open(browser.screen(), "/screen#t=" + contest.screenToken());
    }

    /**
     * The reloaded one shows what the other shows, as far as two looks after each other can tell:
     * no less than the other before it, no more than the other after it, but for one lamp, as two
     * clocks differ a little. One that began the wave anew would be behind by the time of its
     * reload.
     */
    private void same(Page second) {
        assertThat(screen.locator(".scene")).isVisible();
        Object before = "";
        Object one = "";
        Object after = "";
        for (int tries = 0; tries < 20; tries++) {
            before = second.evaluate(PICTURE);
            one = screen.evaluate(PICTURE);
            after = second.evaluate(PICTURE);
            if (moment(one).equals(moment(before))
                    && moment(one).equals(moment(after))
                    && darkness(before) <= darkness(one) + A_LAMP
                    && darkness(one) <= darkness(after) + A_LAMP) {
                return;
            }
        }
        Assertions.assertThat(one).isIn(before, after);
    }

    private static String moment(Object picture) {
        return picture.toString().replaceAll(" .*", "");
    }

    /** How far the wave is: lamps go from lit over ember and fading to out. */
    private static int darkness(Object picture) {
        return Stream.of(picture.toString().split(" "))
                .mapToInt(word -> Math.max(0, STEPS.indexOf(word)))
                .sum();
    }

    private void shows(String moment) {
        shows(screen, moment);
    }

    private static void shows(Page page, String moment) {
        assertThat(page.locator(".scene-of"))
                .hasAttribute(
                        "data-moment",
                        moment,
                        new LocatorAssertions.HasAttributeOptions().setTimeout(SOON.toMillis()));
    }

    private void act(String name, StaffAct act) throws Exception {
        host.press(name, act);
        host.await(name, _ -> true, SOON);
    }

    private ServerMessage.Console console(String phase) throws Exception {
        return host.await(phase, console -> console.phase().equals(phase), SOON);
    }

    private CompletableFuture<Pass> hostPass(Api api) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var token = api.post("/api/staff/socket-token").path("token").asString();
                    return Pass.staff(Audience.HOST, token, contest.code());
                });
    }
}
