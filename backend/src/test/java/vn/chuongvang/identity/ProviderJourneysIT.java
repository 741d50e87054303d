package vn.chuongvang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

class ProviderJourneysIT {
    private static final byte[] LUGGAGE = "trạng thái".getBytes(StandardCharsets.UTF_8);

    private final Identity identity = new Identity();
    private final ProviderJourneys journeys = identity.providerJourneys();

    @Test
    void what_a_browser_carries_opens_as_what_it_was_sealed_and_here_alone() {
        var closed = journeys.seal("left", LUGGAGE);

        assertThat(journeys.open("left", closed)).hasValue(LUGGAGE);
        assertThat(journeys.open("proven", closed)).isEmpty();
        assertThat(journeys.open("left", closed.substring(1))).isEmpty();
        assertThat(journeys.open("left", "không phải")).isEmpty();
        assertThat(new Identity().providerJourneys().open("left", closed)).isEmpty();
        assertThat(journeys.seal("left", LUGGAGE)).isNotEqualTo(closed);
    }

    @Test
    void a_way_is_over_after_ten_minutes_and_its_end_is_reached_once() {
        var end = journeys.ends();

        assertThat(journeys.isOver(end)).isFalse();
        assertThat(journeys.arrive("state", end).block()).isTrue();
        assertThat(journeys.arrive("state", end).block()).isFalse();
        assertThat(journeys.arrive("another", end).block()).isTrue();
        identity.pass(ProviderJourneys.LASTS);
        assertThat(journeys.isOver(end)).isTrue();
    }

    @Test
    void who_came_back_is_forgotten_when_their_cookie_is_refused_anyway() {
        journeys.arrive("old", journeys.ends()).block();
        identity.pass(ProviderJourneys.LASTS);
        journeys.arrive("new", journeys.ends()).block();

        var kept =
                identity.database
                        .sql("select count(*)::int as kept from provider_return")
                        .map(row -> row.get("kept", Integer.class))
                        .one()
                        .block();
        assertThat(kept).isEqualTo(1);
    }

    @Test
    void so_many_leave_in_a_minute() {
        for (int i = 0; i < ProviderJourneys.LEAVING_A_MINUTE; i++) {
            assertThat(journeys.mayLeave()).isTrue();
        }

        assertThat(journeys.mayLeave()).isFalse();
        identity.pass(Duration.ofSeconds(61));
        assertThat(journeys.mayLeave()).isTrue();
    }

    @Test
    void an_identity_is_linked_by_a_session_that_lives_and_by_nobody_else() {
        var account = identity.firstHost.create().block();
        var password = account.oneTimePassword();
        var signedIn = (SignIn.SignedIn) identity.staff.signIn("dan", password, "").block();
        var session = signedIn.session();
        var who = new ProvenIdentity("hue", "https://id.example", "7", false);
        var linked = new LinkedIdentities(identity.database, identity.key, identity.clock);
        identity.sessions.end(session.member(), session.id()).block();

        assertThat(linked.add(Linker.of(session), who).block()).isFalse();
        assertThat(identity.providers.link(Linker.of(session), who).block())
                .isEqualTo(ProviderSignIn.Linking.SESSION_OVER);
        assertThat(linked.find(who).block()).isNull();
    }
}
