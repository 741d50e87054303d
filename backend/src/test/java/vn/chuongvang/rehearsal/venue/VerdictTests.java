package vn.chuongvang.rehearsal.venue;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.gateway.trial.Phone;
import vn.chuongvang.gateway.trial.Trials.Answered;
import vn.chuongvang.rehearsal.client.Testimony;
import vn.chuongvang.rehearsal.client.Told;
import vn.chuongvang.rehearsal.venue.VenueReport.RealPhone;
import vn.chuongvang.rehearsal.venue.VenueReport.Reason;
import vn.chuongvang.rehearsal.venue.VenueReport.Waits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

class VerdictTests {
    private static final Waits QUICK = new Waits(900, 4, 12, 30, 41);
    private static final long MILLI = 1_000_000;

    @Test
    void a_clean_rehearsal_is_a_go() {
        var report = Verdict.on(found(90, 0, QUICK, healthy(20), null));

        assertThat(report.go()).isTrue();
        assertThat(report.reasons()).isEmpty();
    }

    @Test
    void one_lost_answer_is_a_no_go() {
        var report = Verdict.on(found(90, 1, QUICK, healthy(20), null));

        assertThat(report.go()).isFalse();
        assertThat(codes(report)).containsExactly("LOST");
    }

    @Test
    void a_phone_that_did_not_get_in_is_a_no_go() {
        assertThat(Verdict.on(found(89, 0, QUICK, healthy(20), null)).reasons())
                .containsExactly(new Reason("REFUSED", true, 1, List.of()));
    }

    @Test
    void acknowledgements_above_50_ms_are_told_and_above_500_forbid() {
        var told = Verdict.on(found(90, 0, new Waits(900, 4, 40, 51, 60), healthy(20), null));
        var tooSlow = Verdict.on(found(90, 0, new Waits(900, 4, 40, 501, 600), healthy(20), null));

        assertThat(told.go()).isTrue();
        assertThat(codes(told)).containsExactly("ACK_SLOW");
        assertThat(tooSlow.go()).isFalse();
    }

    @Test
    void a_rehearsal_without_an_answer_proves_nothing() {
        var report = Verdict.on(found(90, 0, new Waits(0, 0, 0, 0, 0), healthy(20), null));

        assertThat(report.go()).isFalse();
    }

    @Test
    void slow_and_absent_phones_are_named_by_seat_and_forbid_from_one_in_ten() {
        var few = new ArrayList<>(healthy(20));
        few.add(new RealPhone(97, true, 0, 1_001L, 0L, Verdict.isSlow(1_001L)));
        var many = new ArrayList<>(few);
        many.add(new RealPhone(95, false, 1, 20L, 0L, false));
        many.add(new RealPhone(94, false, 1, 20L, 0L, false));

        var one = Verdict.on(found(90, 0, QUICK, few, null));
        var three = Verdict.on(found(90, 0, QUICK, many, null));

        assertThat(one.go()).isTrue();
        assertThat(one.reasons()).extracting(Reason::seats).containsExactly(List.of(97));
        assertThat(three.go()).isFalse();
        assertThat(three.reasons()).extracting(Reason::seats).contains(List.of(94, 95));
        assertThat(three.real().getFirst().seat()).isEqualTo(94);
    }

    @Test
    void a_play_that_stopped_is_a_no_go_with_its_reason_first() {
        var report = Verdict.on(found(90, 0, QUICK, List.of(), "STUCK"));

        assertThat(report.go()).isFalse();
        assertThat(codes(report)).containsExactly("STUCK", "NO_REAL_PHONES");
    }

    @Test
    void clocks_a_minute_apart_are_told() {
        var phones =
                List.of(
                        new RealPhone(91, true, 0, 20L, -40_000L, false),
                        new RealPhone(92, true, 0, 20L, 30_000L, false));

        var report = Verdict.on(found(90, 0, QUICK, phones, null));

        assertThat(report.go()).isTrue();
        assertThat(report.clockSpreadMillis()).isEqualTo(70_000L);
        assertThat(codes(report)).containsExactly("CLOCKS_APART");
    }

    @Test
    void what_a_phone_was_told_and_is_not_on_disk_is_lost() {
        var phone =
                testimony(7, new Told(1, 1, 12, 0, 5 * MILLI), new Told(2, 1, 19, 0, 7 * MILLI));
        var disk = Set.of(new Answered(12, 1, 7, 1), new Answered(18, 2, 7, 1));

        var found = Findings.of(List.of(phone), disk, 2, List.of(), null);

        assertThat(found.acknowledged()).isEqualTo(2);
        assertThat(found.lost()).isEqualTo(1);
        assertThat(found.ack()).isEqualTo(new Waits(2, 5, 7, 7, 7));
    }

    @Test
    void a_real_phone_that_goes_is_remembered_and_simulated_ones_are_not_people() {
        var phones = new RealPhones(90);
        phones.look(List.of(new Phone(12, null, null), new Phone(91, 30L, 5L)));
        phones.look(List.of());

        assertThat(phones.online()).isZero();
        assertThat(phones.all()).containsExactly(new RealPhone(91, false, 1, 30L, 5L, false));
    }

    private static Testimony testimony(int contestant, Told... told) {
        return new Testimony(
                new Wire.You(contestant, contestant, "", ""),
                "L",
                null,
                null,
                20,
                List.of(),
                List.of(told),
                List.of(),
                Map.of(),
                List.of(),
                1);
    }

    private static List<String> codes(VenueReport report) {
        return report.reasons().stream().map(Reason::code).toList();
    }

    private static List<RealPhone> healthy(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> new RealPhone(100 + i, true, 0, 40L, 0L, false))
                .toList();
    }

    private static Verdict.Found found(
            int cameIn, long lost, Waits ack, List<RealPhone> real, @Nullable String stopped) {
        return new Verdict.Found(90, cameIn, 20, ack.count(), lost, ack, 0, 0, real, stopped);
    }
}
