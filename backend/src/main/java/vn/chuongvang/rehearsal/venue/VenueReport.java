package vn.chuongvang.rehearsal.venue;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a rehearsal found, as the set-up page shows it.
 *
 * @param go whether the evening can be played like this: no reason forbids it
 * @param reasons what forbids it, and what only should be known; worst first
 * @param phones simulated phones that were to come
 * @param cameIn of them, those that got a seat and a line
 * @param questions that were played
 * @param acknowledged answers that phones were told are on disk
 * @param lost of them, those that are not
 * @param ack from the tap to "Đã ghi nhận", simulated phones
 * @param reconnects lines of simulated phones that broke and came back
 * @param real the phones of people, by seat; slow and absent ones first
 * @param clockSpreadMillis between the earliest and the latest clock of real phones
 */
public record VenueReport(
        boolean go,
        List<Reason> reasons,
        int phones,
        int cameIn,
        int questions,
        long acknowledged,
        long lost,
        Waits ack,
        int reconnects,
        List<RealPhone> real,
        @Nullable Long clockSpreadMillis) {

    public VenueReport {
        reasons = List.copyOf(reasons);
        real = List.copyOf(real);
    }

    /** Milliseconds; zero when nobody answered. */
    public record Waits(int count, double p50, double p95, double p99, double max) {}

    /**
     * @param code worded by the pages' catalogue
     * @param forbids false: only to be known
     * @param seats it is about, if it is about seats
     */
    public record Reason(String code, boolean forbids, long n, List<Integer> seats) {
        public Reason {
            seats = List.copyOf(seats);
        }
    }

    /**
     * @param online at the end of the play
     * @param drops how often it was seen to be gone
     */
    public record RealPhone(
            int seat,
            boolean online,
            int drops,
            @Nullable Long roundTripMillis,
            @Nullable Long clockMillis,
            boolean slow) {}
}
