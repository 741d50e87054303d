package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Addresses;
import vn.chuongvang.testing.WebServer;

import java.util.stream.Stream;

/** Every address of the HTTP API × who calls it. A new address without a line here fails. */
class AuthorisationIT {
    private static WebServer server;
    private static WebTestClient anonymous;
    private static WebTestClient referee;
    private static WebTestClient host;
    private static WebTestClient curator;
    private static WebTestClient officer;
    private static WebTestClient auditor;
    private static Wards wards;
    private static Programs programs;

    @BeforeAll
    static void start() {
        server = WebServer.start();
        anonymous = server.anonymous();
        referee = server.browser(StaffCookies.signedIn(server, "binh", StaffRole.REFEREE));
        host = server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST));
        curator = server.browser(StaffCookies.signedIn(server, "chi", StaffRole.CURATOR));
        officer = server.browser(StaffCookies.signedIn(server, "doan", StaffRole.UNION));
        auditor = server.browser(StaffCookies.signedIn(server, "tra", StaffRole.AUDITOR));
        wards = Wards.in(server);
        programs = new Programs(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_address_has_its_line() {
        assertThat(WhoMay.lines().map(WhoMay::toString))
                .containsExactlyInAnyOrderElementsOf(Addresses.of(server));
    }

    static Stream<WhoMay> lines() {
        return WhoMay.lines();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void only_who_may_call_it_gets_past_the_door(WhoMay line) {
        assertDoor(anonymous, line, line.everybody(), Door.SIGN_IN_FIRST);
        if (!line.path().endsWith("sign-out")) {
            assertDoor(referee, line, line.referees(), Door.NOT_ALLOWED);
            assertDoor(host, line, line.hosts(), Door.NOT_ALLOWED);
            assertDoor(curator, line, line.curators(), Door.NOT_ALLOWED);
            assertDoor(officer, line, line.officers(), Door.NOT_ALLOWED);
            assertDoor(auditor, line, line.auditors(), Door.NOT_ALLOWED);
            Foreign.of(line.method(), line.path(), wards)
                    .ifPresentOrElse(
                            refusal -> refusal.assertGot(wards.other()),
                            () -> assertDoor(wards.other(), line, true, Door.NOT_ALLOWED));
        }
        programs.assertReach(line.method(), line.path());
    }

    /** Past the door, or refused there with this status and code. */
    private static void assertDoor(
            WebTestClient client, WhoMay line, boolean isOpen, Door refusal) {
        var got = Door.of(client, line.method(), line.path());
        if (isOpen) {
            assertThat(got.isPassed()).as(got.toString()).isTrue();
        } else {
            assertThat(got).isEqualTo(refusal);
        }
    }

    @Test
    void a_ward_finds_its_own_contest_and_the_other_ward_finds_none() {
        wards.assertSeenByItsOwn();
        wards.assertForeign(HttpMethod.GET, "/api/contests/" + wards.contest());
        wards.assertForeign(HttpMethod.GET, "/api/contests/x/leaderboard");
    }

    @Test
    void a_ward_gives_accounts_of_its_own_only_and_pairs_no_second_laptop() {
        wards.assertAccountsStayBelow();
        wards.assertFiguresStayBelow();
        wards.assertPlansStayBelow();
        assertThat(getsPast(wards.other(), HttpMethod.POST, "/api/staff/standby/code")).isFalse();
        assertThat(getsPast(wards.other(), HttpMethod.DELETE, "/api/staff/standby")).isFalse();
        var sessions = "/api/staff/accounts/{name}/sessions";
        assertThat(getsPast(wards.other(), HttpMethod.DELETE, sessions)).isFalse();
        assertThat(getsPast(wards.other(), HttpMethod.GET, "/api/staff/audit")).isFalse();
    }

    @Test
    void what_is_not_an_address_of_the_api_is_nobodys() {
        assertThat(getsPast(anonymous, HttpMethod.GET, "/api/secret")).isFalse();
        assertThat(getsPast(host, HttpMethod.GET, "/api/secret")).isFalse();
        assertThat(getsPast(host, HttpMethod.GET, "/api")).isFalse();
    }

    private static boolean getsPast(WebTestClient client, HttpMethod method, String path) {
        return Door.of(client, method, path).isPassed();
    }
}
