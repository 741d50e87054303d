package vn.chuongvang.rehearsal.venue;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.trial.Trials.Answered;
import vn.chuongvang.rehearsal.client.Testimony;
import vn.chuongvang.rehearsal.client.Told;
import vn.chuongvang.rehearsal.venue.VenueReport.RealPhone;
import vn.chuongvang.rehearsal.venue.VenueReport.Waits;
import vn.chuongvang.rehearsal.venue.Verdict.Found;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares what phones were told with what lies on disk. */
final class Findings {

    private static final double NANOS = 1_000_000;

    private Findings() {}

    /**
     * @param disk every answer of the journal
     * @param stopped why the play did not come to its end; null when it did
     */
    static Found of(
            List<Testimony> phones,
            Set<Answered> disk,
            int questions,
            List<RealPhone> real,
            @Nullable String stopped) {
        long acknowledged = 0;
        long lost = 0;
        int in = 0;
        int reconnects = 0;
        int protests = 0;
        for (Testimony phone : phones) {
            var you = phone.you();
            in += you == null ? 0 : 1;
            reconnects += Math.max(0, phone.connections() - 1);
            protests += phone.protests().size();
            acknowledged += phone.told().size();
            lost += you == null ? 0 : missing(you.contestant(), phone.told(), disk);
        }
        return new Found(
                phones.size(),
                in,
                questions,
                acknowledged,
                lost,
                waits(phones),
                reconnects,
                protests,
                real,
                stopped);
    }

    private static long missing(int contestant, List<Told> told, Set<Answered> disk) {
        Set<Answered> promised = new HashSet<>();
        for (Told one : told) {
            promised.add(new Answered(one.receipt(), one.round(), contestant, one.attempt()));
        }
        promised.removeAll(disk);
        return promised.size();
    }

    private static Waits waits(List<Testimony> phones) {
        double[] sorted =
                phones.stream()
                        .flatMap(phone -> phone.told().stream())
                        .mapToDouble(told -> told.waitNanos() / NANOS)
                        .sorted()
                        .toArray();
        return new Waits(
                sorted.length, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(double[] sorted, double share) {
        if (sorted.length == 0) {
            return 0;
        }
        var index = (int) Math.ceil(share * sorted.length) - 1;
        return Math.round(sorted[Math.max(0, index)] * 10) / 10.0;
    }
}
