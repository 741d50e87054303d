package vn.chuongvang.rehearsal.bench;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.rehearsal.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All figures of one run, as a table for people and as JSON for programs. */
record BenchReport(Machine machine, List<Figures> runs) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    String json() {
        return JSON.writeValueAsString(this);
    }

    String table() {
        List<String> lines = new ArrayList<>();
        lines.add(Words.line("bench-title"));
        lines.add(
                "%s, %d × %s, %d MiB, %s, load %s"
                        .formatted(
                                machine.date(),
                                machine.cores(),
                                machine.cpu(),
                                machine.memoryMiB(),
                                machine.java(),
                                machine.load()));
        lines.add(row("", run -> "N = " + run.contestants()));
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
        lines.add(row("P5 heap B/idle contestant", run -> "" + run.heapBytes()));
        lines.add(
                row(
                        "P6 frames down + up",
                        run -> number(run.framesDown()) + " + " + number(run.framesUp())));
        lines.add(row("P7 bytes down", run -> number(run.bytesDown())));
        lines.add(row("P8 commits of answers/question", run -> number(run.answerAppends())));
        lines.add(row("   with the host's four", run -> number(run.appends())));
        lines.add(row("   goal 2 + N/500", run -> number(2 + run.contestants() / 500.0)));
        lines.add(row("P9 burst within ms", run -> "" + run.burstMillis()));
        lines.add(row("   ack ms p50/p99/max", run -> spread(run.burst())));
        lines.add(row("   faults of acks", run -> run.faults() + " of " + run.acknowledged()));
        lines.add(row("P10 calm, ack ms p50/p99/max", run -> spread(run.calm())));
        lines.add(row("   idle CPU of one core", run -> number(run.idleCpuShare())));
        lines.add(row("   resident MiB", run -> "" + run.residentMiB()));
        lines.add(row("   seats claimed/s over HTTP", run -> number(run.claimsPerSecond())));
        return String.join(System.lineSeparator(), lines);
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
