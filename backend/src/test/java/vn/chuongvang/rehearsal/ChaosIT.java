package vn.chuongvang.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.chuongvang.rehearsal.chaos.ChaosPlan;
import vn.chuongvang.rehearsal.chaos.ChaosReport;
import vn.chuongvang.rehearsal.chaos.ChaosShow;
import vn.chuongvang.rehearsal.chaos.Victim;
import vn.chuongvang.testing.LongPlay;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The short form of {@code ./chuongvang chaos}: the real server process, killed in mid-question.
 */
class ChaosIT {

    private static final int CONTESTANTS = 100;

    /** Most of the time goes into restarts, which never live long enough for the optimiser. */
    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    @TempDir Path data;

    @Test
    void nothing_acknowledged_is_lost_when_the_only_server_is_killed() throws Exception {
        play(Victim.SERVER);
    }

    @LongPlay
    @Test
    void nothing_acknowledged_is_lost_when_its_database_is_killed() throws Exception {
        play(Victim.DATABASE);
    }

    @LongPlay
    @Test
    void nothing_acknowledged_is_lost_when_the_power_fails() throws Exception {
        judge(ChaosShow.playWithPowerCuts(data.resolve("disk"), plan(Victim.SERVER)));
    }

    private void play(Victim victim) throws Exception {
        judge(ChaosShow.play(data, plan(victim)));
    }

    private static ChaosPlan plan(Victim victim) {
        long seed = ThreadLocalRandom.current().nextLong(1_000_000);
        return new ChaosPlan(victim, 1, CONTESTANTS, seed, QUICK_START);
    }

    private static void judge(ChaosReport report) {
        System.out.println(report.text());
        assertThat(report.isClean()).as(report.text()).isTrue();
        assertThat(report.kills()).isEqualTo(1);
        assertThat(report.findings().acknowledged())
                .as("most contestants were answering when it was killed")
                .isGreaterThan(CONTESTANTS / 2L);
    }
}
