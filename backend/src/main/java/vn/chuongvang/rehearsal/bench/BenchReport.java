package vn.chuongvang.rehearsal.bench;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.rehearsal.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * All figures of one run, as a table for people and as JSON for programs.
 *
 * @param nodes servers that played together
 */
record BenchReport(Machine machine, int nodes, List<Figures> runs) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Size THOUSAND = new Size(1, 1_000);

    String json() {
        return JSON.writeValueAsString(this);
    }

    /**
     * @param before what was recorded last; each figure is divided by what it was
     */
    String table(Optional<LastReport> before) {
        List<String> lines = new ArrayList<>();
        lines.add(Words.line("bench-title"));
        lines.add(
                "%s, %s, nodes %d, %d × %s, %d MiB, %s, load %s"
                        .formatted(
                                machine.date(),
                                machine.commit(),
                                nodes,
                                machine.cores(),
                                machine.cpu(),
                                machine.memoryMiB(),
                                machine.java(),
                                machine.load()));
        lines.add(row("", run -> "N = " + run.size()));
        lines.add(row("P1 CPU, ours ÷ bare Netty", run -> number(run.cpuRatio())));
        lines.add(row("   without the JVMs' compilers", run -> number(run.compiledRatio())));
        lines.add(row("P2 CPU µs/contestant·question", run -> number(run.cpuMicros())));
        lines.add(row("   with idle work", run -> number(run.cpuMicrosGross())));
        lines.add(row("   of it the JVM's compilers", run -> number(run.compilerMicros())));
        lines.add(row("   bare Netty", run -> number(run.yardstickMicros())));
        lines.add(row("P3 broadcast frame, ours ÷ bare", run -> number(run.askRatio())));
        lines.add(
                row(
                        "   ask + answering + ruling µs",
                        run ->
                                number(run.askMicros())
                                        + " + "
                                        + number(run.answeringMicros())
                                        + " + "
                                        + number(run.rulingMicros())));
        lines.add(row("P4 P2 ÷ the same at 1,000", run -> number(growth(run))));
        lines.add(row("P5 heap B/idle contestant", run -> "" + run.heapBytes()));
        lines.add(
                row(
                        "P6 frames down + up",
                        run -> number(run.framesDown()) + " + " + number(run.framesUp())));
        lines.add(row("P7 bytes down", run -> number(run.bytesDown())));
        lines.add(row("P8 commits of answers/question", run -> number(run.answerAppends())));
        lines.add(row("   with the host's four", run -> number(run.appends())));
        lines.add(row("   goal 2 + N/500", run -> number(2 + run.size().contestants() / 500.0)));
        lines.add(row("P9 burst within ms", run -> "" + run.burstMillis()));
        lines.add(row("   ack ms p50/p99/max", run -> spread(run.burst())));
        lines.add(row("   within a second", run -> spread(run.spread())));
        lines.add(row("   faults of acks", run -> run.faults() + " of " + run.acknowledged()));
        lines.add(row("P10 calm, ack ms p50/p99/max", run -> spread(run.calm())));
        lines.add(row("   idle CPU of one core", run -> number(run.idleCpuShare())));
        lines.add(row("   resident MiB", run -> "" + run.residentMiB()));
        lines.add(row("   seats claimed/s over HTTP", run -> number(run.claimsPerSecond())));
        before.ifPresent(last -> lines.addAll(compared(last)));
        return String.join(System.lineSeparator(), lines);
    }

    private List<String> compared(LastReport last) {
        return List.of(
                Words.line("bench-compared", last.file(), last.report().machine().commit()),
                row("P1", ratio(last, Figures::cpuRatio)),
                row("   without the JVMs' compilers", ratio(last, Figures::compiledRatio)),
                row("P2", ratio(last, Figures::cpuMicros)),
                row("   bare Netty", ratio(last, Figures::yardstickMicros)),
                row("P3", ratio(last, Figures::askRatio)),
                row("P5", ratio(last, BenchReport::heap)),
                row("P6 frames up", ratio(last, Figures::framesUp)),
                row("P7", ratio(last, Figures::bytesDown)),
                row("P8", ratio(last, Figures::answerAppends)),
                row("P9 p99", ratio(last, run -> run.burst().p99())),
                row("P10 p99", ratio(last, run -> run.calm().p99())));
    }

    private static Function<Figures, String> ratio(
            LastReport last, ToDoubleFunction<Figures> figure) {
        return now ->
                last.of(now.size())
                        .map(then -> number(figure.applyAsDouble(now) / figure.applyAsDouble(then)))
                        .orElse("-");
    }

    private static double heap(Figures run) {
        return run.heapBytes() == null ? Double.NaN : run.heapBytes();
    }

    /** Of the server without its JVM's compilers: what they burn depends on how long it runs. */
    private double growth(Figures run) {
        return runs.stream()
                .filter(one -> one.size().equals(THOUSAND))
                .mapToDouble(thousand -> warm(run) / warm(thousand))
                .findFirst()
                .orElse(Double.NaN);
    }

    private static double warm(Figures run) {
        return run.cpuMicros() - run.compilerMicros();
    }

    private String row(String label, Function<Figures, String> cell) {
        StringBuilder row = new StringBuilder("%-34s".formatted(label));
        runs.forEach(run -> row.append("%22s".formatted(cell.apply(run))));
        return row.toString();
    }

    private static String spread(Spread spread) {
        return spread.p50() + "/" + spread.p99() + "/" + spread.max();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "-" : String.valueOf(Math.round(value * 100) / 100.0);
    }
}
