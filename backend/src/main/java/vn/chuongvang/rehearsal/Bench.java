package vn.chuongvang.rehearsal;

import vn.chuongvang.rehearsal.bench.Benchmark;
import vn.chuongvang.rehearsal.yardstick.Yardstick;

import java.util.List;

/** {@code ./chuongvang bench}. */
public final class Bench {

    private Bench() {}

    public static void run(List<String> arguments) throws Exception {
        if (arguments.equals(List.of(Benchmark.YARDSTICK))) {
            Yardstick.run();
        } else {
            Benchmark.run(arguments);
        }
    }
}
