package vn.chuongvang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.message.StaffAct;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.JournalVerifier;
import vn.chuongvang.live.Verification;
import vn.chuongvang.rehearsal.client.Crowd;
import vn.chuongvang.rehearsal.client.Pass;
import vn.chuongvang.rehearsal.client.SimulatedHost;
import vn.chuongvang.rehearsal.person.Persona;
import vn.chuongvang.start.StartReporter;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.Storage;
import vn.chuongvang.testing.StorageAddresses;
import vn.chuongvang.testing.WebServer;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;

/** A database as a release before left it, opened by this one; see the README beside the files. */
@Timeout(120)
class UpgradeIT {
    private static final String RELEASE = "/upgrade/2026-11-29";

    private final StorageAddresses storage = Storage.emptyDatabase();
    private final JsonNode left = left();

    @Test
    void what_a_release_before_left_is_read_and_goes_on_and_there_is_no_way_back()
            throws Exception {
        load();
        var heads = heads();
        assertThat(heads).containsOnlyKeys(played(), open());
        try (var server = WebServer.start(storage)) {
            var host = host(server);
            everythingIsThere(host);
            theJournalsAreWhatTheyWere(heads);
            theQuestionGoesOn(server, host);
            theJournalsAreWhatTheyWere(heads);
        }
        try (var connection = connect(storage.user());
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into flyway_schema_history values (999, '9.999', 'later', 'SQL',"
                            + " 'V9_999__later.sql', 7, 'x', now(), 1, true)");
        }
        assertThat(refusal()).as("a newer release was here").isEqualTo("database-newer");
    }

