package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.identity.StaffSession;

import java.time.Duration;

/** Two devices of hosts at one desk: one acts, the other reads; and a prompter reads only. */
@Timeout(60)
class TakingOverIT {
    private static final String START = "{\"do\":\"start\"}";
    private static final String READ = "{\"do\":\"read\",\"source\":\"main\"}";
    private static final int REFUSED = 4003;

    private static Venue venue;

    @BeforeAll
    static void open() {
        venue = new Venue();
    }

    @AfterAll
    static void close() {
        venue.close();
    }

    @Test
    void who_takes_over_acts_and_the_other_one_only_reads_until_it_takes_over() {
        var contest = venue.contest(Drafts.choices(3, 3, 2));
        var other = venue.signedIn("anh.tu", StaffRole.HOST);
        var desks = venue.server.bean(Desks.class);
        try (var first = venue.host(contest);
                var second = host(contest, other)) {
            first.phase("LOBBY");
            second.phase("LOBBY");
            var shared = desks.of(contest.id(), other).orElseThrow();
            assertThat(shared.taken()).isFalse();
            assertThat(shared.devices())
                    .extracting(Desks.Device::name)
                    .containsExactly("anh.tu", "chi.hai");

            var taken = desks.takeOver(contest.id(), other).orElseThrow();

            assertThat(taken.devices().getFirst())
                    .isEqualTo(new Desks.Device("anh.tu", "test", true, true));
            assertThat(first.next("refused").path("code").asString()).isEqualTo("TAKEN_OVER");
            assertThat(first.act(START).path("code").asString()).isEqualTo("NOT_OPERATOR");
            second.does(START);
            assertThat(desks.of(contest.id(), venue.hostSession()).orElseThrow().yours()).isFalse();

            desks.takeOver(contest.id(), venue.hostSession());

            assertThat(second.act(READ).path("code").asString()).isEqualTo("NOT_OPERATOR");
            first.phase("READY");
            first.does(READ);
            first.next(message -> message.toString().contains("tookOver"), "a line of the log");
        }
    }

    /** Nobody has to end anything on the first one: it may be gone for good. */
    @Test
    void another_device_goes_on_in_mid_question_where_a_laptop_was_closed() {
        var contest = venue.contest(Drafts.choices(3, 3, 60));
        var other = venue.signedIn("tu.dung", StaffRole.HOST);
        var desks = venue.server.bean(Desks.class);
        try (var first = venue.host(contest);
                var phone = venue.contestant(contest, 1)) {
            first.phase("LOBBY");
            first.does(START);
            first.does(READ);
            phone.next("ask");
            phone.send("{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"option\":1}");
            phone.next("ack");
            first.cut();

            var began = System.nanoTime();
            try (var second = host(contest, other)) {
                assertThat(second.phase("OPEN").path("question").path("round").asInt())
                        .isEqualTo(1);
                desks.takeOver(contest.id(), other).orElseThrow();
                second.does("{\"do\":\"lock\"}");
                System.out.printf(
                        "another device acts %d ms after the laptop was closed%n",
                        Duration.ofNanos(System.nanoTime() - began).toMillis());

                second.phase("CLOSED");
                second.does("{\"do\":\"reveal\"}");
                second.does("{\"do\":\"confirm\"}");
                assertThat(phone.next("result").path("right").asInt()).isEqualTo(1);
            }
        }
    }

    @Test
    void a_prompter_is_a_page_of_hosts_that_may_do_nothing() {
        var contest = venue.contest(Drafts.choices(3, 3, 2));
        try (var prompter = venue.prompter(contest);
                var referee =
                        venue.connect().hello("prompter", venue.refereeToken(), contest.code())) {
            prompter.phase("LOBBY");

            assertThat(prompter.act(START).path("code").asString()).isEqualTo("NOT_ALLOWED");
            prompter.send("{\"t\":\"peek\",\"round\":1}");
            assertThat(prompter.next("refused").path("code").asString()).isEqualTo("NOT_ALLOWED");
            assertThat(referee.closed()).isEqualTo(REFUSED);
        }
    }

    private static Client host(Venue.Contest contest, StaffSession session) {
        return venue.connect().hello("host", venue.socketToken(session), contest.code());
    }
}
