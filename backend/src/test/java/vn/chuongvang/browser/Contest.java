package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static vn.chuongvang.rehearsal.person.NetworkProfile.WIFI;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.client.Crowd;
import vn.chuongvang.rehearsal.client.Pass;
import vn.chuongvang.rehearsal.person.Persona;
import vn.chuongvang.rehearsal.person.ThinkingTime;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A contest made over HTTP, open, with a ticket and the number of the unit for each seat. */
record Contest(long id, String code, String screenToken, List<String> tickets, List<String> units) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Few and short questions: the test waits for each of them in real time. */
    static Contest open(Api host, int seats, int questions, int answerSeconds) {
        return open(host, wish(seats, rules("SINGLE_CHOICE", questions, answerSeconds)));
    }

    /** One question, answered on the board. */
    static Contest ofTheBoard(Api host, int seats, int answerSeconds) {
        return open(host, wish(seats, rules("SHORT_TEXT", 1, answerSeconds)));
    }

    /** By any wish. */
    static Contest open(Api host, Map<String, Object> wish) {
        return opened(host, host.post("/api/contests", wish).path("id").asLong());
    }

    /** Opens a draft. */
    static Contest opened(Api host, long id) {
        var path = "/api/contests/" + id;
        host.post(path + "/open");
        var tickets = host.get(path + "/tickets");
        var chairs = tickets.size();
        return new Contest(
                id,
                host.get(path).path("code").asString(),
                host.post(path + "/screen-token").path("token").asString(),
                ofSeats(chairs, seat -> tickets.get(seat).path("ticket").asString()),
                ofSeats(chairs, seat -> tickets.get(seat).path("unit").asString()));
    }

    private static List<String> ofSeats(int chairs, IntFunction<String> value) {
        return IntStream.range(0, chairs).mapToObj(value).toList();
    }

    private static Map<String, Object> wish(int seats, Map<String, Object> rules) {
        var people = Map.<String, Object>of("units", List.of("Tổ 5", "Tổ 6"));
        return wish("Rung chuông vàng", seats, people, rules);
    }

    /** What to post for a contest of a ward: {@code people} are its units or its roster. */
    static Map<String, Object> wish(
            String title, int seats, Map<String, Object> people, Map<String, Object> rules) {
        var wish = new HashMap<String, Object>(people);
        wish.put("preset", "WARD");
        wish.put("title", title);
        wish.put("organiser", "Phường Sông Cầu");
        wish.put("playedOn", LocalDate.now(ZONE).toString());
        wish.put("seats", seats);
        wish.put("claimBySeatNumber", true);
        wish.put("rules", rules);
        return wish;
    }

    /** Phones alone, answers from the reading on, lamps go off by themselves, hardly any grace. */
    static Map<String, Object> inFastTime() {
        var rules = new HashMap<String, Object>(answersOpenWithTheReading());
        rules.put("elimination.confirm", "AUTO");
        return rules;
    }

    static Map<String, Object> answersOpenWithTheReading() {
        return Map.of("answer.window", "WITH_READ", "answer.graceMs", 100);
    }

    private static Map<String, Object> rules(String kind, int questions, int answerSeconds) {
        return Map.of(
                "questions", Map.of("main", questions, "backup", 1, "tiebreak", 1),
                "allWrong.rankFrom", questions,
                "sections", List.of(section(kind, 1, questions, answerSeconds, 3)));
    }

    /** Questions of one kind. */
    static Map<String, Object> section(
            String kind, int from, int to, int answerSeconds, int readSeconds) {
        return Map.of(
                "from",
                from,
                "to",
                to,
                "kinds",
                List.of(kind),
                "answerSeconds",
                answerSeconds,
                "readSeconds",
                readSeconds,
                "difficulty",
                1,
                "hardGates",
                List.of());
    }

    /**
     * Seats simulated contestants: all know the first question, half the second, none the third.
     */
    Crowd crowd(WebServer server, Api host, int fromSeat) {
        return crowd(server, host, fromSeat, new ThinkingTime.Human());
    }

    /**
     * @param thinking of each; a person's scales with the time of the question
     */
    Crowd crowd(WebServer server, Api host, int fromSeat, ThinkingTime thinking) {
        var phones = new Api(server.anonymous());
        var crowd = new Crowd(URI.create("ws://127.0.0.1:" + server.port() + "/ws"));
        var passes =
                tickets.stream()
                        .skip(fromSeat - 1L)
                        .map(ticket -> Pass.contestant(token(phones, ticket)))
                        .toList();
        crowd.seat(passes, _ -> new Persona(1, 1, thinking, WIFI, 0, 0), 47);
        for (var line : host.get("/api/contests/" + id).path("questions")) {
            var option = line.path("key").path("option").asInt();
            crowd.keys().learn(line.path("text").asString(), Wire.Key.of(option, null, "", null));
        }
        return crowd;
    }

    private String token(Api phones, String ticket) {
        return claim(phones, ticket, "Thí sinh mô phỏng", 1, UUID.randomUUID().toString())
                .path("token")
                .asString();
    }

    /** Somebody takes this seat with its card, and their phone does not come. */
    JsonNode claim(Api phones, int seat, String name, int unit) {
        return claim(phones, tickets.get(seat - 1), name, unit, "0123456789abcdef" + seat);
    }

    private JsonNode claim(Api phones, String ticket, String name, int unit, String device) {
        return phones.post(
                "/api/rooms/" + code + "/claim",
                Map.of(
                        "ticket", ticket, "name", name, "unit", unit, "consent", true, "device",
                        device));
    }

    /** Somebody of the roster scans the card of their chair and says that they are it. */
    Page comeIn(Browser browser, BrowserContext phone, int chair, String name) {
        var page = browser.open(phone, "/" + code + "#t=" + tickets.get(chair - 1));
        assertThat(page.locator(".ticket-read")).isVisible();
        page.locator("input[autocomplete=name]").fill(name);
        page.locator(".consent").first().click();
        page.locator(".cta").click();
        page.waitForURL("**/play/*");
        return page;
    }

    /** Scans a seat's card with a phone and fills the form in, as a person does. */
    Page sitDown(Browser browser, BrowserContext phone, int seat, String name) {
        var page = browser.open(phone, "/" + code + "#t=" + tickets.get(seat - 1));
        assertThat(page.locator(".ticket-read")).isVisible();
        assertThat(page).hasURL(Pattern.compile("/\\d{6}$"));
        browser.look(page, "phone-join");
        page.locator("input[autocomplete=name]").fill(name);
        page.locator("select").selectOption("1");
        page.locator(".cta").click();
        assertThat(page.locator(".problem")).containsText("đồng ý");
        page.locator(".consent").first().click();
        page.locator(".cta").click();
        page.waitForURL("**/play/*");
        assertThat(page.locator(".wait-title")).isVisible();
        return page;
    }
}
