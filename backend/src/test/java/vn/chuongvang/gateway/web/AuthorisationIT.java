package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Addresses;
import vn.chuongvang.testing.WebServer;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every address of the HTTP API × who calls it. A new address without a line here fails. */
class AuthorisationIT {
    private static final Set<String> KNOWN = new TreeSet<>();

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
    static void everyAddressHasItsLine() {
        var mapped = Addresses.of(server);
        server.close();
        assertThat(KNOWN).isEqualTo(mapped);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "POST, /api/staff/sign-in, yes, yes, yes",
        "POST, /api/staff/sign-out, no, yes, yes",
        "GET, /api/staff/me, yes, yes, yes",
        "POST, /api/staff/password, no, yes, yes",
        "POST, /api/staff/second-factor, no, yes, yes",
        "POST, /api/staff/second-factor/confirm, no, yes, yes",
        "GET, /api/staff/oidc, yes, yes, yes",
        "POST, /api/staff/oidc/{provider}/sign-in, yes, yes, yes",
        "GET, /api/staff/oidc/{provider}/callback, yes, yes, yes",
        "POST, /api/staff/oidc/code, yes, yes, yes",
        "GET, /api/staff/oidc/linked, no, yes, yes",
        "POST, /api/staff/oidc/{provider}/link, no, yes, yes",
        "DELETE, /api/staff/oidc/{provider}/link, no, yes, yes",
        "POST, /api/staff/socket-token, no, yes, yes",
        "GET, /api/staff/sessions, no, yes, yes",
        "DELETE, /api/staff/sessions/{id}, no, yes, yes",
        "POST, /api/staff/seat-card, no, yes, yes",
        "GET, /api/staff/machine, no, yes, yes",
        "POST, /api/contests/{id}/poll, no, no, yes",
        "DELETE, /api/contests/{id}/poll, no, no, yes",
        "GET, /api/standby, yes, yes, yes",
        "GET, /api/staff/standby, no, yes, yes",
        "POST, /api/staff/standby/code, no, no, yes",
        "DELETE, /api/staff/standby, no, no, yes",
        "GET, /api/staff/nodes, no, no, yes",
        "GET, /api/contests/{id}/desk, no, no, yes",
        "POST, /api/contests/{id}/desk, no, no, yes",
        "GET, /api/staff/accounts, no, no, yes",
        "POST, /api/staff/accounts, no, no, yes",
        "GET, /api/staff/accounts/{name}/sessions, no, no, yes",
        "DELETE, /api/staff/accounts/{name}/sessions, no, no, yes",
        "GET, /api/staff/audit, no, no, yes",
        "GET, /api/staff/keys, no, no, yes",
        "POST, /api/staff/keys, no, no, yes",
        "DELETE, /api/staff/keys/{id}, no, no, yes",
        "GET, /api/time, yes, yes, yes",
        "GET, /api/openapi.json, no, yes, yes",
        "POST, /api/staff/accounts/{name}/one-time-password, no, no, yes",
        "GET, /api/rooms/{code}, yes, yes, yes",
        "POST, /api/rooms/{code}/claim, yes, yes, yes",
        "GET, /api/questions, no, no, yes",
        "POST, /api/questions, no, no, yes",
        "GET, /api/questions/review, no, no, yes",
        "GET, /api/questions/sources, no, no, yes",
        "POST, /api/questions/lint, no, no, yes",
        "POST, /api/questions/try, no, no, yes",
        "GET, /api/questions/{id}, no, no, yes",
        "GET, /api/questions/{id}/difference, no, no, yes",
        "POST, /api/questions/{id}/versions, no, no, yes",
        "POST, /api/questions/{id}/renewals, no, no, yes",
        "POST, /api/questions/{id}/acts, no, no, yes",
        "POST, /api/questions/{id}/comments, no, no, yes",
        "GET, /api/questions/statistics, no, no, yes",
        "GET, /api/questions/{id}/statistics, no, no, yes",
        "GET, /api/participation, no, no, yes",
        "GET, /api/participation/contests, no, no, yes",
        "GET, /api/participation/uncounted, no, no, yes",
        "GET, /api/participation/changes, no, no, yes",
        "GET, /api/participation/declared, no, no, yes",
        "POST, /api/participation/declared, no, no, yes",
        "POST, /api/participation/declared/read, no, no, yes",
        "POST, /api/participation/declared/{id}/withdraw, no, no, yes",
        "GET, /api/participation/declared/{id}/tests, no, no, yes",
        "POST, /api/participation/declared/{id}/evidence, no, no, yes",
        "GET, /api/participation/declared/{id}/evidence/{file}, no, no, yes",
        "GET, /api/reports/participation.{ending}, no, no, yes",
        "GET, /api/reports, no, no, yes",
        "POST, /api/reports, no, no, yes",
        "GET, /api/reports/jobs/{id}, no, no, yes",
        "GET, /api/reports/jobs/{id}/file, no, no, yes",
        "GET, /api/reports/submitted, no, no, yes",
        "POST, /api/reports/submitted, no, no, yes",
        "GET, /api/reports/submitted/{id}, no, no, yes",
        "POST, /api/reports/submitted/{id}/versions, no, no, yes",
        "GET, /api/reports/submitted/{id}/versions/{version}, no, no, yes",
        "GET, /api/reports/submitted/{id}/versions/{version}/difference, no, no, yes",
        "GET, /api/reports/submitted/{id}/versions/{version}/file.{ending}, no, no, yes",
        "GET, /api/reports/weekly, no, no, yes",
        "PUT, /api/reports/weekly/{unit}, no, no, yes",
        "DELETE, /api/reports/weekly/{unit}, no, no, yes",
        "GET, /api/reports/weekly/{unit}, no, no, yes",
        "GET, /api/reports/weekly/{unit}/{week}/file.{ending}, no, no, yes",
        "GET, /api/targets, no, no, yes",
        "PUT, /api/targets, no, no, yes",
        "DELETE, /api/targets, no, no, yes",
        "GET, /api/members, no, no, yes",
        "PUT, /api/members, no, no, yes",
        "GET, /api/contests/{id}/counting, no, no, yes",
        "PUT, /api/contests/{id}/counting, no, no, yes",
        "GET, /api/individuals/suggestions, no, no, yes",
        "GET, /api/individuals/merges, no, no, yes",
        "POST, /api/individuals/merges, no, no, yes",
        "DELETE, /api/individuals/merges/{id}, no, no, yes",
        "POST, /api/individuals/refusals, no, no, yes",
        "GET, /api/presets, no, no, yes",
        "GET, /api/contests, no, yes, yes",
        "POST, /api/contests, no, no, yes",
        "GET, /api/contests/{id}, no, no, yes",
        "DELETE, /api/contests/{id}, no, no, yes",
        "PATCH, /api/contests/{id}, no, no, yes",
        "POST, /api/contests/{id}/duplicate, no, no, yes",
        "GET, /api/contests/{id}/people/{contestant}, no, no, yes",
        "DELETE, /api/contests/{id}/people/{contestant}, no, no, yes",
        "GET, /api/contests/{id}/people/{contestant}/data, no, no, yes",
        "GET, /api/contests/{id}/privacy, no, no, yes",
        "PUT, /api/contests/{id}/privacy, no, no, yes",
        "GET, /api/privacy/affected, no, no, yes",
        "GET, /api/privacy/affected.xlsx, no, no, yes",
        "GET, /api/me, yes, yes, yes",
        "DELETE, /api/me, yes, yes, yes",
        "DELETE, /api/me/public-name, yes, yes, yes",
        "GET, /api/contests/{id}/extra-time, no, no, yes",
        "POST, /api/contests/{id}/people/{contestant}/extra-time, no, no, yes",
        "POST, /api/contests/{id}/approve, no, no, yes",
        "POST, /api/contests/{id}/redraw, no, no, yes",
        "POST, /api/contests/{id}/questions/{question}/replace, no, no, yes",
        "POST, /api/contests/{id}/open, no, no, yes",
        "GET, /api/contests/{id}/draw, no, no, yes",
        "GET, /api/contests/{id}/seal, no, no, yes",
        "POST, /api/contests/{id}/seal, no, no, yes",
        "DELETE, /api/contests/{id}/seal, no, no, yes",
        "POST, /api/draws/check, no, no, yes",
        "GET, /api/blueprints, no, no, yes",
        "POST, /api/blueprints, no, no, yes",
        "DELETE, /api/blueprints/{number}, no, no, yes",
        "GET, /api/contests/{id}/roster/template.xlsx, no, no, yes",
        "GET, /api/contests/{id}/roster/template.csv, no, no, yes",
        "POST, /api/contests/{id}/roster/check, no, no, yes",
        "POST, /api/contests/{id}/roster/import, no, no, yes",
        "POST, /api/contests/{id}/rehearsal, no, no, yes",
        "GET, /api/contests/{id}/rehearsal, no, no, yes",
        "DELETE, /api/contests/{id}/rehearsal, no, no, yes",
        "POST, /api/contests/{id}/rehearsal/begin, no, no, yes",
        "GET, /api/contests/{id}/tickets, no, no, yes",
        "POST, /api/contests/{id}/tickets/{seat}, no, no, yes",
        "POST, /api/contests/{id}/screen-token, no, no, yes",
        "POST, /api/contests/{id}/screen-token/renew, no, no, yes",
        "GET, /api/contests/{id}/leaderboard, no, yes, yes",
        "GET, /api/contests/{id}/results, no, no, yes",
        "GET, /api/contests/{id}/ranking, no, no, yes",
        "GET, /api/contests/{id}/results.csv, no, no, yes",
        "GET, /api/contests/{id}/results.xlsx, no, no, yes",
        "GET, /api/contests/{id}/certificates, no, no, yes",
        "POST, /api/contests/{id}/certificates, no, no, yes",
        "DELETE, /api/contests/{id}/certificates/{number}, no, no, yes",
        "GET, /api/contests/{id}/certificates/template, no, no, yes",
        "PUT, /api/contests/{id}/certificates/template, no, no, yes",
        "POST, /api/contests/{id}/certificates/template/picture, no, no, yes",
        "GET, /api/contests/{id}/print/certificates.pdf, no, no, yes",
        "GET, /api/certificates/{number}, yes, yes, yes",
        "GET, /api/contests/{id}/journal, no, no, yes",
        "GET, /api/contests/{id}/results.pdf, no, no, yes",
        "GET, /api/contests/{id}/print/seat-cards.pdf, no, no, yes",
        "GET, /api/contests/{id}/print/seat-table.pdf, no, no, yes",
        "GET, /api/contests/{id}/print/referee-sheets.pdf, no, no, yes",
        "GET, /api/contests/{id}/print/poster.pdf, no, no, yes",
        "GET, /api/contests/{id}/print/answer-key.pdf, no, no, yes",
        "POST, /api/questions/import, no, no, yes",
        "GET, /api/questions/export, no, no, yes",
        "GET, /api/questions/export/losses, no, no, yes",
        "GET, /api/questions/template.xlsx, no, no, yes",
        "GET, /api/units/tree, no, no, yes",
        "GET, /api/units/search, no, no, yes",
        "GET, /api/units/{id}, no, no, yes",
        "POST, /api/units/changes, no, no, yes",
        "POST, /api/units/changes/{number}/undo, no, no, yes",
        "POST, /api/units/import/dry-run, no, no, yes",
        "POST, /api/units/import, no, no, yes",
        "POST, /api/units/sample, no, no, yes",
        "GET, /api/units/template.xlsx, no, no, yes",
        "GET, /api/units/export.xlsx, no, no, yes",
        "GET, /api/units/export.csv, no, no, yes",
        "POST, /api/questions/media, no, no, yes"
    })
    void only_who_may_call_it_gets_past_the_door(
            HttpMethod method, String path, String nobody, String referees, String hosts) {
        KNOWN.add(method + " " + path);

        assertThat(getsPast(anonymous, method, path)).isEqualTo(nobody.equals("yes"));
        if (!path.endsWith("sign-out")) {
            assertThat(getsPast(referee, method, path)).isEqualTo(referees.equals("yes"));
            assertThat(getsPast(host, method, path)).isEqualTo(hosts.equals("yes"));
            assertThat(getsPast(curator, method, path))
                    .isEqualTo(nobody.equals("yes") || isCurators(path));
            assertThat(getsPast(officer, method, path))
                    .isEqualTo(
                            nobody.equals("yes") || isOwnAccount(path) || isOfficers(method, path));
            assertThat(getsPast(auditor, method, path))
                    .isEqualTo(
                            nobody.equals("yes")
                                    || isOwnAccount(path)
                                    || isFigures(path) && method.equals(HttpMethod.GET)
                                    || isAuditors(method, path));
        }
        if (!path.endsWith("sign-out")) {
            Foreign.of(method, path, wards)
                    .ifPresentOrElse(
                            refusal -> refusal.assertGot(wards.other()),
                            () -> assertThat(getsPast(wards.other(), method, path)).isTrue());
        }
        programs.assertReach(method, path);
    }

    /** The bank, and their own account; nothing of any contest. */
    private static boolean isCurators(String path) {
        return path.startsWith("/api/questions") || isOwnAccount(path);
    }

    private static boolean isOwnAccount(String path) {
        return path.equals("/api/openapi.json")
                || path.startsWith("/api/staff/sessions")
                || path.startsWith("/api/staff/second-factor")
                || path.startsWith("/api/staff/oidc")
                || path.equals("/api/staff/password");
    }

    /** Figures of participation, and of contests the list, the boards and how they count. */
    private static boolean isOfficers(HttpMethod method, String path) {
        return path.equals("/api/contests/{id}/counting")
                || method.equals(HttpMethod.GET)
                        && (path.equals("/api/contests")
                                || path.equals("/api/contests/{id}/leaderboard"))
                || isFigures(path);
    }

    private static boolean isFigures(String path) {
        return Stream.of("units", "participation", "targets", "members", "individuals", "reports")
                .anyMatch(one -> path.matches("/api/" + one + "(/.*)?"));
    }

    /** Reads everything but what opens a seat. */
    private static boolean isAuditors(HttpMethod method, String path) {
        return method.equals(HttpMethod.GET)
                && (path.startsWith("/api/contests")
                        || path.startsWith("/api/questions")
                        || path.startsWith("/api/privacy")
                        || path.equals("/api/presets")
                        || path.equals("/api/blueprints")
                        || path.equals("/api/staff/accounts")
                        || path.equals("/api/staff/audit")
                        || path.equals("/api/staff/keys"))
                && !path.endsWith("/tickets")
                && !path.endsWith("/seat-cards.pdf");
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

    /** Past the door an unknown number or an empty body is refused, but not for want of a right. */
    private static boolean getsPast(WebTestClient client, HttpMethod method, String path) {
        var url =
                Addresses.fill(
                        path,
                        path.contains("sessions")
                                ? "00000000-0000-0000-0000-000000000007"
                                : "424242");
        var result = client.method(method).uri(url).exchange().returnResult(String.class);
        var body = result.getResponseBody().collectList().block().toString();
        assertThat(result.getStatus().is5xxServerError()).as(body).isFalse();
        return !body.contains("SIGN_IN_FIRST") && !body.contains("NOT_ALLOWED");
    }
}
