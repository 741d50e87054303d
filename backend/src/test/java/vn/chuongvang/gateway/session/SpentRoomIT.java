package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.gateway.socket.RawClient;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.testing.Storage;
import vn.chuongvang.testing.WebServer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** A server runs for months: what is long over leaves its memory, on every node. */
@Timeout(120)
class SpentRoomIT {

    private static final long RESULTS_MILLIS = 1_500;
    private static final Map<String, Object> SOON =
            Map.of("chuongvang.live.results", RESULTS_MILLIS + "ms");

    @Test
    void a_contest_that_is_over_goes_when_nobody_looks_at_it_any_more() throws Exception {
        var storage = Storage.freshDatabase();
        try (var venue = new Venue(WebServer.node(storage, SOON));
                var other = WebServer.node(storage, SOON)) {
            var contest = venue.contest(Drafts.choices(4, 1, 20));
            var nodes = List.of(venue.server, other);
            try (var watcher = connect(other, contest)) {
                watcher.next("welcome");
                try (var host = venue.host(contest)) {
                    host.phase("LOBBY");
                    host.does("{\"do\":\"start\"}");
                    host.does("{\"do\":\"finish\"}");
                    host.phase("FINISHED");
                }
                Thread.sleep(2 * RESULTS_MILLIS);
                assertThat(nodes).as("the crowd looks").allMatch(node -> isOpen(node, contest));
            }

            until(() -> nodes.stream().noneMatch(node -> isOpen(node, contest)));

            assertThat(epoch(venue.server))
                    .as("whoever follows does not take over what was given up")
                    .isEqualTo(contest.room().epoch());
            try (var late = venue.contestant(contest, 1)) {
                assertThat(late.closed()).isEqualTo(4004);
            }
        }
    }

    @Test
    void a_contest_that_nobody_ends_goes_too_and_comes_back_with_whoever_comes() throws Exception {
        var storage = Storage.freshDatabase();
        var settings = new HashMap<>(SOON);
        settings.put("chuongvang.live.idle", RESULTS_MILLIS + "ms");
        try (var venue = new Venue(WebServer.node(storage, settings));
                var other = WebServer.node(storage, settings)) {
            var contest = venue.contest(Drafts.choices(4, 1, 20));
            var nodes = List.of(venue.server, other);
            try (var host = venue.host(contest)) {
                host.phase("LOBBY");
                host.does("{\"do\":\"start\"}");
                Thread.sleep(2 * RESULTS_MILLIS);
                assertThat(nodes).as("the host is there").allMatch(node -> isOpen(node, contest));
            }
            until(() -> nodes.stream().noneMatch(node -> isOpen(node, contest)));
            Thread.sleep(RESULTS_MILLIS);
            assertThat(nodes).as("nobody takes it up").noneMatch(node -> isOpen(node, contest));
            var epoch = epoch(venue.server);

            try (var phone = venue.contestant(contest, 1)) {
                phone.next("state");
                assertThat(epoch(venue.server)).isGreaterThan(epoch);
                until(() -> nodes.stream().allMatch(node -> isOpen(node, contest)));
                try (var host = venue.host(contest)) {
                    host.next(m -> m.path("t").asString().equals("console"), "a console");
                    host.does("{\"do\":\"read\",\"source\":\"main\"}");
                    phone.next("ask");
                }
            }
        }
    }

    /** Between "there is such a room" and "come in" the database is asked, and that takes long. */
    @Test
    void who_comes_in_while_the_room_closes_is_sent_to_come_again() throws Exception {
        try (var venue = new Venue(SOON)) {
            var contest = venue.contest(Drafts.choices(4, 1, 20));
            try (var host = venue.host(contest)) {
                host.phase("LOBBY");
                host.does("{\"do\":\"start\"}");
                host.does("{\"do\":\"finish\"}");
                host.phase("FINISHED");
            }
            var database = venue.server.bean(ConnectionFactory.class);
            Client late;
            var holding = Mono.from(database.create()).block();
            try {
                run(holding, "begin", "lock table audit_entry in exclusive mode");
                late = venue.host(contest);
                until(() -> !isOpen(venue.server, contest));
            } finally {
                run(holding, "rollback");
                Mono.from(holding.close()).block();
            }
            assertThat(late.closed()).isEqualTo(1012);
        }
    }

    private static void run(Connection connection, String... statements) {
        for (var statement : statements) {
            Flux.from(connection.createStatement(statement).execute())
                    .concatMap(Result::getRowsUpdated)
                    .blockLast();
        }
    }

    private static Client connect(WebServer node, Venue.Contest contest) {
        return new Client(new RawClient(node.port()).handshake("/ws/watch"))
                .hello("spectator", null, contest.code());
    }

    private static long epoch(WebServer node) {
        var row = node.bean(DatabaseClient.class).sql("select epoch from contest_owner").fetch();
        return ((Number) row.one().block().get("epoch")).longValue();
    }

    private static boolean isOpen(WebServer node, Venue.Contest contest) {
        return node.bean(Rooms.class).find(contest.id()).isPresent();
    }

    private static void until(BooleanSupplier happened) throws Exception {
        var end = System.nanoTime() + 30_000_000_000L;
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(20);
        }
    }
}
