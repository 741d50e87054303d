package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.rehearsal.Arguments;
import vn.chuongvang.rehearsal.person.ThinkingTime;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Plays questions against the server and against the yardstick. */
public final class Benchmark {

    /** Runs the yardstick in this process instead; only the benchmark itself asks for it. */
    public static final String YARDSTICK = "yardstick";

    private Benchmark() {}

    public static void run(List<String> arguments) throws Exception {
        var options = new Arguments(arguments, Set.of("--n", "--json"), Set.of());
        for (int n : options.numbers("--n", List.of(100, 1_000, 10_000))) {
            try (var yard = new YardstickProcess();
                    var measurement = new Measurement(yard.target(n))) {
                measurement.enter();
                measurement.start();
                var burst = new ThinkingTime.Burst(Duration.ofMillis(0));
                measurement.play(5, burst);
                measurement.watchIdle();
                for (int i = 0; i < 4; i++) {
                    Played played = measurement.play(5, burst);
                    System.out.println(
                            n
                                    + " "
                                    + played.microsEach(n)
                                    + " gross "
                                    + played.grossMicrosEach(n)
                                    + " ask "
                                    + played.askMicrosEach(n)
                                    + " idle "
                                    + measurement.idleShare()
                                    + " "
                                    + played.traffic()
                                    + " "
                                    + measurement.waits(played.rounds()));
                }
            }
        }
    }
}
