package vn.chuongvang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.identity.SignIn.SignedIn;
import vn.chuongvang.identity.SignIn.TooMany;
import vn.chuongvang.identity.SignIn.Wrong;

import java.time.Duration;

class SigningInIT {
    private static final String OWN = "ghế vàng bảy mươi";

    private final Identity identity = new Identity();

    private static final StaffMember ANYBODY =
            new StaffMember(7, "an", StaffRole.HOST, false, false, null);

    @Test
    void the_first_host_is_made_once_with_a_password_to_be_changed() {
        var account = identity.firstHost.create().block();

        assertThat(identity.firstHost.create().block()).isNull();
        var signedIn = signIn(account.oneTimePassword());
        assertThat(signedIn.session().member().name()).isEqualTo("dan");
        assertThat(signedIn.session().member().mustChangePassword()).isTrue();
    }

    @Test
    void a_changed_password_ends_the_other_sessions_and_opens_every_door() {
        var password = identity.firstHost.create().block().oneTimePassword();
        var other = signIn(password);
        var mine = signIn(password);

        var change = identity.staff.changePassword(mine.session(), password, OWN).block();

        assertThat(change).isEqualTo(PasswordChange.CHANGED);
        assertThat(identity.sessions.find(other.token()).block()).isNull();
        assertThat(identity.ended).containsExactly(other.session().id());
        assertThat(identity.sessions.find(mine.token()).block().member().mustChangePassword())
                .isFalse();
        assertThat(signIn(OWN)).isNotNull();
    }

    @Test
    void unfit_passwords_are_refused_by_name() {
        var password = identity.firstHost.create().block().oneTimePassword();
        var session = signIn(password).session();

        assertThat(change(session, password, "ngắn")).isEqualTo(PasswordChange.TOO_SHORT);
        assertThat(change(session, password, "x".repeat(129))).isEqualTo(PasswordChange.TOO_LONG);
        assertThat(change(session, password, password)).isEqualTo(PasswordChange.SAME_AS_OLD);
        assertThat(change(session, "wrong", OWN)).isEqualTo(PasswordChange.OLD_IS_WRONG);
    }

    @Test
    void five_tries_a_minute_and_the_right_password_waits_too() {
        var password = identity.firstHost.create().block().oneTimePassword();
        for (int i = 0; i < Staff.TRIES_PER_NAME; i++) {
            assertThat(identity.staff.signIn("dan", "wrong" + i, "").block())
                    .isInstanceOf(Wrong.class);
        }

        assertThat(identity.staff.signIn("DAN ", password, "").block()).isInstanceOf(TooMany.class);
        identity.pass(Duration.ofSeconds(61));
        assertThat(signIn(password)).isNotNull();
    }

    @Test
    void many_names_together_are_limited_too() {
        for (int i = 0; i < Staff.TRIES_ALTOGETHER; i++) {
            identity.staff.signIn("nobody" + i, "x".repeat(Passwords.LONGEST + 1), "").block();
        }

        assertThat(identity.staff.signIn("nobody", "x", "").block()).isInstanceOf(TooMany.class);
    }

    @Test
    void a_session_ends_after_twelve_hours_or_when_told() {
        var password = identity.firstHost.create().block().oneTimePassword();
        var old = signIn(password);
        identity.pass(StaffSessions.LASTS);
        var revoked = signIn(password);
        var member = revoked.session().member();

        assertThat(identity.sessions.find(old.token()).block()).isNull();
        assertThat(identity.sessions.end(member, revoked.session().id()).block()).isTrue();
        assertThat(identity.sessions.find(revoked.token()).block()).isNull();
        assertThat(identity.sessions.isLive(revoked.session().id()).block()).isFalse();
        assertThat(identity.ended).containsExactly(revoked.session().id());
    }

    @Test
    void a_socket_token_is_good_once_and_for_a_minute() {
        var session = readySession();
        var used = identity.sessions.socketToken(session).block();
        var late = identity.sessions.socketToken(session).block();

        assertThat(identity.sessions.redeem(used).block().id()).isEqualTo(session.id());
        assertThat(identity.sessions.redeem(used).block()).isNull();
        identity.pass(StaffSessions.SOCKET_TOKEN_LASTS);
        assertThat(identity.sessions.redeem(late).block()).isNull();
    }

    @Test
    void who_must_change_the_password_gets_no_socket() {
        var password = identity.firstHost.create().block().oneTimePassword();
        var token = identity.sessions.socketToken(signIn(password).session()).block();

        assertThat(identity.sessions.redeem(token).block()).isNull();
    }

