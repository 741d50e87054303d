package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.gateway.socket.RawClient;
import vn.chuongvang.identity.Seats;
import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.leaderboard.Leaderboards;
import vn.chuongvang.live.Node;
import vn.chuongvang.live.Nodes;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.storage.RedisCluster;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.Storage;
import vn.chuongvang.testing.StorageAddresses;
import vn.chuongvang.testing.WebServer;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Phones, screens, hosts and spectators of one contest on two servers, over real sockets. */
@Timeout(300)
class SeveralNodesIT {
    private static final String ANSWER =
            "{\"t\":\"answer\",\"round\":%d,\"attempt\":%d,\"option\":%d}";
    private static final String ANNE = "{\"t\":\"join\",\"secret\":\"anne-anne-anne-anne\"}";

    private static Client at(WebServer node) {
        return at(node, "/ws");
    }

    private static Client at(WebServer node, String path) {
        return new Client(new RawClient(node.port()).handshake(path));
    }

    private static Client phone(WebServer node, Venue.Contest contest, int number) {
        return at(node).hello("contestant", contest.tokenOf(number), null);
    }

    @Test
    void a_contest_goes_on_over_two_nodes_and_on_the_one_that_is_left() {
        var storage = Storage.freshDatabase();
        try (var venue = new Venue(WebServer.node(storage));
                var other = WebServer.node(storage)) {
            var contest = venue.contest(Drafts.choices(8, 3, 20));
            try (var host = at(other).hello("host", venue.hostToken(), contest.code());
                    var screen = venue.screen(contest);
                    var one = venue.contestant(contest, 1);
                    var two = phone(other, contest, 2)) {
                bothAreSeen(host);
                newestPhoneCounts(other, contest, one);
                handOver(venue, contest, 2);
                assertThat(two.closed()).isEqualTo(4010);
                try (var three = phone(other, contest, 3);
                        var four = venue.contestant(contest, 4);
                        var anne =
                                at(other, "/ws/watch").hello("spectator", null, contest.code())) {
                    host.does("{\"do\":\"start\"}");
                    host.does("{\"do\":\"read\",\"source\":\"main\"}");
                    anne.send(ANNE).next("mine");
                    three.next("ask");
                    four.next("ask");
                    screen.next(is("question"), "the question on the screen");
                    assertThat(acked(three.send(ANSWER.formatted(1, 1, 1)))).isPositive();
                    assertThat(acked(four.send(ANSWER.formatted(1, 1, 1)))).isPositive();
                    anne.send("{\"t\":\"play\",\"round\":1,\"option\":1}");
                    assertThat(anne.next("mine").path("option").asInt()).isEqualTo(1);
                    assertThat(owners(other, contest)).hasSize(1);
                    theOwnerLeaves(venue, other, contest, three, host);
                    assertThat(four.closed()).as("it was on the node that left").isPositive();
                }
            }
        }
    }

    /** The console on one node counts the phones of both. */
    private static void bothAreSeen(Client host) {
        host.next(
                message ->
                        message.path("t").asString().equals("progress")
                                && message.path("connected").asInt() == 2
                                && message.path("screens").asInt() == 1,
                "two phones and a screen");
    }

    private static void newestPhoneCounts(WebServer other, Venue.Contest contest, Client one) {
        try (var newer = phone(other, contest, 1)) {
            newer.next("welcome");
            assertThat(one.closed()).isEqualTo(4009);
            newer.send("{\"t\":\"ping\",\"c\":7}").next("pong");
        }
    }

    private static void handOver(Venue venue, Venue.Contest contest, int contestant) {
        var ref = Registry.ref(contest.id());
        venue.server.bean(Seats.class).handOver(ref, contestant).block();
        venue.server
                .bean(Crowds.class)
                .here(contest.id())
                .orElseThrow()
                .handedOver(new ContestantId(contestant));
    }

    /** As an operator sees it. */
    private static List<Node> owners(WebServer server, Venue.Contest contest) {
        return server.bean(Nodes.class)
                .all()
                .filter(node -> node.contests().contains(contest.id().value()))
                .filter(Node::alive)
                .collectList()
                .block();
    }

    private static void theOwnerLeaves(
            Venue venue, WebServer other, Venue.Contest contest, Client three, Client host) {
        var copy = other.bean(Rooms.class).find(contest.id()).orElseThrow();
        assertThat(copy.isRuledHere()).isFalse();
        venue.server.close();
        until(copy::isRuledHere);
        host.does("{\"do\":\"extend\",\"seconds\":20}");
        three.next("clock");
        host.does("{\"do\":\"lock\"}");
        host.phase("CLOSED");
    }

