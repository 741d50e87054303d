package vn.chuongvang.rehearsal.venue;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.rehearsal.venue.VenueReport.RealPhone;
import vn.chuongvang.rehearsal.venue.VenueReport.Reason;
import vn.chuongvang.rehearsal.venue.VenueReport.Waits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Go or no-go. The limits are written down in docs/operations.md. */
final class Verdict {

    /** Half of the usual grace: an answer tapped at the last moment still counts. */
    static final long SLOW_PHONE_MILLIS = 1_000;

    static final double ACK_P99_WANTED = 50;
    static final double ACK_P99_LIMIT = 500;
    static final long CLOCK_SPREAD_MILLIS = 60_000;

    /** More than one real phone in ten that is slow or gone: it is the network, not the phone. */
    private static final int ONE_IN = 10;

    private Verdict() {}

    /**
     * What was counted and measured.
     *
     * @param stopped why it did not come to its end; null when it did
     * @param protests what phones were sent that no correct server sends
     */
    record Found(
            int phones,
            int cameIn,
            int questions,
            long acknowledged,
            long lost,
            Waits ack,
            int reconnects,
            int protests,
            List<RealPhone> real,
            @Nullable String stopped) {}

    static VenueReport on(Found found) {
        var reasons = new ArrayList<Reason>();
        if (found.stopped() != null) {
            reasons.add(forbidding(found.stopped(), found.questions()));
        }
        over(reasons, "LOST", found.lost());
        over(reasons, "WRONG_MESSAGES", found.protests());
        over(reasons, "REFUSED", found.phones() - found.cameIn());
        ack(reasons, found.ack());
        real(reasons, found.real());
        if (found.reconnects() > 0) {
            reasons.add(new Reason("LINES_BROKE", false, found.reconnects(), List.of()));
        }
        var spread = clockSpread(found.real());
        if (spread != null && spread > CLOCK_SPREAD_MILLIS) {
            reasons.add(new Reason("CLOCKS_APART", false, spread, List.of()));
        }
        reasons.sort(Comparator.comparing(Reason::forbids).reversed());
        return new VenueReport(
                reasons.stream().noneMatch(Reason::forbids),
                reasons,
                found.phones(),
                found.cameIn(),
                found.questions(),
                found.acknowledged(),
                found.lost(),
                found.ack(),
                found.reconnects(),
                found.real().stream().sorted(WORST_FIRST).toList(),
                spread);
    }

    private static final Comparator<RealPhone> WORST_FIRST =
            Comparator.comparing(RealPhone::online)
                    .thenComparing(phone -> !phone.slow())
                    .thenComparing(RealPhone::seat);

    static boolean isSlow(@Nullable Long roundTripMillis) {
        return roundTripMillis != null && roundTripMillis > SLOW_PHONE_MILLIS;
    }

    private static void ack(List<Reason> reasons, Waits ack) {
        if (ack.count() == 0) {
            reasons.add(forbidding("NO_ANSWERS", 0));
        } else if (ack.p99() > ACK_P99_WANTED) {
            var forbids = ack.p99() > ACK_P99_LIMIT;
            reasons.add(new Reason("ACK_SLOW", forbids, Math.round(ack.p99()), List.of()));
        }
    }

    private static void real(List<Reason> reasons, List<RealPhone> real) {
        var slow = seats(real.stream().filter(RealPhone::slow).toList());
        var gone = seats(real.stream().filter(phone -> !phone.online()).toList());
        var forbids = (slow.size() + gone.size()) * ONE_IN > real.size() && real.size() >= ONE_IN;
        if (!slow.isEmpty()) {
            reasons.add(new Reason("SLOW_PHONES", forbids, slow.size(), slow));
        }
        if (!gone.isEmpty()) {
            reasons.add(new Reason("PHONES_GONE", forbids, gone.size(), gone));
        }
        if (real.isEmpty()) {
            reasons.add(new Reason("NO_REAL_PHONES", false, 0, List.of()));
        }
    }

    private static List<Integer> seats(List<RealPhone> phones) {
        return phones.stream().map(RealPhone::seat).sorted().toList();
    }

    private static @Nullable Long clockSpread(List<RealPhone> real) {
        var clocks =
                real.stream()
                        .map(RealPhone::clockMillis)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList();
        return clocks.size() < 2 ? null : clocks.getLast() - clocks.getFirst();
    }

    private static void over(List<Reason> reasons, String code, long n) {
        if (n > 0) {
            reasons.add(forbidding(code, n));
        }
    }

    private static Reason forbidding(String code, long n) {
        return new Reason(code, true, n, List.of());
    }
}
