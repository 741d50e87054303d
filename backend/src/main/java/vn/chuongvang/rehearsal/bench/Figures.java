package vn.chuongvang.rehearsal.bench;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What one number of contestants gave. CPU is that of the server's process; NaN where it cannot be
 * measured.
 *
 * @param size who played
 * @param cpuRatio P1: microseconds of ours for each of the yardstick's
 * @param compiledRatio the same without the compilers of both JVMs: an hour into an evening
 * @param cpuMicros P2: for a contestant and a question in a burst
 * @param cpuMicrosGross the same with everything that the process did meanwhile
 * @param compilerMicros what the JVM's compilers burnt of it: less with every question played
 * @param yardstickMicros the same of the yardstick
 * @param askRatio P3: a broadcast frame, ours for each of the yardstick's
 * @param askMicros a broadcast frame of ours
 * @param answeringMicros the part of P2 from the opening to the acknowledgement
 * @param rulingMicros the part of P2 from the close to the result
 * @param heapBytes P5: live heap for each idle contestant; null without {@code jcmd}
 * @param framesDown P6: for a contestant and a question; {@code framesUp} likewise
 * @param bytesDown P7: for a contestant and a question, WebSocket headers included
 * @param answerAppends P8: transactions of the journal that carry answers, for a question
 * @param appends all transactions of the journal for a question
 * @param burst P9: wait for the tick when all answer within {@code burstMillis}
 * @param spread the same when all answer within one second
 * @param calm P10: wait for the tick when answers are spread over the whole time
 * @param acknowledged answers acknowledged in the whole contest
 * @param faults promises broken, see the checker; must be 0
 * @param cpuMicrosByThread where P2 goes, by the name of the threads, idle work included
 */
record Figures(
        Size size,
        double cpuRatio,
        double compiledRatio,
        double cpuMicros,
        double cpuMicrosGross,
        double compilerMicros,
        double yardstickMicros,
        double askRatio,
        double askMicros,
        double answeringMicros,
        double rulingMicros,
        @Nullable Long heapBytes,
        double framesDown,
        double framesUp,
        double bytesDown,
        double answerAppends,
        double appends,
        long burstMillis,
        Spread burst,
        Spread spread,
        Spread calm,
        long acknowledged,
        long faults,
        double idleCpuShare,
        long residentMiB,
        double claimsPerSecond,
        Map<String, Double> cpuMicrosByThread) {}
