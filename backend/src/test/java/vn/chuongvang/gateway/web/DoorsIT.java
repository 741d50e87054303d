package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpHeaders.AUTHORIZATION;
import static org.springframework.http.HttpHeaders.ORIGIN;

import static vn.chuongvang.gateway.web.OfficeServer.host;
import static vn.chuongvang.gateway.web.OfficeServer.server;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Every operation of the document × whoever comes with less than a session, with another thing, or
 * from elsewhere. Who has a session of which role stands in {@link AuthorisationIT}.
 */
@AtOffice
class DoorsIT {
    private static final String MARK = "X-Requested-With";

    /** What may be called, and how the document describes it; what ends a session is the last. */
    private static final Map<WhoMay, JsonNode> OPERATIONS = new TreeMap<>(DoorsIT::order);

    private static JsonNode contest;

    private static int order(WhoMay one, WhoMay other) {
        boolean isEnd = one.path().endsWith("/sign-out");
        return isEnd == other.path().endsWith("/sign-out")
                ? one.toString().compareTo(other.toString())
                : Boolean.compare(isEnd, !isEnd);
    }

    @BeforeAll
    static void read() {
        for (var path : host().get("/api/openapi.json").path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var method = operation.getKey().toUpperCase(Locale.ROOT);
                var line = WhoMay.call(method + " " + path.getKey());
                OPERATIONS.put(line, operation.getValue());
            }
        }
        contest = host().post("/api/contests", contest());
        host().post(path(contest) + "/open");
        contest = host().get(path(contest));
    }

    private static Map<String, Object> contest() {
        return Map.of(
                "title", "Rung chuông vàng",
                "organiser", "Đoàn phường",
                "preset", "WARD",
                "playedOn", "2026-12-20",
                "seats", 20,
                "claimBySeatNumber", true);
    }

    private static String path(JsonNode contest) {
        return "/api/contests/" + contest.path("id").asLong();
    }

    @Test
    void a_session_that_was_signed_out_is_nobodys() {
        var cookie = StaffCookies.signedIn(server(), "ra", StaffRole.HOST);
        var browser = server().browser(cookie);
        browser.get().uri("/api/presets").exchange().expectStatus().isOk();
        browser.post().uri("/api/staff/sign-out").exchange().expectStatus().isNoContent();

        walk(browser, WhoMay::everybody, Door.SIGN_IN_FIRST);
    }

    @Test
    void what_opens_another_door_is_no_session() {
        var screen = host().post(path(contest) + "/screen-token").path("token").asString();
        var socket = host().post("/api/staff/socket-token").path("token").asString();
        for (var token : List.of(screen, socket, seat(1), "x")) {
            walk(
                    server().browser("chuongvang-staff=" + token),
                    WhoMay::everybody,
                    Door.SIGN_IN_FIRST);
        }
    }

    @Test
    void a_token_in_the_header_opens_what_is_its_own_seats_only() {
        var screen = host().post(path(contest) + "/screen-token").path("token").asString();
        var session = StaffCookies.signedIn(server(), "dau", StaffRole.HOST).split("=")[1];
        for (var token : List.of(screen, session)) {
            expect(
                    _ -> bearing(token),
                    line ->
                            isOfSeat(line)
                                    ? Optional.of(Door.SEAT_UNKNOWN)
                                    : open(line.everybody(), Door.SIGN_IN_FIRST));
        }
        var seats = new int[] {1};
        expect(
                line -> bearing(isOfSeat(line) ? seat(++seats[0]) : seat(1)),
                line -> open(line.everybody(), Door.SIGN_IN_FIRST));
    }

    @Test
    void a_one_time_password_is_replaced_first() {
        var cookie = StaffCookies.withOneTimePassword(server(), "moi");

        walk(server().browser(cookie), WhoMay::newcomers, Door.NOT_ALLOWED);
    }

    @Test
    void a_second_factor_that_is_required_is_set_first() {
        try (var strict = WebServer.start(Map.of("chuongvang.second-factor", "REQUIRED"))) {
            var cookie = StaffCookies.signedIn(strict, "an", StaffRole.HOST);

            walk(strict.browser(cookie), WhoMay::withoutFactor, Door.NOT_ALLOWED);
        }
    }

    /** Also the other way: what the document does not ask it for goes without. */
    @Test
    void whatever_changes_something_says_that_a_page_of_ours_sends_it() {
        var unmarked = without(server().anonymous(), MARK);

        expect(
                _ -> unmarked,
                line ->
                        OPERATIONS.get(line).path("security").toString().contains("ownPage")
                                ? Optional.of(Door.FOREIGN_ORIGIN)
                                : open(line.everybody(), Door.SIGN_IN_FIRST));
    }

    @Test
    void a_foreign_page_changes_nothing_with_the_session_of_its_visitor() {
        var browser = server().browser(StaffCookies.signedIn(server(), "khach", StaffRole.HOST));
        var other = without(browser, ORIGIN);
        for (var page :
                List.of(
                        without(browser, MARK),
                        other,
                        other.mutate().defaultHeader(ORIGIN, "http://evil.example").build(),
                        other.mutate().defaultHeader(ORIGIN, "null").build())) {
            var soft = new SoftAssertions();
            OPERATIONS.keySet().stream()
                    .filter(line -> !line.isReading())
                    .forEach(
                            line ->
                                    soft.assertThat(Door.of(page, line.method(), line.path()))
                                            .as(line.toString())
                                            .isEqualTo(Door.FOREIGN_ORIGIN));
            soft.assertAll();
        }
    }

    @Test
    void a_key_that_is_none_is_refused_everywhere_with_a_cookie_beside_it_too() {
        var browser = server().browser(StaffCookies.signedIn(server(), "chu", StaffRole.HOST));
        var keyed = browser.mutate().defaultHeader(AUTHORIZATION, "Bearer cvk_" + "x".repeat(43));

        walk(keyed.build(), _ -> false, Door.KEY_UNKNOWN);
    }

    /** The table of programs is held against the server where roles are. */
    @Test
    void the_document_says_which_key_reads_what() {
        var soft = new SoftAssertions();
        OPERATIONS.forEach(
                (line, operation) ->
                        soft.assertThat(scopes(operation))
                                .as(line.toString())
                                .isEqualTo(
                                        Programs.scopeOf(line).stream().map(Enum::name).toList()));
        soft.assertAll();
    }

    private static List<String> scopes(JsonNode operation) {
        return operation
                .path("security")
                .valueStream()
                .flatMap(way -> way.path("machineKey").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    /** Gets past the doors that are open, and is refused with this at all others. */
    private static void walk(WebTestClient client, Predicate<WhoMay> isOpen, Door refusal) {
        expect(_ -> client, line -> open(isOpen.test(line), refusal));
    }

    private static Optional<Door> open(boolean isOpen, Door refusal) {
        return isOpen ? Optional.empty() : Optional.of(refusal);
    }

    /** At each operation exactly the refusal that is named, or none of those at a door. */
    private static void expect(
            Function<WhoMay, WebTestClient> who, Function<WhoMay, Optional<Door>> refusal) {
        var soft = new SoftAssertions();
        for (var line : OPERATIONS.keySet()) {
            var got = Door.of(who.apply(line), line.method(), line.path());
            refusal.apply(line)
                    .ifPresentOrElse(
                            one -> soft.assertThat(got).as(line.toString()).isEqualTo(one),
                            () -> soft.assertThat(got).as(line.toString()).matches(Door::isPassed));
        }
        soft.assertAll();
        assertThat(OPERATIONS).hasSizeGreaterThan(150);
    }

    private static boolean isOfSeat(WhoMay line) {
        return line.path().matches("/api/me(/.*)?");
    }

    private static WebTestClient bearing(String token) {
        return server().anonymous()
                .mutate()
                .defaultHeader(AUTHORIZATION, "Bearer " + token)
                .build();
    }

    private static WebTestClient without(WebTestClient client, String header) {
        return client.mutate().defaultHeaders(headers -> headers.remove(header)).build();
    }

    private static String seat(int number) {
        var claim =
                Map.of(
                        "seat",
                        number,
                        "name",
                        "Đặng Thị Mơ",
                        "consent",
                        true,
                        "publicName",
                        false,
                        "device",
                        "%032d".formatted(number));
        var room = "/api/rooms/" + contest.path("code").asString() + "/claim";
        return new Api(server().anonymous()).post(room, claim).path("token").asString();
    }
}
