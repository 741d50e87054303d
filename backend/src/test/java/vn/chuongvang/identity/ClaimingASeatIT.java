package vn.chuongvang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import reactor.core.publisher.Flux;

import vn.chuongvang.identity.Claim.By.NameOnly;
import vn.chuongvang.identity.Claim.By.SeatNumber;
import vn.chuongvang.identity.Claim.By.Ticket;
import vn.chuongvang.identity.ClaimOutcome.Claimed;
import vn.chuongvang.identity.ClaimOutcome.Reason;
import vn.chuongvang.identity.ClaimOutcome.Refused;

import java.time.Duration;
import java.util.List;

class ClaimingASeatIT {
    private final Identity identity = new Identity();
    private final Token phone = Token.random();
    private final Token other = Token.random();

    @Test
    void a_ticket_seats_its_device_under_the_seats_number() {
        var contest = identity.contest(Identity.TICKETS_ONLY);

        var claimed = identity.seated(contest, new Ticket(identity.ticket(contest, 7)), phone);

        assertThat(claimed.seat()).isEqualTo(7);
        assertThat(claimed.person().boardName()).isEqualTo("Nguyễn V. A.");
        assertThat(identity.seats.find(claimed.token()).block())
                .isEqualTo(new Seated(contest.contest(), 7));
    }

    @Test
    void the_roster_names_the_person_and_the_claim_need_not() {
        var contest = identity.contest(Identity.TICKETS_ONLY);

        var claimed =
                (Claimed)
                        identity.claim(
                                contest, new Ticket(identity.ticket(contest, 3)), null, phone);

        assertThat(claimed.person().fullName()).isEqualTo("Trần Bình");
        assertThat(claimed.person().unit()).isEqualTo(2);
    }

    @Test
    void a_resent_claim_gets_the_same_seat_and_both_tokens_are_good() {
        var contest = identity.contest(Identity.TICKETS_ONLY);
        var by = new Ticket(identity.ticket(contest, 7));
        var first = identity.seated(contest, by, phone);

        var second = identity.seated(contest, by, phone);

        assertThat(second.seat()).isEqualTo(7);
        assertThat(identity.seats.find(first.token()).block()).isNotNull();
        assertThat(identity.seats.find(second.token()).block()).isNotNull();
    }

    @Test
    void only_the_newest_four_tokens_of_a_device_stay_good() {
        var contest = identity.contest(Identity.TICKETS_ONLY);
        var by = new Ticket(identity.ticket(contest, 7));
        var first = identity.seated(contest, by, phone);
        for (int i = 0; i < 4; i++) {
            identity.pass(Duration.ofSeconds(1));
            identity.seated(contest, by, phone);
        }

        assertThat(identity.seats.find(first.token()).block()).isNull();
    }

    @Test
    void another_device_is_told_that_the_seat_is_taken() {
        var contest = identity.contest(Identity.TICKETS_ONLY);
        var by = new Ticket(identity.ticket(contest, 7));
        identity.seated(contest, by, phone);

        assertThat(identity.claim(contest, by, "Kẻ Khác", other))
                .isEqualTo(new Refused(Reason.SEAT_TAKEN, 7));
    }

    @Test
    void after_a_hand_over_the_old_device_is_out_and_the_seats_number_is_enough_for_a_while() {
        var contest = identity.contest(Identity.TICKETS_ONLY);
        var first = identity.seated(contest, new Ticket(identity.ticket(contest, 7)), phone);

        assertThat(identity.seats.handOver(contest.contest(), 7).block()).isTrue();

        assertThat(identity.seats.find(first.token()).block()).isNull();
        var second = identity.seated(contest, new SeatNumber(7), other);
        assertThat(second.person()).isEqualTo(first.person());
        assertThat(identity.claim(contest, new SeatNumber(7), null, phone))
                .isEqualTo(new Refused(Reason.SEAT_NUMBER_NOT_ALLOWED, 7));
    }

    @Test
    void eleven_minutes_after_a_hand_over_the_seats_number_is_not_enough_any_more() {
        var contest = identity.contest(Identity.TICKETS_ONLY);
        identity.seated(contest, new Ticket(identity.ticket(contest, 7)), phone);
        identity.seats.handOver(contest.contest(), 7).block();
        identity.pass(Duration.ofMinutes(11));

        assertThat(identity.claim(contest, new SeatNumber(7), null, other))
                .isEqualTo(new Refused(Reason.SEAT_NUMBER_NOT_ALLOWED, 7));
    }

