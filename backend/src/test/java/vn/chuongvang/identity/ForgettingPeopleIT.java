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
        assertThat(everything()).doesNotContain("Nguyễn", "An");
    }

    @Test
    void names_are_kept_for_ninety_days_and_then_forgotten() {
        identity.seated(contest, new SeatNumber(2), Token.random());

        identity.pass(Duration.ofDays(90));
        assertThat(identity.retention.sweep().block()).isZero();
        identity.pass(Duration.ofDays(1));
        assertThat(identity.retention.sweep().block()).isEqualTo(11);

        assertThat(everything()).doesNotContain("Nguyễn", "Bình");
        assertThat(identity.retention.sweep().block()).isZero();
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