    /** Letters go from node to node, and facts are read from the journal. */
    @Test
    void without_redis_a_contest_goes_on_over_two_nodes() throws Exception {
        try (var own = Storage.alone()) {
            StorageAddresses storage = own.fresh();
            try (var venue = new Venue(WebServer.node(storage));
                    var other = WebServer.node(storage)) {
                var contest = venue.contest(Drafts.choices(8, 3, 30));
                try (var host = at(other).hello("host", venue.hostToken(), contest.code());
                        var one = venue.contestant(contest, 1);
                        var two = phone(other, contest, 2);
                        var three = phone(other, contest, 3)) {
                    host.phase("LOBBY");
                    three.next("state");
                    own.redis().kill();
                    handOver(venue, contest, 3);
                    host.does("{\"do\":\"start\"}");
                    host.does("{\"do\":\"read\",\"source\":\"main\"}");
                    one.next("ask");
                    two.next("ask");
                    assertThat(acked(two.send(ANSWER.formatted(1, 1, 1)))).isPositive();
                    assertThat(acked(one.send(ANSWER.formatted(1, 1, 0)))).isPositive();
                    three.send("{\"t\":\"ping\",\"c\":7}").next("pong");
                    own.redis().restart();
                    assertThat(three.closed()).as("told as soon as Redis is back").isEqualTo(4010);
                    host.does("{\"do\":\"lock\"}");
                    host.phase("CLOSED");
                    host.does("{\"do\":\"reveal\"}");
                    host.does("{\"do\":\"confirm\"}");
                    one.next("result");
                    two.next("result");
                }
            }
        }
    }

    @Test
    void what_a_curator_writes_on_one_node_all_nodes_know() {
        var storage = Storage.freshDatabase();
        try (var one = WebServer.node(storage);
                var other = WebServer.node(storage)) {
            var cookie = StaffCookies.signedIn(one, "an", StaffRole.HOST);
            var path = "/api/questions/T1-001";
            var here = new Api(one.browser(cookie));
            var there = new Api(other.browser(cookie));
            here.post(path + "/comments", Map.of("version", 1, "text", "Nên nói rõ hơn"));
            until(() -> there.get(path).path("comments").size() == 1);
        }
    }

    @Test
    void who_does_not_show_the_secret_of_a_node_finds_nothing_there() {
        try (var node = WebServer.node(Storage.freshDatabase());
                var alone = WebServer.start()) {
            for (var server : List.of(node, alone)) {
                for (var shown : List.of("", "Bearer ", "Bearer 0", "Bearer " + "0".repeat(64))) {
                    server.anonymous()
                            .post()
                            .uri("/node/contests/1/letters")
                            .header("Authorization", shown)
                            .header("Content-Type", "application/octet-stream")
                            .bodyValue(new byte[] {2, 0, 0})
                            .exchange()
                            .expectStatus()
                            .isNotFound();
                }
            }
        }
    }

    /** Keys of a contest are on one server of the cluster, and that one dies. */
    @Test
    void on_a_redis_cluster_a_contest_outlives_the_master_of_its_keys() throws Exception {
        var storage = Storage.freshDatabase();
        try (var redis = RedisCluster.start()) {
            Map<String, Object> cluster =
                    Map.of(
                            "spring.data.redis.url",
                            "",
                            "spring.data.redis.cluster.nodes",
                            redis.nodes());
            try (var venue = new Venue(WebServer.node(storage, cluster));
                    var other = WebServer.node(storage, cluster)) {
                var contest = venue.contest(Drafts.choices(8, 3, 60));
                try (var host = at(other).hello("host", venue.hostToken(), contest.code());
                        var one = venue.contestant(contest, 1);
                        var two = phone(other, contest, 2)) {
                    host.phase("LOBBY");
                    host.does("{\"do\":\"start\"}");
                    host.does("{\"do\":\"read\",\"source\":\"main\"}");
                    two.next("ask");
                    assertThat(acked(two.send(ANSWER.formatted(1, 1, 1)))).isPositive();
                    until(() -> isOnBoard(other, contest));

                    redis.failOver("chuongvang:told:{" + contest.id() + "}");
                    assertThat(acked(two.send(ANSWER.formatted(1, 2, 0)))).isPositive();
                    assertThat(acked(one.send(ANSWER.formatted(1, 1, 0)))).isPositive();
                    host.does("{\"do\":\"lock\"}");
                    host.phase("CLOSED");
                    host.does("{\"do\":\"reveal\"}");
                    host.does("{\"do\":\"confirm\"}");
                    one.next("result");
                    two.next("result");
                }
            }
        }
    }

    private static boolean isOnBoard(WebServer node, Venue.Contest contest) {
        return node.bean(Leaderboards.class).top(contest.id(), 1).blockOptional().isPresent();
    }

    private static long acked(Client phone) {
        return phone.next("ack").path("receipt").asLong();
    }

    private static Predicate<JsonNode> is(String mode) {
        return message -> message.path("mode").asString().equals(mode);
    }

    private static void until(BooleanSupplier happened) {
        var end = System.nanoTime() + 20_000_000_000L;
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
