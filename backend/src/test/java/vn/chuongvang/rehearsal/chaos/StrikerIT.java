package vn.chuongvang.rehearsal.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import vn.chuongvang.rehearsal.cluster.Breakable;
import vn.chuongvang.rehearsal.cluster.Cluster;
import vn.chuongvang.rehearsal.cluster.ClusterWish;
import vn.chuongvang.rehearsal.server.ServerProcess;
import vn.chuongvang.testing.LongPlay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** What blows do to two real nodes and their databases, and that it is made good again. */
@Timeout(240)
class StrikerIT {

    private static final int OWNER = 0;
    private static final int OTHER = 1;
    private static final Duration BRIEF = Duration.ofSeconds(2);
    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private static final byte[] PING = "PING\r\n".getBytes(US_ASCII);
    private static final byte[] GET = "GET / HTTP/1.0\r\n\r\n".getBytes(US_ASCII);

    /** Asks PostgreSQL whether it would encrypt. */
    private static final byte[] MAY_ENCRYPT = {0, 0, 0, 8, 4, (byte) 0xd2, 0x16, 0x2f};

    private static final int ANSWER_MILLIS = 1_500;

    @TempDir static Path data;

    private static Cluster cluster;
    private static Striker striker;

    @BeforeAll
    static void start() throws Exception {
        var wish = ClusterWish.toBreak(data, "test", 2, QUICK_START, Set.of(Breakable.LINES));
        cluster = Cluster.start(wish, (_, _) -> {});
        striker = new Striker(cluster, -1, BRIEF, BRIEF);
    }

    @AfterAll
    static void stop() throws IOException {
        cluster.close();
    }

    /** In a second or two each; all of them take a minute. */
    @Test
    void what_is_cut_or_forgotten_is_so_for_whom_the_blow_is_dealt() throws Exception {
        aFlushedRedisHasForgottenWhatItWasTold();
        aCutEndsEveryLineToTheDatabaseOnce();
        aSlowRedisIsSlowForAllAndQuickAgain();
    }

    @LongPlay
    @Test
    void every_blow_is_felt_by_whom_it_is_dealt_and_made_good_again() throws Exception {
        aKilledNodeIsGoneUntilItIsStartedAgain(Blow.KILL_OWNER);
        aKilledNodeIsGoneUntilItIsStartedAgain(Blow.KILL_GATEWAY);
        aPausedOwnerStandsAndGoesOn();
        aRestartedOwnerLivesUntilThenAndIsAnotherProcessAfterwards();
        aKilledRedisIsAwayUntilItsTimeIsOver();
        aFlushedRedisHasForgottenWhatItWasTold();
        aKilledDatabaseIsAwayForAsLongAsIsToldOfIt();
        withADatabaseItsOwnerDiesInTheMiddleAndBothComeBack();
        whoIsPartedHearsNothingAndAllOthersDo();
        aSlowRedisIsSlowForAllAndQuickAgain();
        aCutEndsEveryLineToTheDatabaseOnce();
    }

    private static void aKilledNodeIsGoneUntilItIsStartedAgain(Blow blow) throws Exception {
        var struck = node(blow == Blow.KILL_OWNER ? OWNER : OTHER);
        var spared = node(blow == Blow.KILL_OWNER ? OTHER : OWNER);

        var cure = striker.strike(blow, OWNER);

        assertThat(struck.isAlive()).isFalse();
        assertThat(spared.isAlive()).isTrue();
        cure.apply();
        assertThat(struck.isAlive()).isTrue();
        assertThat(striker.lastAway()).as("of the database").isNull();
    }

    private static void aPausedOwnerStandsAndGoesOn() throws Exception {
        var cure = striker.strike(Blow.PAUSE_OWNER, OWNER);

        assertThat(state(node(OWNER))).isEqualTo('T');
        assertThat(state(node(OTHER))).isNotEqualTo('T');
        cure.apply();
        assertThat(state(node(OWNER))).isNotEqualTo('T');
    }

    private static void aRestartedOwnerLivesUntilThenAndIsAnotherProcessAfterwards()
            throws Exception {
        long before = node(OWNER).pid();

        var cure = striker.strike(Blow.RESTART_OWNER, OWNER);

        assertThat(node(OWNER).isAlive()).isTrue();
        cure.apply();
        assertThat(node(OWNER).isAlive()).isTrue();
        assertThat(node(OWNER).pid()).isNotEqualTo(before);
    }

    private static void aKilledRedisIsAwayUntilItsTimeIsOver() throws Exception {
        int port = cluster.storage().redis().port();

        var cure = striker.strike(Blow.KILL_REDIS, OWNER);

        assertThat(answers(port, PING)).isFalse();
        assertThat(millis(cure)).isGreaterThanOrEqualTo(BRIEF.toMillis());
        assertThat(answers(port, PING)).isTrue();
    }

    private static void aFlushedRedisHasForgottenWhatItWasTold() throws Exception {
        assertThat(redis("SET striker 1")).contains("+OK");

        striker.strike(Blow.FLUSH_REDIS, OWNER).apply();

        assertThat(redis("EXISTS striker")).contains(":0");
    }

