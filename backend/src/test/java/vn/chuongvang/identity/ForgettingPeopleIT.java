package vn.chuongvang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.identity.Claim.By.SeatNumber;

import java.time.Duration;

class ForgettingPeopleIT {
    private final Identity identity = new Identity();
    private final Entrance contest = identity.contest(Identity.OPEN_TO_ALL);

    @Test
    void a_forgotten_person_leaves_no_name_in_any_table() {
        var claimed = identity.seated(contest, new SeatNumber(2), Token.random());

        assertThat(identity.people.forget(contest.contest(), 2).block()).isTrue();

        assertThat(identity.people.find(contest.contest(), 2).block().boardName()).isEqualTo("№ 2");
        assertThat(identity.seats.find(claimed.token()).block()).isNull();
        assertThat(everything()).doesNotContain("Nguyễn");
    }

    @Test
    void names_are_kept_for_ninety_days_and_then_forgotten() {
        identity.seated(contest, new SeatNumber(2), Token.random());

        identity.pass(Duration.ofDays(90));
        assertThat(identity.retention.sweep().block()).isZero();
        identity.pass(Duration.ofDays(1));
        assertThat(identity.retention.sweep().block()).isEqualTo(1);

        assertThat(everything()).doesNotContain("Nguyễn");
        assertThat(identity.retention.sweep().block()).isZero();
    }

    @Test
    void who_comes_late_gets_a_number_that_nobody_had() {
        identity.seated(contest, new SeatNumber(2), Token.random());
        var name = PersonName.parse("Hoàng Thị Êban").orElseThrow();

        var first = identity.people.add(contest.contest(), name, 1).block();
        var second = identity.people.add(contest.contest(), name, 1).block();

        assertThat(first.contestant()).isEqualTo(12);
        assertThat(second.contestant()).isEqualTo(13);
    }

    private String everything() {
        return identity.database
                .sql(
                        """
                        select coalesce(string_agg(t, ' '), '') as dump from (
                            select person::text as t from person
                            union all select seat::text from seat
                            union all select consent::text from consent
                            union all select device_token::text from device_token) all_rows
                        """)
                .map(row -> row.get("dump", String.class))
                .one()
                .block();
    }
}