    @Test
    void a_device_that_left_is_nobody_and_its_ticket_opens_the_seat_again() {
        var contest = identity.contest(Identity.TICKETS_ONLY);
        var by = new Ticket(identity.ticket(contest, 7));
        var claimed = identity.seated(contest, by, phone);

        identity.seats.leave(claimed.token(), false).block();

        assertThat(identity.seats.find(claimed.token()).block()).isNull();
        assertThat(identity.seated(contest, by, other).seat()).isEqualTo(7);
    }

    @Test
    void who_leaves_before_the_start_takes_the_name_along_and_the_seat_is_free() {
        var contest = identity.contest(Identity.OPEN_TO_ALL);
        var claimed = identity.seated(contest, new NameOnly(), phone);

        identity.seats.leave(claimed.token(), true).block();

        assertThat(identity.people.find(contest.contest(), claimed.seat()).block().fullName())
                .isNull();
        assertThat(identity.seated(contest, new NameOnly(), other).seat())
                .isEqualTo(claimed.seat());
    }

    @Test
    void a_late_comer_takes_over_the_seat_and_its_ticket() {
        var contest = identity.contest(Identity.TICKETS_ONLY);
        var ticket = identity.ticket(contest, 3);
        var absent = (Claimed) identity.claim(contest, new Ticket(ticket), null, phone);
        var name = PersonName.parse("Hoàng Thị Êban").orElseThrow();

        identity.people.add(contest.contest(), 12, 3, name, 1).block();

        assertThat(identity.seats.find(absent.token()).block()).isNull();
        var claimed = (Claimed) identity.claim(contest, new Ticket(ticket), null, other);
        assertThat(claimed.person().contestant()).isEqualTo(12);
        assertThat(claimed.person().fullName()).isEqualTo("Hoàng Thị Êban");
    }

    @Test
    void a_late_reserve_gets_a_chair_and_a_ticket() {
        var contest = identity.contest(Identity.TICKETS_ONLY);
        var name = PersonName.parse("Hoàng Thị Êban").orElseThrow();

        identity.people.add(contest.contest(), 12, null, name, 1).block();

        var claimed =
                (Claimed)
                        identity.claim(
                                contest, new Ticket(identity.ticket(contest, 12)), null, phone);
        assertThat(claimed.reserve()).isTrue();
        assertThat(claimed.person().contestant()).isEqualTo(12);
    }

    @Test
    void whoever_shows_names_is_told_of_each_change() {
        var contest = identity.contest(Identity.TICKETS_ONLY);
        var claimed = identity.seated(contest, new Ticket(identity.ticket(contest, 7)), phone);
        identity.claim(contest, new SeatNumber(8), "An", other);
        identity.seats.leave(claimed.token(), true).block();
        identity.people.forget(contest.contest(), 3).block();

        assertThat(identity.changed).containsExactly(7, 7, 3);
    }

    @Test
    void a_chair_of_the_floor_with_neither_name_nor_device_is_nobodys() {
        var contest = identity.contest(Identity.TICKETS_ONLY);
        identity.seated(contest, new Ticket(identity.ticket(contest, 7)), phone);

        assertThat(identity.seats.unclaimed(contest.contest()).collectList().block())
                .containsExactly(1, 2, 4, 5, 6, 8, 9);
    }

    @Test
    void one_device_cannot_sit_on_two_seats() {
        var contest = identity.contest(Identity.OPEN_TO_ALL);
        identity.seated(contest, new SeatNumber(2), phone);

        assertThat(identity.claim(contest, new SeatNumber(4), "Nguyễn Văn An", phone))
                .isEqualTo(new Refused(Reason.DEVICE_SITS_ELSEWHERE, 2));
    }

    @Test
    void without_consent_nobody_sits_down() {
        var contest = identity.contest(Identity.OPEN_TO_ALL);
        var claim = new Claim(new SeatNumber(2), "An", 1, phone, false, true);

        assertThat(identity.seats.claim(contest, claim).block())
                .isEqualTo(new Refused(Reason.CONSENT_MISSING, null));
    }

