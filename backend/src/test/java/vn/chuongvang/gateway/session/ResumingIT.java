package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.r2dbc.core.DatabaseClient;

import tools.jackson.databind.JsonNode;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** Phones that go away and come back, ten times, twice at once, or not at all. */
@Timeout(120)
class ResumingIT {
    private static final int TURNS = 1_000;

    private static Venue venue;

    @BeforeAll
    static void open() {
        venue = new Venue();
    }

    @AfterAll
    static void close() {
        venue.close();
    }

    private static Client again(Venue.Contest contest, int seat, long lastSeq, long epoch) {
        return venue.connect()
                .hello(
                        "contestant",
                        contest.tokenOf(seat),
                        null,
                        ",\"lastSeq\":" + lastSeq + ",\"epoch\":" + epoch);
    }

    /** Whoever comes in each phase, for the first time or again, sees the same. */
    @Test
    void a_phone_that_comes_back_in_any_phase_sees_what_one_that_stayed_sees() {
        var contest = venue.contest(Drafts.choices(3, 4, 2));
        try (var host = venue.host(contest);
                var steady = venue.contestant(contest, 1);
                var other = venue.contestant(contest, 2)) {
            var welcome = steady.next("welcome");
            long epoch = welcome.path("epoch").asLong();
            other.next("state");
            var played = new Follower();
            host.phase("LOBBY");
            long before = steady.next("state").path("seq").asLong();
            assertSame(contest, epoch, before, steady, played);
            host.does("{\"do\":\"start\"}");
            steady.next("standing");
            assertSame(contest, epoch, before, steady, played);
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            steady.next("ask");
            assertSame(contest, epoch, before, steady, played);
            steady.send("{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"option\":1}");
            steady.next("ack");
            other.send("{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"option\":1}");
            other.next("ack");
            assertSame(contest, epoch, before, steady, played);
            host.does("{\"do\":\"extend\",\"seconds\":1}");
            steady.next("clock");
            assertSame(contest, epoch, before, steady, played);
            host.phase("CLOSED");
            assertSame(contest, epoch, before, steady, played);
            host.does("{\"do\":\"reveal\"}");
            assertSame(contest, epoch, before, steady, played);
            host.does("{\"do\":\"confirm\"}");
            steady.next("result");
            assertSame(contest, epoch, before, steady, played);
            host.does("{\"do\":\"void\",\"round\":1,\"reason\":\"sai đề\"}");
            steady.next("standing");
            assertSame(contest, epoch, before, steady, played);
            host.does("{\"do\":\"undo\"}");
            steady.next("state");
            assertSame(contest, epoch, before, steady, played);
            host.does("{\"do\":\"finish\"}");
            steady.next("end");
            assertSame(contest, epoch, before, steady, played);
        }
    }

    /**
     * Seat 1 is opened on the same device again: with the position where it began, and from
     * scratch. Folding either must give what the messages so far give.
     */
    private static void assertSame(
            Venue.Contest contest, long epoch, long before, Client steady, Follower played) {
        var resumed = new Follower();
        var fresh = new Follower();
        try (var gap = again(contest, 3, before, epoch)) {
            gap.next("welcome");
            try (var snapshot = venue.contestant(contest, 3)) {
                snapshot.next("state");
                snapshot.heard().forEach(fresh::hear);
            }
            // The newer connection of the seat has closed the older one: all it got is here.
            gap.closed();
            resumed.hear(steady.heard().get(1));
            gap.heard().forEach(resumed::hear);
        }
        steady.heard().forEach(played::hear);
        assertThat(fresh.left()).isEqualTo(played.left());
        assertThat(fresh.phase()).isEqualTo(played.phase());
        assertThat(fresh.round()).isEqualTo(played.round());
        assertThat(fresh.closesAt()).isEqualTo(played.closesAt());
        assertThat(fresh.seq()).isGreaterThanOrEqualTo(played.seq());
        if (resumed.wasResumed()) {
            assertThat(resumed.left()).isEqualTo(played.left());
            assertThat(resumed.phase()).isEqualTo(played.phase());
            assertThat(resumed.round()).isEqualTo(played.round());
            assertThat(resumed.closesAt()).isEqualTo(played.closesAt());
        }
    }

    @Test
    void the_tenth_reconnect_is_as_good_as_the_first_and_an_unacknowledged_answer_is_taken_once() {
        var contest = venue.contest(Drafts.choices(3, 3, 4));
        try (var host = venue.host(contest);
                var first = venue.contestant(contest, 1)) {
            long epoch = first.next("welcome").path("epoch").asLong();
            host.phase("LOBBY");
            host.does("{\"do\":\"start\"}");
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            long seq = first.next("ask").path("seq").asLong();
            first.cut();
            JsonNode receipt = null;
            for (int i = 0; i < 10; i++) {
                try (var phone = again(contest, 1, seq, epoch)) {
                    assertThat(phone.next("welcome").path("resumed").asBoolean()).isTrue();
                    phone.send("{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"option\":1}");
                    var ack = phone.next("ack");
                    assertThat(ack).isEqualTo(receipt == null ? ack : receipt);
                    receipt = ack;
                }
            }
            try (var phone = venue.contestant(contest, 1)) {
                var answer = phone.next("state").path("answer");
                assertThat(answer.path("option").asInt()).isEqualTo(1);
                assertThat(answer.path("receipt").asLong())
                        .isEqualTo(receipt.path("receipt").asLong());
            }
        }
    }

