package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisURI;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.data.redis.connection.lettuce.LettuceClientConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.r2dbc.core.DatabaseClient;

import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.testing.StorageAddresses;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The module as a server runs it, on a real database, without sockets. */
final class LiveServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ALONE = "";

    final StorageAddresses storage;
    final ServerClock clock = new ServerClock();
    final EventJson json = new EventJson(LiveJson.mapper());
    final PostgresJournal journal;
    final Contests contests;
    final Rooms rooms;
    final Doors doors = new Doors();
    final Nodes nodes;
    final NodeLock lock;
    private final LettuceConnectionFactory redis;
    final Wires wires;

    /** A server whose heart beats so slowly that its leases run out: as good as frozen. */
    static LiveServer frozen(StorageAddresses storage, RoomListener listener) {
        var frozen = new LiveServer(storage, "frozen", listener, Duration.ofHours(1), ALONE);
        frozen.doors.open();
        return frozen;
    }

    /** A server that has come so far as to resume its contests, and no phone can reach it. */
    static LiveServer starting(StorageAddresses storage, String owner, RoomListener listener) {
        return new LiveServer(storage, owner, listener, StandardSettings.LIVE.heartbeat(), ALONE);
    }

    /** One of several nodes. */
    static LiveServer node(StorageAddresses storage, String name, RoomListener listener) {
        return node(storage, name, listener, StandardSettings.LIVE.heartbeat());
    }

    /** The same, but its leases run out although its process lives. */
    static LiveServer frozenNode(StorageAddresses storage, String name, RoomListener listener) {
        return node(storage, name, listener, Duration.ofHours(1));
    }

    private static LiveServer node(
            StorageAddresses storage, String name, RoomListener listener, Duration heartbeat) {
        var node = new LiveServer(storage, name, listener, heartbeat, "http://127.0.0.1:1");
        node.doors.open();
        return node;
    }

    LiveServer(StorageAddresses storage, String owner, RoomListener listener) {
        this(storage, owner, listener, StandardSettings.LIVE.heartbeat(), ALONE);
        doors.open();
    }

    private LiveServer(
            StorageAddresses storage,
            String owner,
            RoomListener listener,
            Duration heartbeat,
            String address) {
        this.storage = storage;
        var connections = storage.connectionFactory();
        var standard = StandardSettings.LIVE;
        var settings =
                new LiveSettings(
                        standard.mailbox(),
                        standard.batch(),
                        standard.rush(),
                        standard.rushFrom(),
                        standard.lease(),
                        heartbeat,
                        standard.storagePatience(),
                        standard.overlook(),
                        standard.rejoin(),
                        standard.results(),
                        standard.idle(),
                        false);
        var beans = new StaticListableBeanFactory(Map.of("listener", listener));
        this.journal = new PostgresJournal(connections, connections, json);
        this.contests =
                new Contests(
                        DatabaseClient.create(connections),
                        new ContestText(LiveJson.mapper()),
                        clock,
                        false);
        this.redis = connect(storage);
        var nodeSettings =
                new NodeSettings(address, Duration.ofMillis(100), Duration.ofMillis(100));
        this.lock = new NodeLock(connections, clock, owner, nodeSettings.settle());
        var tables = new NodeTables(DatabaseClient.create(connections));
        this.nodes = new Nodes(owner, nodeSettings, tables, lock, clock);
        this.wires = new Wires(nodes, () -> redis, new WordBytes(LiveJson.mapper()));
        var watch = new StorageWatch();
        var opening =
                new RoomOpening(
                        contests,
                        journal,
                        json,
                        clock,
                        settings,
                        watch,
                        beans.getBeanProvider(RoomListener.class),
                        beans.getBeanProvider(NeighbourListener.class),
                        new RoomMeters(new SimpleMeterRegistry()),
                        nodes,
                        wires::of,
                        doors);
        this.rooms = new Rooms(contests, journal, clock, settings, watch, nodes, opening, doors);
        rooms.start();
    }

    Room create(int contestants, int answerSeconds) {
        var made = contests.create(SampleContest.draft(contestants, answerSeconds)).block();
        assertThat(made).isInstanceOf(Creation.Created.class);
        return open(((Creation.Created) made).id());
    }

    Room open(ContestId id) {
        return rooms.open(id).block(PATIENCE);
    }

    RoundNumber openQuestion(Room room) {
        if (room.view().state() instanceof ContestState.Lobby) {
            done(room, ContestCommand.StartContest::new);
        }
        done(room, at -> new ContestCommand.ReadQuestion(at, QuestionPurpose.MAIN));
        return asking(room).current().number();
    }

    static ContestState.Asking asking(Room room) {
        return (ContestState.Asking) room.view().state();
    }

    Reply act(Room room, Function<Instant, ContestCommand> command) {
        var reply = new CompletableFuture<Reply>();
        room.offer(Submission.staff("host", room.view().controlSeq(), command, reply::complete));
        return await(reply);
    }

    void done(Room room, Function<Instant, ContestCommand> command) {
        assertThat(act(room, command)).isInstanceOf(Reply.Committed.class);
    }

    CompletableFuture<Reply> answer(Room room, int contestant, int option) {
        var reply = new CompletableFuture<Reply>();
        var answer =
                new ContestCommand.SubmitAnswer(
                        clock.now(),
                        new ContestantId(contestant),
                        asking(room).current().number(),
                        1,
                        new Response.Choice(option),
                        AnswerChannel.PHONE);
        assertThat(room.offer(Submission.answer(answer, reply::complete))).isTrue();
        return reply;
    }

    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    long count(String sql) {
        try (var connection = connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    void execute(String... statements) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(storage.jdbcUrl(), storage.user(), storage.password());
    }

    private static LettuceConnectionFactory connect(StorageAddresses storage) {
        var uri = RedisURI.create(storage.redisUri());
        var client =
                LettuceClientConfiguration.builder()
                        .clientOptions(
                                ClientOptions.builder()
                                        .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                                        .build())
                        .build();
        var factory =
                new LettuceConnectionFactory(
                        LettuceConnectionFactory.createRedisConfiguration(uri), client);
        factory.afterPropertiesSet();
        factory.start();
        return factory;
    }

    @Override
    public void close() {
        rooms.stop();
        wires.close();
        redis.destroy();
    }
}