    @Test
    void both_consents_are_recorded_with_text_version_and_channel_and_cannot_be_edited() {
        var contest = identity.contest(Identity.OPEN_TO_ALL);
        var claim = new Claim(new SeatNumber(2), "Lê Thị Hoà", 1, phone, true, true);

        var claimed = (Claimed) identity.seats.claim(contest, claim).block();

        assertThat(claimed.person().boardName()).isEqualTo("Lê Thị Hoà");
        var rows =
                identity.database
                        .sql(
                                "select purpose || ' ' || text_version || ' ' || channel as line"
                                        + " from consent")
                        .map(row -> row.get("line", String.class))
                        .all()
                        .collectList()
                        .block();
        assertThat(rows)
                .containsExactly(
                        "TAKE_PART live-1 SeatNumber", "PUBLIC_FULL_NAME live-1 SeatNumber");
        assertThat(identity.database.sql("delete from consent").then().materialize().block())
                .satisfies(
                        signal ->
                                assertThat(signal.getThrowable())
                                        .hasMessageContaining("append-only"));
    }

    @Test
    void what_is_missing_or_not_allowed_is_named() {
        var open = identity.contest(Identity.OPEN_TO_ALL);
        var closed = identity.contest(Identity.TICKETS_ONLY);
        var unknownUnit = new Claim(new NameOnly(), "An", 9, phone, true, false);

        assertThat(identity.claim(open, new SeatNumber(1), " \u200b ", phone))
                .isEqualTo(new Refused(Reason.NAME_MISSING, 1));
        assertThat(identity.seats.claim(open, unknownUnit).block())
                .isEqualTo(new Refused(Reason.UNIT_UNKNOWN, null));
        assertThat(identity.claim(open, new SeatNumber(99), "An", phone))
                .isEqualTo(new Refused(Reason.SEAT_UNKNOWN, 99));
        assertThat(identity.claim(closed, new SeatNumber(1), "An", phone))
                .isEqualTo(new Refused(Reason.SEAT_NUMBER_NOT_ALLOWED, 1));
        assertThat(identity.claim(closed, new NameOnly(), "An", phone))
                .isEqualTo(new Refused(Reason.NAME_ONLY_NOT_ALLOWED, null));
        assertThat(identity.claim(closed, new Ticket(identity.ticket(open, 1)), "An", phone))
                .isEqualTo(new Refused(Reason.TICKET_UNKNOWN, null));
    }

    @Test
    void twenty_people_without_tickets_at_once_get_the_eight_free_seats_of_their_unit() {
        var contest = identity.contest(Identity.OPEN_TO_ALL);

        var outcomes =
                Flux.range(0, 20)
                        .flatMap(
                                _ ->
                                        identity.seats.claim(
                                                contest,
                                                new Claim(
                                                        new NameOnly(),
                                                        "An",
                                                        1,
                                                        Token.random(),
                                                        true,
                                                        false)),
                                20)
                        .collectList()
                        .block();

        var seats =
                outcomes.stream()
                        .filter(Claimed.class::isInstance)
                        .map(outcome -> ((Claimed) outcome).seat());
        assertThat(seats).containsExactlyInAnyOrder(1, 2, 4, 5, 6, 7, 8, 9);
        assertThat(outcomes).filteredOn(Refused.class::isInstance).hasSize(12);
    }

    @Test
    void ten_devices_that_scan_one_ticket_at_once_seat_one() {
        var contest = identity.contest(Identity.TICKETS_ONLY);
        var by = new Ticket(identity.ticket(contest, 7));

        var outcomes =
                Flux.range(0, 10)
                        .flatMap(
                                _ ->
                                        identity.seats.claim(
                                                contest,
                                                new Claim(
                                                        by, "An", 1, Token.random(), true, false)),
                                10)
                        .collectList()
                        .block();

        assertThat(outcomes).filteredOn(Claimed.class::isInstance).hasSize(1);
    }

    @Test
    void a_reissued_ticket_voids_the_lost_card() {
        var contest = identity.contest(Identity.TICKETS_ONLY);
        var lost = identity.ticket(contest, 7);

        var fresh = identity.tickets.reissue(contest.contest(), 7).block();

        assertThat(identity.claim(contest, new Ticket(lost), "An", phone))
                .isEqualTo(new Refused(Reason.TICKET_UNKNOWN, null));
        assertThat(identity.seated(contest, new Ticket(fresh.ticket()), phone).seat()).isEqualTo(7);
    }

    @Test
    void a_closed_contest_seats_nobody_and_its_code_is_free() {
        var contest = identity.contest(Identity.OPEN_TO_ALL);
        identity.entrances.close(List.of(contest.contest())).block();

        assertThat(identity.entrances.find(contest.code()).block()).isNull();
        var now = identity.entrances.of(contest.contest()).block();
        assertThat(identity.claim(now, new SeatNumber(1), "An", phone))
                .isEqualTo(new Refused(Reason.CONTEST_CLOSED, null));
    }
}
