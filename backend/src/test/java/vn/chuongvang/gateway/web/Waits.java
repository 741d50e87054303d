package vn.chuongvang.gateway.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** How many milliseconds each of some people waited, in the order in which they came. */
record Waits(List<Long> millis) {
    private static final int PARTS = 4;

    static Waits of(List<Future<Long>> people) throws ExecutionException, InterruptedException {
        var millis = new ArrayList<Long>();
        for (var one : people) {
            millis.add(one.get());
        }
        return new Waits(millis);
    }

    long percentile(int percent) {
        var sorted = millis.stream().sorted().toList();
        return sorted.get(Math.max(0, Math.ceilDiv(sorted.size() * percent, 100) - 1));
    }

    /** A server that was just started is slow at first. */
    private List<Long> byQuarters() {
        return IntStream.range(0, PARTS)
                .mapToObj(i -> millis.subList(part(i), part(i + 1)))
                .map(part -> new Waits(part).percentile(99))
                .toList();
    }

    private int part(int i) {
        return millis.size() * i / PARTS;
    }

    @Override
    public String toString() {
        return "%d, p50 %d, p99 %d, most %d ms; p99 of each quarter %s"
                .formatted(
                        millis.size(),
                        percentile(50),
                        percentile(99),
                        percentile(100),
                        byQuarters());
    }
}
