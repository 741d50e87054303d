package vn.chuongvang.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.WebServer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two referees and a host, where phones and boards answer and nobody leaves unconfirmed. */
@Timeout(360)
class RefereePageIT {
    private static final int SEATS = 12;
    private static final int NAMED = 11;
    private static final int CLAIMED = 2;

    private static Browser browser;
    private static WebServer server;
    private static String cookie;
    private static Api host;

    @BeforeAll
    static void open() {
        server = WebServer.start();
        browser = new Browser(server.port());
        cookie = StaffCookies.signedIn(server, "t.ha", StaffRole.HOST);
        host = new Api(server.browser(cookie));
    }

    @AfterAll
    static void close() {
        browser.close();
        server.close();
    }

    @Test
    void two_referees_look_after_their_zones_from_the_door_to_the_ruling() {
        var contest = Contest.open(host, wish());
        var other = StaffCookies.signedIn(server, "trong.tai.2", StaffRole.REFEREE);
        try (var line = new HostLine(server, host, contest.code())) {
            new RefereeEvening(browser, contest, line, cookie, other).play();
        }
        browser.complainsOfNothing();
    }

    private static Map<String, Object> wish() {
        var roster =
                IntStream.rangeClosed(1, NAMED)
                        .filter(seat -> seat != CLAIMED)
                        .mapToObj(seat -> seat + ", Nguyễn Thị Số " + seat + ", Tổ 1")
                        .collect(Collectors.joining("\n"));
        return Map.of(
                "preset",
                "WARD",
                "title",
                "Rung chuông vàng phường Sông Cầu",
                "organiser",
                "Đoàn phường Sông Cầu",
                "playedOn",
                LocalDate.now().toString(),
                "seats",
                SEATS,
                "units",
                List.of("Tổ 1", "Tổ 2"),
                "roster",
                roster,
                "claimBySeatNumber",
                true,
                "rules",
                rules());
    }

    private static Map<String, Object> rules() {
        return Map.of(
                "questions",
                Map.of("main", 2, "backup", 1, "tiebreak", 1),
                "allWrong.rankFrom",
                2,
                "answer.channel",
                "HYBRID",
                "elimination.confirm",
                "REFEREE_CONFIRM",
                "sections",
                List.of(Contest.section("SINGLE_CHOICE", 1, 2, 60, 3)));
    }
}