    private void everythingIsThere(Api host) {
        var contests = host.get("/api/contests").toString();
        assertThat(contests)
                .contains("Đêm chung kết năm trước", "Hội thi còn soạn", "Hội thi dở dang");
        // The boards were in Redis, which is empty: they are made again from the journal.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () ->
                                assertThat(
                                                parts(
                                                        host.get(contest(played()) + "/results")
                                                                .path("people"),
                                                        left.path("ranking")))
                                        .isEqualTo(left.path("ranking")));
        assertThat(parts(host.get(contest(played()) + "/certificates"), left.path("certificates")))
                .containsExactlyInAnyOrderElementsOf(left.path("certificates"));
        var draft =
                Map.of(
                        "title", "Hội thi đã soạn lại",
                        "organiser", "Đoàn xã",
                        "playedOn", "2099-12-24",
                        "claimBySeatNumber", true);
        assertThat(host.patch(contest(left.path("draft").asLong()), draft).path("title").asString())
                .isEqualTo("Hội thi đã soạn lại");
        var edited = host.get("/api/questions/T1-001");
        assertThat(edited.path("newest").asInt()).isEqualTo(2);
        assertThat(edited.path("comments").toString()).contains("Câu này nên có ví dụ");
        assertThat(host.get("/api/questions/T1-002").path("state").asString()).isEqualTo("RETIRED");
        assertThat(host.get("/api/staff/accounts").toString()).contains("hoa", "trong-tai");
    }

    /** Fact by fact, from the rules to the hash of the last one that was there before. */
    private void theJournalsAreWhatTheyWere(Map<Long, Head> heads) {
        var verifier = JournalVerifier.on(storage.connectionFactory());
        heads.forEach(
                (contest, head) ->
                        assertThat(verifier.verify(new ContestId(contest), head.seq()).block())
                                .isInstanceOfSatisfying(
                                        Verification.Sound.class,
                                        sound ->
                                                assertThat(
                                                                Objects.requireNonNull(
                                                                                sound.sealed())
                                                                        .hex())
                                                        .isEqualTo(head.hash())));
    }

    /** A phone comes back by the token that it had; the host locks. */
    private void theQuestionGoesOn(WebServer server, Api host) throws Exception {
        var code = left.path("openCode").asString();
        var address = URI.create("ws://localhost:" + server.port() + "/ws");
        try (var crowd = new Crowd(address)) {
            var token = left.path("openToken").asString();
            crowd.seat(List.of(Pass.contestant(token)), Persona::steady, 7);
            crowd.enter(1);
            assertThat(crowd.awaitIn(Duration.ofSeconds(20))).isEqualTo(1);
            new SimulatedHost(
                            crowd,
                            () ->
                                    CompletableFuture.supplyAsync(
                                            () ->
                                                    Pass.staff(
                                                            Audience.HOST, socketToken(host), code),
                                            Thread::startVirtualThread),
                            console ->
                                    console.next().contains("lock")
                                            ? Optional.of(new StaffAct.Lock())
                                            : Optional.empty(),
                            Duration.ofMillis(50),
                            _ -> {})
                    .enter();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> facts(open()).contains("RoundClosed"));
            assertThat(facts(open())).contains("ContestPaused", "ContestResumed");
        }
    }

    private static String socketToken(Api host) {
        return host.post("/api/staff/socket-token", Map.of()).path("token").asString();
    }

    private Api host(WebServer server) {
        var wish =
                Map.of(
                        "name", left.path("host").asString(),
                        "password", left.path("password").asString());
        var cookie =
                server.browser("")
                        .post()
                        .uri("/api/staff/sign-in")
                        .bodyValue(wish)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseHeaders()
                        .getFirst("Set-Cookie");
        return new Api(server.browser(Objects.requireNonNull(cookie).split(";")[0]));
    }

    private String refusal() {
        try (var server = WebServer.start(storage)) {
            return "started on " + server.port();
        } catch (RuntimeException failure) {
            return StartReporter.refusal(failure).orElseThrow(() -> failure).key();
        }
    }

    /** Of each what was written down of it then: this release may say more. */
    private static JsonNode parts(JsonNode now, JsonNode then) {
        var fields = then.path(0).propertyNames();
        var found = JsonMapper.shared().createArrayNode();
        now.forEach(
                one -> {
                    var part = found.addObject();
                    fields.forEach(name -> part.set(name, one.path(name)));
                });
        return found;
    }

    private record Head(long seq, String hash) {}

    private Map<Long, Head> heads() throws SQLException {
        var heads = new HashMap<Long, Head>();
        try (var connection = connect(storage.user());
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select distinct on (contest) contest, seq, encode(hash, 'hex')
                                  from contest_event order by contest, seq desc
                                """)) {
            while (rows.next()) {
                heads.put(rows.getLong(1), new Head(rows.getLong(2), rows.getString(3)));
            }
        }
        return heads;
    }

    private List<String> facts(long contest) throws SQLException {
        var types = new ArrayList<String>();
        try (var connection = connect(storage.user());
                var query =
                        connection.prepareStatement(
                                "select type from contest_event where contest = ? order by seq")) {
            query.setLong(1, contest);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    types.add(rows.getString(1));
                }
            }
        }
        return types;
    }

    /** Tables as their owner; rows in any order, for which nobody's keys are looked at. */
    private void load() throws IOException, SQLException {
        String text;
        try (var in = UpgradeIT.class.getResourceAsStream(RELEASE + ".sql.gz")) {
            var bytes = new GZIPInputStream(Objects.requireNonNull(in)).readAllBytes();
            text = new String(bytes, StandardCharsets.UTF_8);
        }
        var rows = text.indexOf("-- rows\n");
        run(storage.user(), text.substring(0, rows));
        run("postgres", text.substring(rows));
    }

    private void run(String user, String sql) throws SQLException {
        try (var connection = connect(user);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect(String user) throws SQLException {
        return DriverManager.getConnection(storage.jdbcUrl(), user, storage.password());
    }

    private long played() {
        return left.path("played").asLong();
    }

    private long open() {
        return left.path("open").asLong();
    }

    private static String contest(long id) {
        return "/api/contests/" + id;
    }

    private static JsonNode left() {
        var in = UpgradeIT.class.getResourceAsStream(RELEASE + ".json");
        return JsonMapper.shared().readTree(Objects.requireNonNull(in));
    }
}
