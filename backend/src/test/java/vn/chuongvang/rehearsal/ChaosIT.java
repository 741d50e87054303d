package vn.chuongvang.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import vn.chuongvang.rehearsal.chaos.ChaosPlan;
import vn.chuongvang.rehearsal.chaos.ChaosReport;
import vn.chuongvang.rehearsal.chaos.ChaosShow;
import vn.chuongvang.rehearsal.chaos.Victim;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The short form of {@code ./chuongvang chaos}: the real server process, killed in mid-question.
 */
@Execution(ExecutionMode.CONCURRENT) // servers of its own
class ChaosIT {

    private static final int KILLS = 1;
    private static final int CONTESTANTS = 300;

    /** Most of the time goes into restarts, which never live long enough for the optimiser. */
    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    @TempDir Path ofTheServer;
    @TempDir Path ofTheDatabase;

    /** Two shows side by side: each waits most of its time for phones that come back. */
    @Test
    void nothing_acknowledged_is_lost_when_server_or_database_is_killed_in_mid_question()
            throws Exception {
        try (var shows = Executors.newVirtualThreadPerTaskExecutor()) {
            var database = shows.submit(() -> play(ofTheDatabase, Victim.DATABASE, 1, 100));
            play(ofTheServer, Victim.SERVER, KILLS, CONTESTANTS);
            database.get();
        }
    }

    private static @Nullable Void play(Path data, Victim victim, int kills, int contestants)
            throws Exception {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);

        ChaosReport report =
                ChaosShow.play(data, new ChaosPlan(victim, kills, contestants, seed, QUICK_START));

        System.out.println(report.text());
        assertThat(report.isClean()).as(report.text()).isTrue();
        assertThat(report.kills()).isEqualTo(kills);
        assertThat(report.findings().acknowledged())
                .as("most contestants were answering through %s kills", kills)
                .isGreaterThan(kills * contestants / 2L);
        return null;
    }
}
