package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static vn.chuongvang.rehearsal.person.NetworkProfile.WIFI;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.AriaRole;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.client.Crowd;
import vn.chuongvang.rehearsal.client.Pass;
import vn.chuongvang.rehearsal.person.Persona;
import vn.chuongvang.rehearsal.person.ThinkingTime;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One evening, led from the console by its big button, with people whose fate is written down. */
final class RehearsedEvening implements AutoCloseable {
    private static final double PATIENCE = 20_000;
    private static final int MOST_PRESSES = 3;
    private static final Pattern ALL_ANSWERED = Pattern.compile("^([1-9][0-9]*)/\\1$");

    /** The big button stands for the next thing, or asks, or it is told why not. */
    private static final String PRESSED =
            """
            label => !(document.querySelector(".big-button")?.textContent ?? "").includes(label)
                || document.querySelector("[role=dialog], .console-below > .problem")
            """;

    private final WebServer server;
    private final Contest contest;
    private final Browser browser;
    private final Page console;
    private final Page screen;
    private final HostLine line;
    private final List<JsonNode> questions;
    private final List<Crowd> crowds = new ArrayList<>();
    private final Map<Page, String> tapped = new HashMap<>();
    private boolean everybodyAnswers;

    RehearsedEvening(Browser browser, WebServer server, Api host, Contest contest, String cookie) {
        this.browser = browser;
        this.server = server;
        this.contest = contest;
        this.line = new HostLine(server, host, contest.code());
        this.console =
                browser.open(browser.laptop(cookie), "/host#/contests/" + contest.id() + "/live");
        this.screen = browser.open(browser.screen(), "/screen#t=" + contest.screenToken());
        this.questions =
                host.get("/api/contests/" + contest.id()).path("questions").valueStream().toList();
    }

    Page console() {
        return console;
    }

    Page screen() {
        return screen;
    }

    /**
     * Simulated people on these chairs.
     *
     * @param fate by chair the first question that somebody does not know
     */
    void seat(int from, int to, IntUnaryOperator fate) {
        var phones = new Api(server.anonymous());
        var byFate =
                IntStream.rangeClosed(from, to)
                        .boxed()
                        .collect(Collectors.groupingBy(fate::applyAsInt));
        byFate.forEach((wrongFrom, chairs) -> crowds.add(crowd(phones, wrongFrom, chairs)));
        crowds.forEach(crowd -> crowd.enter(200));
        crowds.forEach(crowd -> crowd.awaitIn(Duration.ofSeconds(30)));
    }

    private Crowd crowd(Api phones, int wrongFrom, List<Integer> chairs) {
        var crowd = new Crowd(URI.create("ws://127.0.0.1:" + server.port() + "/ws"));
        var passes =
                chairs.stream()
                        .map(chair -> contest.claim(phones, chair, "Phạm Văn Số " + chair, 1))
                        .map(claimed -> Pass.contestant(claimed.path("token").asString()))
                        .toList();
        var quick = new ThinkingTime.Burst(Duration.ofMillis(300));
        crowd.seat(passes, _ -> new Persona(1, 0, quick, WIFI, 0, 0), 47);
        for (int i = 0; i < questions.size(); i++) {
            var key = questions.get(i).path("key").path("option").asInt();
            var said = i + 1 < wrongFrom ? key : (key + 1) % 2;
            crowd.keys()
                    .learn(
                            questions.get(i).path("text").asString(),
                            Wire.Key.of(said, null, "", null));
        }
        return crowd;
    }

    void start(int lit) {
        press("Chốt sàn");
        left(lit);
    }

    void questions(int from, int to, int left) {
        for (var n = from; n <= to; n++) {
            question(n, left);
        }
    }

    void question(int n, int left) {
        read(n);
        reveal(n, left);
    }

    void read(int n) {
        press("Đọc câu " + n);
    }

    /** From now on nobody's time is up: questions are locked when all have answered. */
    void everybodyAnswers() {
        everybodyAnswers = true;
    }

    /** Shows the key as soon as it is locked; lamps go off by themselves. */
    void reveal(int n, int left) {
        press("Mở đáp án");
        if (everybodyAnswers) {
            assertThat(console.locator(".answered-n"))
                    .hasText(ALL_ANSWERED, new HasTextOptions().setTimeout(PATIENCE));
            console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Khoá ngay"))
                    .click();
        }
        settled(n);
        left(left);
    }

    /** Boards are held up, a referee says which are wrong, the host lets people walk. */
    void onBoards(int n, List<Integer> wrong, int left) {
        read(n);
        press("Mở đáp án");
        line.referee(n, wrong);
        press("Tắt đèn");
        settled(n);
        left(left);
    }

