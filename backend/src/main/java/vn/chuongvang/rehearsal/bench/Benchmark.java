package vn.chuongvang.rehearsal.bench;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.rehearsal.check.Findings;
import vn.chuongvang.rehearsal.check.JournalOnDisk;
import vn.chuongvang.rehearsal.person.ThinkingTime;
import vn.chuongvang.rehearsal.server.ContestWish;
import vn.chuongvang.rehearsal.server.ProcessMemory;
import vn.chuongvang.rehearsal.server.ReadyContest;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/** Plays the same questions on the server and on the yardstick, warm, and divides. */
public final class Benchmark {

    /** Runs the yardstick in this process instead; only the benchmark itself asks for it. */
    public static final String YARDSTICK = "yardstick";

    private static final Logger LOG = LoggerFactory.getLogger(Benchmark.class);
    private static final int WARM_CONTESTANTS = 1_000;
    private static final int WARM_CONTESTS = 4;
    private static final int WARM_QUESTIONS = 18;

    /** Burst questions of a small contest; from 2,000 contestants on six tell as much. */
    private static final int MOST_BURST_QUESTIONS = 15;

    private static final int FEWEST_BURST_QUESTIONS = 6;
    private static final int BURST_ANSWERS = 12_000;
    private static final int CALM_QUESTIONS = 2;
    private static final ThinkingTime ONE_SECOND = new ThinkingTime.Burst(Duration.ofSeconds(1));

    private Benchmark() {}

