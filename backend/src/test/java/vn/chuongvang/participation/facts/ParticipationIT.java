package vn.chuongvang.participation.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.People;
import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.leaderboard.PlayedContest;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.ContestLife;
import vn.chuongvang.live.Contests;
import vn.chuongvang.live.RealContests;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.participation.changes.Changes;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.DoanUnits;
import vn.chuongvang.testing.WebServer;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Two contests of the same ten people, from the room to the dashboard, and what changes later. */
class ParticipationIT {
    private static final int PEOPLE = 10;
    private static final LocalDate TODAY = LocalDate.now();
    private static final String PROVINCE = "00000000-0000-0000-0000-00000000000a";
    private static final String WARD = "00000000-0000-0000-0000-00000000000b";
    private static final String TEAM_1 = "00000000-0000-0000-0000-000000000001";
    private static final String TEAM_2 = "00000000-0000-0000-0000-000000000002";
    private static final String OLD_TEAM = "00000000-0000-0000-0000-000000000003";

    private static WebServer server;
    private static Api host;
    private static FactProjector projector;

    @BeforeAll
    static void startServer() {
        server = WebServer.start();
        host = new Api(server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST)));
        projector = server.bean(FactProjector.class);
        var units = new DoanUnits(server);
        units.put(UUID.fromString(OLD_TEAM), null, "TEAM", "Tổ cũ");
        units.put(UUID.fromString(PROVINCE), null, "PROVINCE", "Tỉnh Đoàn");
        units.put(UUID.fromString(WARD), UUID.fromString(PROVINCE), "WARD", "Phường Sông Cầu");
        units.put(UUID.fromString(TEAM_1), UUID.fromString(WARD), "TEAM", "Tổ 1");
        sql("update unit_version set valid_to = '2021-01-01' where name = 'Tổ cũ'");
        sql(
                """
                insert into unit_lineage (from_unit, to_unit, kind, effective_on)
                values ('%s', '%s', 'MERGE', '2021-01-01')
                """
                        .formatted(OLD_TEAM, TEAM_1));
        units.put(UUID.fromString(TEAM_2), UUID.fromString(WARD), "TEAM", "Tổ 2");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void what_was_played_is_counted_and_follows_what_is_said_later() {
        var first = played();
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(rows()).isEqualTo(9));
        var none = row(dashboard(""), "NONE");
        assertThat(none.path("attempts").asInt()).isEqualTo(9);
        var beside = host.get("/api/participation/contests?kind=NONE");
        assertThat(beside.get(0).path("counting").asBoolean()).isFalse();
        assertThat(host.get("/api/participation/contests").size()).as("of the root").isZero();
        assertThat(dashboard("").path("contests").path("held").asInt()).isZero();

        settingsSayWhoseItWas(first);
        var second = played();
        settingsOf(second, "PARENT_COMMUNE");
        projector.countMissing().block();
        var both = root("");
        assertThat(both.path("attempts").asInt()).isEqualTo(18);
        // The same phone and the same name in one unit: one person. The others stay two.
        assertThat(both.path("people").asInt()).isEqualTo(17);

        theColumnsHoldWhatTheRowsHold();
        var climbed = row(dashboard("?unit=" + WARD), "DIRECT");
        assertThat(climbed.path("attempts").asInt()).as("for the commune above").isEqualTo(9);

        peopleAreMergedAndTakenApart();
        planAndMembersStandBesideIt();
        aVoidAfterTheEndIsCounted(first);
        whoIsForgottenStaysInTheFigures(first);
        whoIsForgottenWhileItIsCountedIsForgotten(second);
        aRebuildGivesTheSameRows();
        whatCannotBeCountedHoldsNobodyUp(first);
        badWishesAreRefused(first);
    }

    private void settingsSayWhoseItWas(Room room) {
        var path = "/api/contests/%s/counting".formatted(room.id());
        assertThat(host.get(path).path("set").asBoolean()).isFalse();
        settingsOf(room, "PICKED");
        var set = host.get(path);
        assertThat(set.path("set").asBoolean()).isTrue();
        assertThat(set.path("units").get(0).path("suggested").get(0).path("node").asString())
                .isEqualTo(TEAM_1);

        projector.countMissing().block();

        assertThat(keys(individual(1, 2)))
                .as("of the name in the team and the old one")
                .isEqualTo(2);
        assertThat(keys(individual(1, 9))).isEqualTo(1);
        assertThat(root("").path("unit").asString()).isEqualTo(PROVINCE);
        assertThat(root("").path("attempts").asInt()).isEqualTo(9);
        var ward = dashboard("?unit=" + WARD);
        assertThat(ward.path("rows").get(0).path("name").asString()).isEqualTo("Tổ 1");
        assertThat(ward.path("rows").get(0).path("attempts").asInt()).isEqualTo(5);
        assertThat(ward.path("contests").path("held").asInt()).isEqualTo(1);
        assertThat(ward.path("absent").path("count").asInt()).isZero();
        var direct = dashboard("?unit=" + TEAM_2 + "&tree=THEN").path("rows").get(0);
        assertThat(direct.path("kind").asString()).isEqualTo("DIRECT");
    }

    private void theColumnsHoldWhatTheRowsHold() {
        var tables = server.bean(FactTables.class);
        var read = tables.read().block();
        var made = FactColumns.none().with(1, List.of(), facts(), Map.of());
        assertThat(read.paths()).containsExactlyInAnyOrderElementsOf(made.paths());
        assertThat(read.rows()).isEqualTo(18);
        var blocks = List.copyOf(made.blocks());
        for (var block : read.blocks()) {
            var other = blocks.get((int) block.contest() - 1);
            assertThat(block.asked()).isEqualTo(other.asked());
            assertThat(block.right()).isEqualTo(other.right());
            assertThat(block.prizes()).isEqualTo(other.prizes());
            assertThat(block.skillAsked()).isEqualTo(other.skillAsked());
            assertThat(block.skillRight()).isEqualTo(other.skillRight());
            assertThat(block.playedOn()).isEqualTo(other.playedOn());
            for (int i = 0; i < block.rows(); i++) {
                assertThat(read.paths().get(block.path()[i]))
                        .isEqualTo(made.paths().get(other.path()[i]));
            }
        }
    }

    private void peopleAreMergedAndTakenApart() {
        var pairs = host.get("/api/individuals/suggestions");
        assertThat(pairs.size()).as("of a name in a unit, but for who is known").isEqualTo(8);
        assertThat(pairs.get(0).path("one").path("seen").size()).isEqualTo(1);
        var one = individual(1, 2);
        var other = individual(2, 2);
        var merge = Map.of("kept", one, "merged", other, "reason", "cùng một người");

        var id = host.post("/api/individuals/merges", merge).path("id").asLong();
        assertThat(root("").path("people").asInt()).isEqualTo(16);
        assertThat(root("?measure=PEOPLE&contest=1").path("people").asInt()).isEqualTo(9);
        assertThat(host.get("/api/individuals/suggestions").size()).isEqualTo(7);
        host.refused(HttpMethod.POST, "/api/individuals/merges", merge, 409, "ALREADY_ONE");
        host.refused(
                HttpMethod.POST,
                "/api/individuals/merges",
                Map.of("kept", individual(1, 3), "merged", other, "reason", "nhầm"),
                409,
                "SAME_CONTEST");

        host.call(HttpMethod.DELETE, "/api/individuals/merges/" + id, "")
                .expectStatus()
                .isNoContent();
        assertThat(root("").path("people").asInt()).isEqualTo(17);
        assertThat(host.get("/api/participation/changes").get(0).path("kind").asString())
                .isEqualTo("UNMERGED");
    }

    private void planAndMembersStandBesideIt() {
        var year = Map.of("from", TODAY.getYear() + "-01-01", "to", TODAY.getYear() + "-12-31");
        var target = new HashMap<String, Object>(year);
        target.putAll(Map.of("unit", WARD, "measure", "ATTEMPTS", "value", 10));
        host.call(HttpMethod.PUT, "/api/targets", json(target)).expectStatus().isOk();
        var figure = Map.of("unit", WARD, "asOf", TODAY.toString(), "members", 120, "source", "sổ");
        host.call(HttpMethod.PUT, "/api/members", json(figure)).expectStatus().isOk();

        var period = "&from=%s&to=%s".formatted(year.get("from"), year.get("to"));
        var row = root("?unit=" + WARD + period);
        assertThat(row.path("plan").asInt()).isEqualTo(10);
        assertThat(row.path("percent").asInt()).isEqualTo(180);
        assertThat(row.path("status").asString()).isEqualTo("DONE");
        assertThat(row.path("members").asInt()).isEqualTo(120);
        var cascade = host.get("/api/targets?unit=" + PROVINCE + period);
        assertThat(cascade.path("children").get(0).path("attempts").asInt()).isEqualTo(10);
        assertThat(cascade.path("sums").get(0).path("fit").asString()).isEqualTo("NO_PLAN");
    }

    private void aVoidAfterTheEndIsCounted(Room room) {
        var before = root("").path("asked").asInt();
        var play = new PlayedContest(room, 1);
        play.act(ContestCommand.Undo::new);
        play.act(at -> new ContestCommand.VoidRound(at, new RoundNumber(2), "đáp án sai"));
        finish(room);

        projector.countMissing().block();

        assertThat(root("").path("asked").asInt()).isEqualTo(before - 9);
        assertThat(root("").path("attempts").asInt()).isEqualTo(18);
    }

    private void whoIsForgottenStaysInTheFigures(Room room) {
        var before = dashboard("").toString();
        var sure = individual(1, 1);
        forget(room.id().value(), 1);
        assertThat(keys(sure)).as("kept by the other contest").isPositive();
        forget(room.id().value() + 1, 1);
        assertThat(keys(sure)).isZero();
        assertThat(dashboard("").toString()).isEqualTo(before);
    }

    private void whoIsForgottenWhileItIsCountedIsForgotten(Room room) {
        var forgotten = individual(2, 3);
        assertThat(keys(forgotten)).isPositive();
        var counting = new AtomicReference<CompletableFuture<Long>>();
        server.bean(Changes.class)
                .inTurn()
                .then(server.bean(People.class).forget(new ContestRef(room.id().value()), 3))
                .then(
                        Mono.fromRunnable(
                                        () -> {
                                            sql("update participation_position set seq = 0");
                                            counting.set(projector.countMissing().toFuture());
                                            await().until(this::somebodyWaitsForTheirTurn);
                                        })
                                .subscribeOn(Schedulers.boundedElastic()))
                .as(server.bean(TransactionalOperator.class)::transactional)
                .block();
        counting.get().join();
        assertThat(keys(forgotten)).isZero();
    }

    private boolean somebodyWaitsForTheirTurn() {
        return text("""
        select exists (select from pg_locks l join pg_database d on d.oid = l.database
                        where d.datname = current_database() and not l.granted
                          and l.locktype = 'advisory')::text
        """)
                .equals("true");
    }

    private void whatCannotBeCountedHoldsNobodyUp(Room room) {
        var broken = "contest <> %d".formatted(room.id().value());
        sql(
                "alter table participation add constraint broken check (%s) not valid"
                        .formatted(broken));
        sql("delete from participation_position");

        projector.countMissing().block();

        assertThat(rows()).isEqualTo(9);
        var uncounted = host.get("/api/participation/uncounted");
        assertThat(uncounted.size()).isEqualTo(1);
        assertThat(uncounted.get(0).path("contest").asLong()).isEqualTo(room.id().value());
        assertThat(uncounted.get(0).path("failed").asBoolean()).isTrue();

        sql("alter table participation drop constraint broken");
        projector.countMissing().block();
        assertThat(rows()).isEqualTo(18);
        assertThat(host.get("/api/participation/uncounted").size()).isZero();
    }

    private static void forget(long contest, int contestant) {
        var path = "/api/contests/%d/people/%d".formatted(contest, contestant);
        host.call(HttpMethod.DELETE, path, "").expectStatus().isNoContent();
    }

    private void aRebuildGivesTheSameRows() {
        var before = facts();
        sql("delete from participation_position");
        assertThat(projector.countMissing().block()).isEqualTo(2);
        assertThat(facts()).isEqualTo(before);
        assertThat(projector.countMissing().block()).isZero();
    }

    private void badWishesAreRefused(Room room) {
        var nobody = "00000000-0000-0000-0000-0000000000ff";
        host.refused(HttpMethod.GET, "/api/participation?unit=" + nobody, "", 404, "UNKNOWN");
        for (var wish : List.of("unit=x", "from=2026-01-01", "tree=OLD", "contest=one")) {
            host.refused(HttpMethod.GET, "/api/participation?" + wish, "", 400, "BAD_INPUT");
        }
        var counting = "/api/contests/%s/counting".formatted(room.id());
        var wrong = Map.of("rule", "PICKED", "units", List.of(Map.of("unit", 1, "node", nobody)));
        host.refused(HttpMethod.PUT, counting, wrong, 422, "UNIT_NOT_THERE");
        var target =
                Map.of(
                        "unit",
                        WARD,
                        "from",
                        "2026-02-01",
                        "to",
                        "2026-01-01",
                        "measure",
                        "PEOPLE",
                        "value",
                        1);
        host.refused(HttpMethod.PUT, "/api/targets", target, 422, "PERIOD_UNFIT");
    }

    /** Nine of ten answer two questions; the tenth chair stays empty. */
    private static Room played() {
        var roster =
                IntStream.rangeClosed(1, PEOPLE - 1)
                        .mapToObj(
                                n ->
                                        "%d, Người Thứ %s, Tổ %d"
                                                .formatted(n, "ABCDEFGHI".charAt(n - 1), half(n)))
                        .collect(Collectors.joining("\n"));
        var wish = new HashMap<String, Object>();
        wish.put("title", "Rung chuông vàng");
        wish.put("organiser", "Đoàn phường Sông Cầu");
        wish.put("preset", "SCORE");
        wish.put("playedOn", TODAY.toString());
        wish.put("seats", PEOPLE);
        wish.put("units", List.of("Tổ 1", "Tổ 2"));
        wish.put("roster", roster);
        wish.put("rules", Map.of("answer.graceMs", 0));
        var id = host.post("/api/contests", wish).path("id").asLong();
        sql("update seat set device_hash = '\\x01' where contest = %d and seat = 1".formatted(id));
        host.post("/api/contests/" + id + "/open");
        var room = server.bean(Rooms.class).find(new ContestId(id)).orElseThrow();
        var play = new PlayedContest(room, id);
        play.act(at -> new ContestCommand.MarkAbsent(at, List.of(new ContestantId(PEOPLE))));
        play.start();
        play.question();
        play.question();
        finish(room);
        return room;
    }

    private static int half(int number) {
        return number <= PEOPLE / 2 ? 1 : 2;
    }

    private static void settingsOf(Room room, String rule) {
        var settings =
                Map.of(
                        "organiser",
                        WARD,
                        "rule",
                        rule,
                        "units",
                        List.of(
                                Map.of("unit", 1, "node", TEAM_1),
                                Map.of("unit", 2, "node", TEAM_2)));
        host.call(HttpMethod.PUT, "/api/contests/%s/counting".formatted(room.id()), json(settings))
                .expectStatus()
                .isOk();
    }

    private static void finish(Room room) {
        new PlayedContest(room, 1).act(ContestCommand.FinishContest::new);
        await().until(
                        () ->
                                server.bean(Contests.class).find(room.id()).block().life()
                                        == ContestLife.FINISHED);
    }

    private static JsonNode dashboard(String query) {
        return host.get("/api/participation" + query);
    }

    private static JsonNode root(String query) {
        return dashboard(query).path("root");
    }

    private static JsonNode row(JsonNode dashboard, String kind) {
        for (var row : dashboard.path("rows")) {
            if (row.path("kind").asString().equals(kind)) {
                return row;
            }
        }
        throw new AssertionError("no row " + kind + " in " + dashboard);
    }

    private static List<Fact> facts() {
        return server.bean(FactTables.class)
                .of(
                        server.bean(RealContests.class)
                                .all()
                                .map(one -> one.contest().value())
                                .collectList()
                                .block())
                .collectList()
                .block();
    }

    private static long rows() {
        return facts().size();
    }

    private static String individual(int nth, int contestant) {
        return text(
                """
                select individual::text from sighting
                 where contest = (select id from contest order by id offset %d limit 1)
                   and contestant = %d
                """
                        .formatted(nth - 1, contestant));
    }

    private static long keys(String individual) {
        return Long.parseLong(
                text(
                        "select count(*)::text from individual_key where individual = '%s'"
                                .formatted(individual)));
    }

    private static String text(String query) {
        return server.bean(DatabaseClient.class)
                .sql(query)
                .map(row -> row.get(0, String.class))
                .one()
                .block();
    }

    private static void sql(String statement) {
        server.bean(DatabaseClient.class).sql(statement).then().block();
    }

    private static String json(Object body) {
        return JsonMapper.shared().writeValueAsString(body);
    }
}
