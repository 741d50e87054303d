package vn.chuongvang.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.LongPlay;
import vn.chuongvang.testing.WebServer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Three real evenings (shared/domain.md 1.1 and 1.3), led by the big button of the console, with
 * the screen beside it. People's fates are written down beforehand; questions take a second but for
 * two.
 */
@Timeout(360)
class EveningsIT {
    /** Of somebody who knows everything. */
    private static final int NEVER = Integer.MAX_VALUE;

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
        browser.complainsOfNothing();
        browser.close();
        server.close();
    }

    /**
     * Nam Phước 2024: 90 on the floor and 30 reserves of ten quarters; from question 20 on the
     * reserves of a quarter come in as soon as two of it are left.
     */
    @LongPlay
    @Test
    void in_nam_phuoc_the_reserves_of_a_quarter_come_in_from_question_20() {
        var contest = Contest.open(host, namPhuoc());
        try (var evening = new RehearsedEvening(browser, server, host, contest, cookie)) {
            var reserve = contest.comeIn(browser, browser.phone(), 91, "Lê Thị Dự Bị");
            assertThat(reserve.locator("body")).containsText("Bạn là dự bị");
            evening.seat(1, 90, EveningsIT::fateInNamPhuoc);
            evening.seat(92, 120, EveningsIT::fateInNamPhuoc);
            evening.start(90);
            evening.everybodyAnswers();
            evening.questions(1, 2, 90);
            evening.question(3, 81);
            evening.questions(4, 4, 81);
            evening.question(5, 74);
            evening.questions(6, 7, 74);
            evening.question(8, 65);
            evening.questions(9, 12, 65);
            evening.question(13, 47);
            evening.questions(14, 19, 47);
            evening.rescue(50);
            browser.look(reserve, "evening-reserve-relit");
            evening.read(20);
            evening.tap(reserve);
            evening.reveal(20, 14);
            evening.rescue(41);
            evening.read(21);
            evening.tap(reserve);
            evening.reveal(21, 1);
            assertThat(reserve.locator(".lamp-title")).containsText("Người cuối cùng trên sàn");
            browser.look(reserve, "evening-reserve-wins");
            evening.finish("evening-nam-phuoc");
        }
    }

    private static int fateInNamPhuoc(int chair) {
        if (chair > 90) {
            return 21;
        }
        var quarter = (chair - 1) % 10;
        var row = (chair - 1) / 10;
        if (quarter == 0) {
            return row < 7 ? 5 : 21;
        }
        return switch (row) {
            case 0 -> 3;
            case 1 -> 8;
            case 2, 3 -> 13;
            case 4, 5, 6, 7 -> 20;
            default -> 21;
        };
    }

    private static Map<String, Object> namPhuoc() {
        var rules =
                new HashMap<String, Object>(
                        Map.of(
                                "roster.reservesPerUnit",
                                3,
                                "questions",
                                Map.of("main", 45, "backup", 2, "tiebreak", 1),
                                "allWrong.rankFrom",
                                45,
                                "sections",
                                List.of(
                                        Contest.section("SINGLE_CHOICE", 1, 19, 60, 0),
                                        Contest.section("SINGLE_CHOICE", 20, 21, 60, 0),
                                        Contest.section("SINGLE_CHOICE", 22, 45, 60, 0)),
                                "rescue.triggers",
                                List.of(
                                        Map.of(
                                                "is",
                                                "UnitRemainingAtMost",
                                                "remaining",
                                                2,
                                                "fromQuestion",
                                                20)),
                                "rescue.mechanism",
                                "RESERVES_ENTER",
                                "rescue.returnCount",
                                Map.of("is", "PerUnit", "each", 3),
                                "rescue.selection",
                                "RANDOM_DRAW",
                                "end",
                                Map.of("win", "LAST_STANDING", "lastStandingFrom", 20)));
        rules.putAll(Contest.inFastTime());
        var roster = roster(120, 90, "Khối phố ", 10);
        return Contest.wish("Rung chuông vàng Nam Phước", 90, Map.of("roster", roster), rules);
    }

    /** One after the other from all units; who has no seat is a reserve. */
    private static String roster(int people, int seats, String unit, int units) {
        return IntStream.rangeClosed(1, people)
                .mapToObj(
                        n ->
                                "%s,Phạm Văn Số %d,%s%d"
                                        .formatted(
                                                n <= seats ? n : "", n, unit, (n - 1) % units + 1))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Ba Gia 2017: 99 with boards, three of each class; whoever stands alone from question 10 on is
     * the best player, and rings the bell by the last question.
     */
    @LongPlay
    @Test
    void in_ba_gia_the_last_one_standing_from_question_10_rings_the_bell_as_well() {
        var contest = Contest.open(host, baGia());
        try (var evening = new RehearsedEvening(browser, server, host, contest, cookie)) {
            evening.start(99);
            evening.onBoards(1, seats(1, 12), 87);
            evening.onBoards(2, List.of(), 87);
            evening.onBoards(3, seats(13, 32), 55);
            evening.onBoards(4, seats(45, 17), 38);
            evening.onBoards(5, seats(62, 10), 28);
            evening.onBoards(6, List.of(), 28);
            evening.onBoards(7, seats(72, 15), 13);
            evening.onBoards(8, seats(87, 6), 7);
            evening.onBoards(9, seats(93, 2), 5);
            browser.look(evening.screen(), "evening-final-five");
            evening.onBoards(10, List.of(95, 96, 98, 99), 1);
            evening.champion();
            for (var n = 11; n <= 15; n++) {
                evening.onBoards(n, List.of(), 1);
            }
            evening.bell("evening-ba-gia");
        }
    }

    private static List<Integer> seats(int from, int count) {
        return IntStream.range(from, from + count).boxed().toList();
    }

    private static Map<String, Object> baGia() {
        var rules =
                new HashMap<String, Object>(
                        Map.of(
                                "questions",
                                Map.of("main", 15, "backup", 1, "tiebreak", 1),
                                "allWrong.rankFrom",
                                10,
                                "sections",
                                List.of(Contest.section("SINGLE_CHOICE", 1, 15, 1, 0)),
                                "answer.channel",
                                "BOARD",
                                "elimination.confirm",
                                "REFEREE_CONFIRM",
                                "end",
                                Map.of("win", "BOTH_DISTINCT_TITLES", "lastStandingFrom", 10)));
        rules.putAll(Contest.answersOpenWithTheReading());
        var roster = roster(99, 99, "Chi đoàn ", 33);
        return Contest.wish("Rung chuông vàng Ba Gia", 99, Map.of("roster", roster), rules);
    }

    /** 2016: 37 of 38 fell on one question, and everybody came back at once. */
    @Test
    void when_37_of_38_fall_on_one_question_everybody_is_rescued() {
        var contest = Contest.open(host, allBack());
        try (var evening = new RehearsedEvening(browser, server, host, contest, cookie)) {
            var phone = contest.sitDown(browser, browser.phone(), 1, "Nguyễn Minh Anh");
            evening.seat(2, 38, seat -> seat == 38 ? NEVER : 2);
            evening.start(38);
            evening.read(1);
            evening.tap(phone);
            evening.reveal(1, 38);
            evening.question(2, 1);
            assertThat(phone.locator(".dark-title")).isVisible();
            evening.dispute(phone, "Trọng tài đã xem lại");
            browser.look(evening.screen(), "evening-one-lamp");
            evening.rescue(38);
            assertThat(phone.locator(".lamp-title")).containsText("Sáng lại");
            browser.look(phone, "evening-relit");
            browser.look(evening.screen(), "evening-all-relit");
            evening.question(3, 1);
            evening.finish("evening-all-back");
        }
    }

    private static Map<String, Object> allBack() {
        var rules =
                new HashMap<String, Object>(
                        Map.of(
                                "questions",
                                Map.of("main", 6, "backup", 1, "tiebreak", 1),
                                "allWrong.rankFrom",
                                6,
                                "sections",
                                List.of(
                                        Contest.section("SINGLE_CHOICE", 1, 1, 10, 0),
                                        Contest.section("SINGLE_CHOICE", 2, 6, 4, 0)),
                                "rescue.triggers",
                                List.of(Map.of("is", "RemainingFraction", "fraction", 0.2)),
                                "rescue.mechanism",
                                "ALL_BACK",
                                "rescue.returnCount",
                                Map.of("is", "All"),
                                "end.lastStandingFrom",
                                6));
        rules.putAll(Contest.inFastTime());
        return Contest.wish("Rung chuông vàng", 38, Map.of("units", List.of("A", "B")), rules);
    }
}