    /**
     * @param sizes are played one after the other, each on the yardstick and on the server
     * @param nodes how many servers on one database; what they burn is added up
     * @param data an empty folder
     * @param recorded holds what was measured before, {@code bench-*.json}
     */
    public static Printed measure(List<Size> sizes, int nodes, Path data, Path recorded)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        Machine machine = Machine.here();
        List<Figures> runs = new ArrayList<>();
        try (var yardstick = new YardstickProcess();
                var server = ServerBench.start(data, "bench", nodes)) {
            for (int i = 0; i < WARM_CONTESTS; i++) {
                warm(yardstick.target(WARM_CONTESTANTS));
                var contest = server.stage(WARM_CONTESTANTS, ContestWish.QUICK);
                warm(server.target(List.of(contest)));
            }
            for (Size size : sizes) {
                runs.add(run(size, yardstick, server));
                LOG.info("{}", runs.getLast());
            }
        }
        var report = new BenchReport(machine, nodes, runs);
        return new Printed(report.table(LastReport.in(recorded)), report.json());
    }

    /** The figures for people and for programs. */
    public record Printed(String table, String json) {}

    /**
     * The JVM compiles what it has seen often, most of it in the first contest and some of it anew
     * in the first one of another size. What its compilers still burn later comes and goes, and is
     * shown beside P2.
     */
    private static void warm(Target target)
            throws IOException, InterruptedException, TimeoutException {
        try (var measurement = new Measurement(target.hurried())) {
            measurement.enter();
            measurement.start();
            measurement.play(WARM_QUESTIONS, burst(target.contestants()));
        }
    }

    private static List<ReadyContest> stage(
            Size size, ServerBench server, Map<String, Object> rules)
            throws IOException, InterruptedException {
        List<ReadyContest> contests = new ArrayList<>();
        for (int i = 0; i < size.contests(); i++) {
            contests.add(server.stage(size.contestants(), rules));
        }
        return contests;
    }

    private static Figures run(Size size, YardstickProcess yardstick, ServerBench server)
            throws IOException, InterruptedException, TimeoutException, SQLException {
        int contestants = size.total();
        warm(yardstick.target(contestants));
        Played bare = bare(yardstick.target(contestants));
        warm(server.target(stage(size, server, ContestWish.QUICK)));
        var contests = stage(size, server, ServerBench.SHORT);
        Optional<Long> empty = liveHeap(server.pids());
        try (var measurement = new Measurement(server.target(contests))) {
            measurement.enter();
            measurement.watchIdle();
            Optional<Long> full = liveHeap(server.pids());
            measurement.start();
            Played burst = measurement.play(bursts(contestants), burst(contestants));
            Played spread = measurement.play(CALM_QUESTIONS, ONE_SECOND);
            Played calm = measurement.play(CALM_QUESTIONS, new ThinkingTime.Calm());
            var findings = Findings.NONE;
            double answerAppends = 0;
            double appends = 0;
            for (int i = 0; i < contests.size(); i++) {
                var journal = server.journal(contests.get(i));
                findings = findings.and(ServerBench.check(journal, measurement.floors().get(i)));
                answerAppends += JournalOnDisk.answerAppends(journal, burst.rounds());
                appends += JournalOnDisk.appends(journal, burst.rounds());
            }
            findings.examples().forEach(LOG::warn);
            double questions = (double) contestants * burst.rounds().size();
            return new Figures(
                    size,
                    burst.microsEach(contestants) / bare.microsEach(contestants),
                    compiled(burst, contestants) / compiled(bare, contestants),
                    burst.microsEach(contestants),
                    burst.grossMicrosEach(contestants),
                    burst.compilerMicrosEach(contestants),
                    bare.microsEach(contestants),
                    burst.askMicrosEach(contestants) / bare.askMicrosEach(contestants),
                    burst.askMicrosEach(contestants),
                    burst.answeringMicrosEach(contestants),
                    burst.rulingMicrosEach(contestants),
                    full.flatMap(now -> empty.map(then -> (now - then) / contestants)).orElse(null),
                    burst.traffic().framesDown() / questions,
                    burst.traffic().framesUp() / questions,
                    burst.traffic().bytesDown() / questions,
                    answerAppends / size.contests(),
                    appends / size.contests(),
                    spreadOver(contestants).toMillis(),
                    measurement.waits(burst.rounds()),
                    measurement.waits(spread.rounds()),
                    measurement.waits(calm.rounds()),
                    findings.acknowledged(),
                    findings.faults().values().stream().mapToLong(Long::longValue).sum()
                            + burst.missing()
                            + spread.missing()
                            + calm.missing(),
                    measurement.idleShare(),
                    resident(server.pids()) >> 20,
                    server.claimsPerSecond(),
                    burst.threadMicrosEach(contestants));
        }
    }

    private static Optional<Long> liveHeap(List<Long> pids)
            throws IOException, InterruptedException {
        long sum = 0;
        for (long pid : pids) {
            var heap = ProcessMemory.liveHeap(pid);
            if (heap.isEmpty()) {
                return heap;
            }
            sum += heap.get();
        }
        return Optional.of(sum);
    }

    private static long resident(List<Long> pids) throws IOException {
        long sum = 0;
        for (long pid : pids) {
            sum += ProcessMemory.resident(pid);
        }
        return sum;
    }

    private static double compiled(Played played, int contestants) {
        return played.microsEach(contestants) - played.compilerMicrosEach(contestants);
    }

    private static Played bare(Target target)
            throws IOException, InterruptedException, TimeoutException {
        try (var measurement = new Measurement(target)) {
            measurement.enter();
            measurement.watchIdle();
            int contestants = target.contestants();
            return measurement.play(bursts(contestants), burst(contestants));
        }
    }

    private static int bursts(int contestants) {
        return Math.clamp(
                BURST_ANSWERS / contestants, FEWEST_BURST_QUESTIONS, MOST_BURST_QUESTIONS);
    }

    private static ThinkingTime burst(int contestants) {
        return new ThinkingTime.Burst(spreadOver(contestants));
    }

    /** Ten thousand answers a second: all of 10,000 within one second. */
    private static Duration spreadOver(int contestants) {
        return Duration.ofMillis(Math.max(50, contestants / 10));
    }
}