    /** The big screen names whoever has the title of the last one standing. */
    void champion() {
        assertThat(screen.locator(".final-title"))
                .hasText("Xuất sắc nhất", new HasTextOptions().setTimeout(PATIENCE));
        assertThat(screen.locator(".final-name")).hasCount(1);
        browser.look(screen, "evening-champion");
    }

    /** The rescue that is called for, by the way that the rules print. */
    void rescue(int left) {
        press("Cứu trợ");
        var dialog = console.getByRole(AriaRole.DIALOG);
        browser.look(console, "evening-rescue-" + left);
        dialog.locator("button.primary").click();
        left(left);
    }

    /** A raised hand from a phone, heard at the console and rejected there. */
    void dispute(Page phone, String reason) {
        phone.locator(".dispute-open").click();
        phone.locator(".dispute-claim").first().click();
        assertThat(phone.locator(".dark-rescue").first()).containsText("Đã ghi khiếu nại");
        browser.look(phone, "evening-dispute-phone");
        assertThat(console.locator(".dispute-notes")).containsText("1 khiếu nại");
        console.locator(".dispute-notes button").click();
        var dialog = console.getByRole(AriaRole.DIALOG);
        assertThat(dialog.locator(".dispute")).containsText("nói mình đúng");
        assertThat(button(dialog, "Bác")).isDisabled();
        dialog.locator("input[name=reason]").fill(reason);
        browser.look(console, "evening-dispute-console");
        button(dialog, "Bác").click();
        assertThat(dialog.locator(".dispute.ruled")).containsText("Bị bác. " + reason);
        button(dialog, "Đóng").click();
        assertThat(console.locator(".dispute-notes")).hasCount(0);
        assertThat(phone.locator(".dark-rescue").first())
                .containsText("không được chấp nhận. " + reason);
    }

    private static Locator button(Locator where, String name) {
        return where.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** A person with a real phone answers what is on the screen, right. */
    void tap(Page phone) {
        var text = phone.locator(".question");
        // The question before stands there, acknowledged, until the next one comes.
        assertThat(text).not().hasText(tapped.getOrDefault(phone, ""));
        assertThat(text).isVisible();
        var shown = plain(text.textContent());
        tapped.put(phone, shown);
        var question =
                questions.stream()
                        .filter(asked -> plain(asked.path("text").asString()).equals(shown))
                        .findFirst()
                        .orElseThrow();
        phone.locator(".option").nth(question.path("key").path("option").asInt()).click();
        assertThat(phone.locator(".ack-title")).containsText("Đã ghi nhận");
    }

    /** Without the spaces that hold compounds together. */
    private static String plain(String text) {
        return text.replace('\u00A0', ' ');
    }

    void bell(String picture) {
        press("Rung chuông vàng");
        assertThat(screen.locator(".bell, .scene")).not().hasCount(0);
        browser.picture(screen, picture + "-bell");
        finish(picture);
    }

    void finish(String picture) {
        console.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kết thúc hội thi"))
                .first()
                .click();
        assertThat(console.locator(".between h2")).hasText("Hội thi đã kết thúc");
        browser.look(console, picture + "-console");
        browser.picture(screen, picture + "-screen");
    }

    /**
     * Presses again where it had no effect, and says so: on a busy machine a click may get lost.
     */
    private void press(String label) {
        for (int tries = 1; !isPressed(label); tries++) {
            System.out.println(label + " had no effect, the console tells: " + told());
            if (tries == MOST_PRESSES) {
                throw new AssertionError(label + " has no effect: " + told());
            }
        }
    }

    private boolean isPressed(String label) {
        Locator button = console.locator(".big-button:not([disabled])");
        try {
            assertThat(button).containsText(label, new ContainsTextOptions().setTimeout(PATIENCE));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\nThe console tells: " + told(), e);
        }
        button.click();
        var refusal = console.locator(".console-below > .problem");
        try {
            var patience = new Page.WaitForFunctionOptions().setTimeout(PATIENCE / 2);
            console.waitForFunction(PRESSED, label, patience);
        } catch (TimeoutError e) {
            return false;
        }
        if (refusal.count() > 0) {
            System.out.println(label + " was refused: " + refusal.innerText());
            button.click();
        }
        return true;
    }

    private List<String> told() {
        return console.locator(".big-button, .problem, .chip, .event-log li").allInnerTexts();
    }

    private void settled(int n) {
        assertThat(console.locator(".show-line.done .show-n").last())
                .hasText("" + n, new HasTextOptions().setTimeout(PATIENCE));
    }

    private void left(int lamps) {
        assertThat(console.locator(".floor-left"))
                .hasText(lamps + " sáng", new HasTextOptions().setTimeout(PATIENCE));
    }

    @Override
    public void close() {
        crowds.forEach(Crowd::close);
        line.close();
    }
}
