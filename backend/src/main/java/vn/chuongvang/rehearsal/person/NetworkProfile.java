package vn.chuongvang.rehearsal.person;

import java.time.Duration;
import java.util.List;

/**
 * One way of a phone's connection, as measured on emulated networks.
 *
 * @param oneWay typical delay of a frame in one direction
 * @param jitter the delay spreads evenly by this much to both sides
 * @param loss chance that a segment has to be sent again
 * @param retransmit what a lost segment costs when nothing follows it on the line
 * @param kilobits a second that the line takes; 0: as many as are sent
 */
public record NetworkProfile(
        String name,
        Duration oneWay,
        Duration jitter,
        double loss,
        Duration retransmit,
        int kilobits) {

    /** No delay at all: the benchmark measures the server and not a model of a network. */
    public static final NetworkProfile DIRECT = of("direct", 0, 0, 0, 0);

    public static final NetworkProfile WIFI = of("wifi", 28, 18, 0.002, 220);
    public static final NetworkProfile GOOD_3G = of("3G good", 150, 40, 0.01, 700);
    public static final NetworkProfile CROWDED_3G = of("3G crowded", 200, 90, 0.03, 1_700);
    public static final NetworkProfile EDGE_2G = of("2G", 400, 120, 0.02, 2_600);

    /** At the edge of a cell. Nobody of a mixed hall is on it. */
    public static final NetworkProfile BAD_2G =
            new NetworkProfile(
                    "2G bad",
                    Duration.ofMillis(640),
                    Duration.ofMillis(200),
                    0.05,
                    Duration.ofMillis(3_600),
                    100);

    public static final List<NetworkProfile> MOBILE =
            List.of(WIFI, GOOD_3G, CROWDED_3G, EDGE_2G, BAD_2G);

    public NetworkProfile {
        if (jitter.compareTo(oneWay) > 0) {
            throw new IllegalArgumentException("jitter must not exceed the one-way delay");
        }
        if (loss < 0 || loss >= 1) {
            throw new IllegalArgumentException("loss must be in [0, 1)");
        }
        if (kilobits < 0) {
            throw new IllegalArgumentException("a line takes no less than nothing");
        }
    }

    public boolean isDirect() {
        return oneWay.isZero() && loss == 0 && kilobits == 0;
    }

    private static NetworkProfile of(
            String name, int oneWayMs, int jitterMs, double loss, int retransmitMs) {
        return new NetworkProfile(
                name,
                Duration.ofMillis(oneWayMs),
                Duration.ofMillis(jitterMs),
                loss,
                Duration.ofMillis(retransmitMs),
                0);
    }
}
