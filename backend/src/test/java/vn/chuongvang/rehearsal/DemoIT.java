package vn.chuongvang.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import vn.chuongvang.rehearsal.demo.DemoShow;
import vn.chuongvang.rehearsal.server.Database;
import vn.chuongvang.storage.PostgresServer;
import vn.chuongvang.testing.Program;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The demo, hosted by itself: a real server, 87 phones, and lamps that go off. */
class DemoIT {

    private static final String CHANGE =
            """
            update contest_event set body = replace(body::text, '"tookMillis":', '"tookMillis":1')::json
             where contest = 1 and seq = (select min(seq) from contest_event
                                           where contest = 1 and type = 'AnswerRecorded')
            returning seq
            """;

    @TempDir Path data;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void a_newcomer_sees_lamps_go_off() throws Exception {
        try (var show = new DemoShow(data, 0, List.of())) {
            show.prepare(7);
            show.playByItself(Duration.ofMillis(200));

            awaitResults(show, 1);

            assertThat(show.testimonies()).allMatch(phone -> phone.protests().isEmpty());
            assertThat(show.testimonies()).anyMatch(phone -> phone.lamp().equals("O"));
            assertThat(show.testimonies()).anyMatch(phone -> phone.lamp().equals("L"));
        }
        assertThat(Program.run("verify", "1", "--data", data.toString()))
                .containsPattern("contest 1: the journal is sound, \\d{3,} facts")
                .doesNotContain("Exception");
        var changed = changeOneAnswer();
        assertThat(Program.run("verify", "1", "--data", data.toString()))
                .contains("was changed at fact " + changed);
    }

    /** As somebody with the keys of the database would: another choice in one row. */
    private long changeOneAnswer() throws Exception {
        var secret = Files.readString(data.resolve("secret")).strip();
        try (var _ = PostgresServer.start(data.resolve("programs"), data, secret);
                var database = Database.connect(data);
                var statement = database.createStatement();
                var row = statement.executeQuery(CHANGE)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void awaitResults(DemoShow show, int questions) throws InterruptedException {
        while (show.testimonies().stream().anyMatch(phone -> phone.results().size() < questions)) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }
}