    @Test
    void whoever_comes_after_an_early_close_is_told_when_it_was() {
        var contest = venue.contest(Drafts.finalChoices(2, 3, 60));
        try (var host = venue.host(contest);
                var one = venue.contestant(contest, 1);
                var other = venue.contestant(contest, 2)) {
            host.phase("LOBBY");
            host.does("{\"do\":\"start\"}");
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            long planned = one.next("ask").path("question").path("closesAt").asLong();
            one.send("{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"option\":1}");
            other.send("{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"option\":1}");
            long closed = one.next("clock").path("closesAt").asLong();
            assertThat(closed).isLessThan(planned);
            try (var again = venue.contestant(contest, 1)) {
                var question = again.next("state").path("question");
                assertThat(question.path("closesAt").asLong()).isEqualTo(closed);
            }
        }
    }

    @Test
    void a_position_of_another_epoch_or_from_the_future_gets_a_snapshot() {
        var contest = venue.contest(Drafts.choices(2, 3, 2));
        try (var phone = venue.contestant(contest, 1)) {
            long epoch = phone.next("welcome").path("epoch").asLong();
            try (var other = again(contest, 1, 1, epoch + 1)) {
                assertThat(other.next("welcome").path("resumed").asBoolean()).isFalse();
                other.next("state");
            }
            try (var future = again(contest, 1, 99, epoch)) {
                assertThat(future.next("welcome").path("resumed").asBoolean()).isFalse();
                future.next("state");
            }
        }
    }

    @Test
    void the_newest_tab_wins_and_the_old_one_is_told() {
        var contest = venue.contest(Drafts.choices(2, 3, 3));
        try (var host = venue.host(contest);
                var old = venue.contestant(contest, 1)) {
            old.next("state");
            try (var tab = venue.contestant(contest, 1)) {
                tab.next("state");
                assertThat(old.next("bye").path("reason").asString()).isEqualTo("openedElsewhere");
                assertThat(old.closed()).isEqualTo(4009);
                host.phase("LOBBY");
                host.does("{\"do\":\"start\"}");
                host.does("{\"do\":\"read\",\"source\":\"main\"}");
                tab.next("ask");
                tab.send("{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"option\":0}");
                tab.next("ack");
            }
        }
    }

    /**
     * Neither knows of the other: one seat, each tap once, and the last one is the answer. Every
     * fourth tap is on its way when the other tab comes in.
     */
    @Timeout(300)
    @Test
    void two_tabs_that_put_each_other_out_a_thousand_times_are_one_seat_with_one_answer() {
        var contest = venue.contest(Drafts.choices(2, 2, 600));
        try (var host = venue.host(contest)) {
            host.phase("LOBBY");
            host.does("{\"do\":\"start\"}");
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            var acknowledged = new TreeSet<Integer>();
            for (int turn = 1; turn <= TURNS; turn++) {
                try (var tab = venue.contestant(contest, 1)) {
                    tab.next("state");
                    tab.send(
                            "{\"t\":\"answer\",\"round\":1,\"attempt\":%d,\"option\":%d}"
                                    .formatted(turn, turn % 3));
                    if (turn % 4 != 0) {
                        tab.next("ack");
                        acknowledged.add(turn);
                    }
                    try (var other = venue.contestant(contest, 1)) {
                        other.next("welcome");
                        assertThat(tab.closed()).isEqualTo(4009);
                    }
                }
            }
            var taps = taps(contest);
            assertThat(taps).doesNotHaveDuplicates().containsAll(acknowledged);
            try (var last = venue.contestant(contest, 1)) {
                assertThat(last.next("state").path("answer").path("option").asInt())
                        .isEqualTo(Collections.max(taps) % 3);
            }
        }
    }

    /** Attempts in the journal, of whomever. */
    private static List<Integer> taps(Venue.Contest contest) {
        return venue.server
                .bean(DatabaseClient.class)
                .sql(
                        """
                        select attempt from contest_event
                        where contest = $1 and type = 'AnswerRecorded' and contestant = 1
                        """)
                .bind(0, contest.id().value())
                .map(row -> Objects.requireNonNull(row.get(0, Integer.class)))
                .all()
                .collectList()
                .block();
    }

    @Test
    void a_seat_that_was_handed_over_is_told_so_and_its_token_is_worth_nothing() {
        var contest = venue.contest(Drafts.choices(2, 3, 3));
        try (var referee = venue.referee(contest);
                var phone = venue.contestant(contest, 1)) {
            phone.next("state");
            referee.next("console");
            referee.does("{\"do\":\"handOver\",\"contestant\":1}");
            assertThat(phone.closed()).isEqualTo(4010);
            try (var back = venue.contestant(contest, 1)) {
                assertThat(back.closed()).isEqualTo(4003);
            }
        }
    }

    @Test
    void whoever_leaves_the_floor_gives_the_token_up() {
        var contest = venue.contest(Drafts.choices(2, 3, 3));
        try (var phone = venue.contestant(contest, 2)) {
            phone.next("state");
            phone.send("{\"t\":\"leave\"}");
            assertThat(phone.closed()).isEqualTo(4011);
        }
        try (var back = venue.contestant(contest, 2)) {
            assertThat(back.closed()).isEqualTo(4003);
        }
    }
}