    private static void aKilledDatabaseIsAwayForAsLongAsIsToldOfIt() throws Exception {
        int port = cluster.storage().postgres().port();

        var cure = striker.strike(Blow.KILL_DATABASE, OWNER);

        assertThat(answers(port, MAY_ENCRYPT)).isFalse();
        assertThat(striker.lastAway()).as("it is not back").isNull();
        cure.apply();
        assertThat(awayMillis()).isGreaterThanOrEqualTo(BRIEF.toMillis());
        assertThat(answers(port, MAY_ENCRYPT)).isTrue();
        assertThat(node(OWNER).isAlive()).isTrue();
    }

    private static void withADatabaseItsOwnerDiesInTheMiddleAndBothComeBack() throws Exception {
        long before = node(OWNER).pid();

        var cure = striker.strike(Blow.KILL_DATABASE_AND_OWNER, OWNER);

        assertThat(node(OWNER).isAlive()).as("it has time to tell of the pause").isTrue();
        cure.apply();
        assertThat(awayMillis()).isGreaterThanOrEqualTo(Striker.longer(BRIEF).toMillis());
        assertThat(node(OWNER).pid()).isNotEqualTo(before);
        assertThat(node(OWNER).isAlive()).isTrue();
    }

    private static void whoIsPartedHearsNothingAndAllOthersDo() throws Exception {
        var mine = cluster.tunnels(OWNER);
        var others = cluster.tunnels(OTHER);

        var fromRedis = striker.strike(Blow.PART_OWNER_REDIS, OWNER);
        assertThat(answers(mine.redis().port(), PING)).isFalse();
        assertThat(answers(others.redis().port(), PING)).isTrue();
        assertThat(answers(mine.database().port(), MAY_ENCRYPT)).isTrue();
        fromRedis.apply();
        assertThat(answers(mine.redis().port(), PING)).isTrue();

        var fromDatabase = striker.strike(Blow.PART_OWNER_DATABASE, OWNER);
        assertThat(answers(mine.database().port(), MAY_ENCRYPT)).isFalse();
        assertThat(answers(others.database().port(), MAY_ENCRYPT)).isTrue();
        fromDatabase.apply();
        assertThat(answers(mine.database().port(), MAY_ENCRYPT)).isTrue();

        var nodes = striker.strike(Blow.PART_NODES, OWNER);
        assertThat(answers(mine.node().port(), GET)).isFalse();
        assertThat(answers(others.node().port(), GET)).isFalse();
        nodes.apply();
        assertThat(answers(mine.node().port(), GET)).isTrue();
    }

    private static void aSlowRedisIsSlowForAllAndQuickAgain() throws Exception {
        var mine = cluster.tunnels(OWNER).redis().port();
        var others = cluster.tunnels(OTHER).redis().port();

        var cure = striker.strike(Blow.SLOW_REDIS, OWNER);

        assertThat(roundTrip(mine, PING)).isGreaterThanOrEqualTo(400);
        assertThat(roundTrip(others, PING)).isGreaterThanOrEqualTo(400);
        assertThat(roundTrip(cluster.tunnels(OWNER).database().port(), MAY_ENCRYPT))
                .isLessThan(400);
        cure.apply();
        assertThat(roundTrip(mine, PING)).isLessThan(400);
    }

    private static void aCutEndsEveryLineToTheDatabaseOnce() throws Exception {
        try (var mine = new Socket(here(), cluster.tunnels(OWNER).database().port());
                var others = new Socket(here(), cluster.tunnels(OTHER).database().port())) {
            assertThat(answers(mine, MAY_ENCRYPT)).isTrue();
            assertThat(answers(others, MAY_ENCRYPT)).isTrue();

            striker.strike(Blow.CUT_DATABASE, OWNER).apply();

            assertThat(answers(mine, MAY_ENCRYPT)).isFalse();
            assertThat(answers(others, MAY_ENCRYPT)).isFalse();
        }
        assertThat(answers(cluster.tunnels(OWNER).database().port(), MAY_ENCRYPT)).isTrue();
    }

    private static ServerProcess node(int place) {
        return cluster.nodes().get(place);
    }

    private static long awayMillis() {
        var away = Objects.requireNonNull(striker.lastAway());
        return (away.to() - away.from()) / 1_000_000;
    }

    private static long millis(Cure cure) throws Exception {
        long began = System.nanoTime();
        cure.apply();
        return (System.nanoTime() - began) / 1_000_000;
    }

    /** As Linux names it: R, S, T and so on. */
    private static char state(ServerProcess node) throws IOException {
        var stat = Files.readString(Path.of("/proc", Long.toString(node.pid()), "stat"));
        return stat.charAt(stat.lastIndexOf(')') + 2);
    }

    private static InetAddress here() {
        return InetAddress.getLoopbackAddress();
    }

    private static boolean answers(int port, byte[] question) {
        try (var socket = new Socket(here(), port)) {
            return answers(socket, question);
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean answers(Socket socket, byte[] question) {
        try {
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write(question);
            return socket.getInputStream().read() >= 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static long roundTrip(int port, byte[] question) {
        long began = System.nanoTime();
        assertThat(answers(port, question)).isTrue();
        return (System.nanoTime() - began) / 1_000_000;
    }

    private static String redis(String command) throws IOException {
        var address = URI.create(cluster.storage().redis().uri(0));
        var secret = address.getUserInfo().substring(1);
        try (var socket = new Socket(here(), address.getPort())) {
            var talk = "AUTH " + secret + "\r\n" + command + "\r\nQUIT\r\n";
            socket.getOutputStream().write(talk.getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), US_ASCII);
        }
    }
}