    @Test
    void a_reset_gives_a_new_one_time_password_and_ends_everything() {
        var session = readySession();

        var password = identity.staff.resetPassword("dan").block();

        assertThat(identity.sessions.isLive(session.id()).block()).isFalse();
        assertThat(signIn(password).session().member().mustChangePassword()).isTrue();
        assertThat(identity.staff.resetPassword("nobody").block()).isNull();
    }

    @Test
    void a_host_resets_referees_and_no_host() {
        identity.firstHost.create().block();
        var made = identity.staff.create("trong.tai", StaffRole.REFEREE).block();
        var old = identity.staff.signIn("trong.tai", made.oneTimePassword(), "").block();

        var password =
                identity.staff.resetForgotten("Trong.Tai", ANYBODY).block().oneTimePassword();

        var session = ((SignedIn) old).session().id();
        assertThat(identity.sessions.isLive(session).block()).isFalse();
        assertThat(identity.ended).containsExactly(session);
        assertThat(identity.staff.signIn("trong.tai", made.oneTimePassword(), "").block())
                .isInstanceOf(Wrong.class);
        assertThat(identity.staff.signIn("trong.tai", password, "").block())
                .isInstanceOf(SignedIn.class);
        assertThat(identity.staff.resetForgotten("dan", ANYBODY).block()).isNull();
        assertThat(identity.staff.resetForgotten("nobody", ANYBODY).block()).isNull();
    }

    @Test
    void five_codes_a_minute_and_the_owner_who_signs_in_gives_none_back() {
        var session = readySession();
        var offer = identity.factor.offer(session.member(), OWN).block();
        var secret = ((FactorOffer.Offered) offer).secret().secret();
        var code = StaffCookies.codeOf(secret, identity.instant());
        var spare = identity.factor.confirm(session, code).block();
        identity.pass(Duration.ofSeconds(61));
        for (int i = 1; i < Staff.TRIES_PER_NAME; i++) {
            assertThat(signIn(OWN, "000000")).isInstanceOf(SignIn.WrongCode.class);
        }

        assertThat(signIn(OWN, spare.getFirst())).isInstanceOf(SignedIn.class);
        assertThat(signIn(OWN, "000000")).isInstanceOf(TooMany.class);
        assertThat(signIn(OWN, spare.getLast())).isInstanceOf(TooMany.class);
        identity.pass(Duration.ofSeconds(61));
        assertThat(signIn(OWN, spare.getLast())).isInstanceOf(SignedIn.class);
    }

    private SignIn signIn(String password, String code) {
        return identity.staff.signIn("dan", password, code, "").block();
    }

    @Test
    void a_name_is_given_once_and_must_be_a_name() {
        var referee = identity.staff.create("Trọng.Tài-1", StaffRole.REFEREE).block();

        assertThat(referee.member().name()).isEqualTo("trọng.tài-1");
        assertThat(identity.staff.create("TRỌNG.TÀI-1", StaffRole.HOST).block()).isNull();
        assertThat(identity.staff.create("x", StaffRole.HOST).block()).isNull();
        assertThat(identity.staff.create("a b", StaffRole.HOST).block()).isNull();
    }

    @Test
    void no_secret_is_stored_as_it_is() {
        var session = readySession();
        var socket = identity.sessions.socketToken(session).block();

        var dump =
                identity.database
                        .sql(
                                """
                                select string_agg(t, ' ') as dump from (
                                    select staff_account::text as t from staff_account
                                    union all select staff_session::text from staff_session
                                    union all
                                    select staff_socket_token::text from staff_socket_token) all_rows
                                """)
                        .map(row -> row.get("dump", String.class))
                        .one()
                        .block();

        assertThat(dump).contains("$argon2id$").doesNotContain(OWN, socket.secret());
    }

    private StaffSession readySession() {
        var password = identity.firstHost.create().block().oneTimePassword();
        var session = signIn(password).session();
        identity.staff.changePassword(session, password, OWN).block();
        return session;
    }

    private SignedIn signIn(String password) {
        return (SignedIn) identity.staff.signIn("Dan", password, "Firefox trên Linux").block();
    }

    private PasswordChange change(StaffSession session, String old, String wanted) {
        identity.pass(Duration.ofSeconds(61));
        return identity.staff.changePassword(session, old, wanted).block();
    }
}
