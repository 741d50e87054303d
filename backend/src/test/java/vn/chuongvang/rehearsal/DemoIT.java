package vn.chuongvang.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import vn.chuongvang.rehearsal.demo.DemoShow;
import vn.chuongvang.rehearsal.fuzz.Examples;
import vn.chuongvang.rehearsal.fuzz.FuzzPlan;
import vn.chuongvang.rehearsal.fuzz.FuzzRun;
import vn.chuongvang.rehearsal.fuzz.LogWatch;
import vn.chuongvang.rehearsal.server.Database;
import vn.chuongvang.rehearsal.server.HostAccount;
import vn.chuongvang.rehearsal.server.ServerProcess;
import vn.chuongvang.storage.PostgresServer;
import vn.chuongvang.testing.Hound;
import vn.chuongvang.testing.Program;
import vn.chuongvang.testing.Storage;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * The demo, hosted by itself: a real server, 87 phones, lamps that go off, no thread that waits.
 */
class DemoIT {

    private static final String CHANGE =
            """
            update contest_event set body = replace(body::text, '"tookMillis":', '"tookMillis":1')::json
             where contest = 1 and seq = (select min(seq) from contest_event
                                           where contest = 1 and type = 'AnswerRecorded')
            returning seq
            """;

    /** What takes long to make. */
    private static final List<String> DEAR =
            List.of(
                    "contests/1/print/seat-cards.pdf",
                    "contests/1/print/seat-table.pdf",
                    "contests/1/print/referee-sheets.pdf?zones=4",
                    "contests/1/print/poster.pdf",
                    "contests/1/print/answer-key.pdf",
                    "openapi.json");

    private static final int RUBBISH = 2_000;

    @TempDir Path data;

    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES)
    void a_newcomer_sees_lamps_go_off_and_the_journal_holds() throws Exception {
        // One thread of Netty or Reactor that waits holds up a thousand phones.
        var log = new LogWatch();
        var server =
                new ServerProcess(
                        data,
                        0,
                        Hound.switches(),
                        FuzzRun.ATTENTIVE,
                        line -> {
                            lines.add(line);
                            log.accept(line);
                        });
        try (var show = new DemoShow(server)) {
            show.prepare(7);
            for (var page : List.of("/", "/host", "/nowhere", "/actuator/health")) {
                visit(server, page);
            }
            fetch(server, show.account());
            show.playByItself(Duration.ofMillis(200));

            rubbishDoesNoHarm(new FuzzRun(server, show.account(), rubbish()), log);
            awaitResults(show);

            assertThat(show.testimonies()).allMatch(phone -> phone.protests().isEmpty());
            assertThat(show.testimonies()).anyMatch(phone -> phone.lamp().equals("O"));
            assertThat(show.testimonies()).anyMatch(phone -> phone.lamp().equals("L"));
        }
        nothingWaited();
        theJournalHolds();
    }

    /** The short form of {@code ./chuongvang fuzz}, beside a contest that goes on. */
    private static FuzzPlan rubbish() throws IOException {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000_000);
        return new FuzzPlan(seed, RUBBISH, Examples.read(Path.of("../docs/protocol.md")));
    }

    private static void rubbishDoesNoHarm(FuzzRun run, LogWatch log) throws Exception {
        var report = run.play(log);

        System.out.println(report.text());
        assertThat(report.isClean()).as(report.text()).isTrue();
        assertThat(report.frames()).isGreaterThanOrEqualTo(RUBBISH);
        assertThat(report.closes()).as("both ends of a visit").containsKeys(1002, 1006, 4002);
    }

    private void nothingWaited() {
        var barks = lines.stream().filter(line -> line.contains(Hound.BARK)).toList();
        assertThat(barks).as("the hound is awake").anyMatch(bark -> bark.contains(Hound.CONTROL));
        assertThat(barks.stream().filter(bark -> !bark.contains(Hound.CONTROL))).isEmpty();
    }

    private static void itSaysThatProgramsPlayed(Connection database) throws Exception {
        try (var statement = database.createStatement();
                var row =
                        statement.executeQuery(
                                "select count(*) from contest where not simulated")) {
            row.next();
            assertThat(row.getLong(1)).as("contests that would count").isZero();
        }
    }

    private void theJournalHolds() throws Exception {
        assertThat(Program.run("verify-contest", "1", "--data", data.toString()))
                .containsPattern("contest 1: the journal is sound, \\d{3,} facts")
                .doesNotContain("Exception");
        assertThat(Program.run("verify-contest", "2", "--data", data.toString()))
                .as("the attacked one")
                .contains("contest 2: the journal is sound")
                .doesNotContain("Exception");
        var changed = changeOneAnswer();
        assertThat(Program.run("verify-contest", "1", "--data", data.toString()))
                .contains("was changed at fact " + changed);
    }

    /** As somebody with the keys of the database would: another choice in one row. */
    private long changeOneAnswer() throws Exception {
        var secret = Files.readString(data.resolve("secret")).strip();
        try (var _ = PostgresServer.start(Storage.programs(), data, secret);
                var database = Database.connect(data);
                var statement = database.createStatement();
                var row = statement.executeQuery(CHANGE)) {
            row.next();
            itSaysThatProgramsPlayed(database);
            return row.getLong(1);
        }
    }

    /** Of two questions: the second one is asked of a floor with dark lamps. */
    private static void awaitResults(DemoShow show) throws InterruptedException {
        while (show.testimonies().stream().anyMatch(phone -> phone.results().size() < 2)) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** A host in a browser, who prints everything there is to print before the evening. */
    private static void fetch(ServerProcess server, HostAccount account) throws Exception {
        var origin = "http://" + server.http("/").getAuthority();
        var signIn =
                """
                {"name":"%s","password":"%s"}\
                """
                        .formatted(account.name(), account.password());
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var signedIn =
                    client.send(
                            HttpRequest.newBuilder(server.http("/api/staff/sign-in"))
                                    .header("Content-Type", "application/json")
                                    .header("X-Requested-With", "chuongvang")
                                    .header("Origin", origin)
                                    .POST(HttpRequest.BodyPublishers.ofString(signIn))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            var cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            for (var one : DEAR) {
                var fetched =
                        client.send(
                                HttpRequest.newBuilder(server.http("/api/" + one))
                                        .header("Cookie", cookie)
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
                assertThat(fetched.statusCode()).as(one).isEqualTo(200);
                assertThat(fetched.body()).as(one).hasSizeGreaterThan(10_000);
            }
        }
    }

    private static void visit(ServerProcess server, String page) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            client.send(
                    HttpRequest.newBuilder(server.http(page)).build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }
}
