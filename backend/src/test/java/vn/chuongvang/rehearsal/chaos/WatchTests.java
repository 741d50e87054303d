package vn.chuongvang.rehearsal.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.StaffAct;
import vn.chuongvang.rehearsal.client.BigButton;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

@Timeout(60)
class WatchTests {

    private static final long KILLED = 1_000;
    private static final long BACK = 4_000;
    private static final Away AWAY = new Away(nanos(KILLED), nanos(BACK));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicLong timer = new AtomicLong();
    private final Watch watch = new Watch(BigButton.PLAIN, timer::get);

    @Test
    void a_pause_counts_from_the_kill_and_the_going_on_from_when_the_database_was_back() {
        shows(500, Consoles.going());
        shows(KILLED + 1_700, Consoles.standing());
        shows(BACK + 900, Consoles.going());

        assertThat(watch.outage(AWAY)).isEqualTo(new Outage(1_700, 900));
    }

    @Test
    void a_pause_that_is_shown_again_and_again_began_with_the_first() {
        shows(KILLED + 1_700, Consoles.standing());
        shows(KILLED + 2_500, Consoles.standing());
        shows(BACK + 900, Consoles.going());
        shows(BACK + 1_900, Consoles.going());

        assertThat(watch.outage(AWAY)).isEqualTo(new Outage(1_700, 900));
    }

    @Test
    void a_pause_of_before_the_kill_is_none_of_it() {
        shows(500, Consoles.standing());
        shows(900, Consoles.going());

        assertThat(watch.outage(AWAY)).isEqualTo(new Outage(Outage.NEVER, Outage.NEVER));
    }

    @Test
    void a_clock_that_stands_to_the_end_never_went_on() {
        shows(KILLED + 1_700, Consoles.standing());

        assertThat(watch.outage(AWAY)).isEqualTo(new Outage(1_700, Outage.NEVER));
    }

    @Test
    void a_clock_that_went_and_stands_again_has_not_gone_on() {
        shows(KILLED + 1_700, Consoles.standing());
        shows(BACK + 200, Consoles.going());
        shows(BACK + 700, Consoles.standing());

        assertThat(watch.outage(AWAY)).isEqualTo(new Outage(1_700, Outage.NEVER));
    }

    @Test
    void of_several_pauses_the_first_tells_when_it_was_shown_and_the_last_when_it_was_over() {
        shows(KILLED + 1_700, Consoles.standing());
        shows(KILLED + 2_000, Consoles.going());
        shows(KILLED + 2_100, Consoles.standing());
        shows(BACK + 1_500, Consoles.going());

        assertThat(watch.outage(AWAY)).isEqualTo(new Outage(1_700, 1_500));
    }

    @Test
    void a_clock_that_went_before_anybody_knew_that_the_database_is_back_took_no_time() {
        shows(KILLED + 1_700, Consoles.standing());
        shows(BACK - 5, Consoles.going());

        assertThat(watch.outage(AWAY)).isEqualTo(new Outage(1_700, 0));
    }

    @Test
    void what_was_forgotten_as_a_console_still_tells_of_the_outage() {
        shows(KILLED + 1_700, Consoles.standing());
        watch.forget();
        shows(BACK + 900, Consoles.going());

        assertThat(watch.outage(AWAY)).isEqualTo(new Outage(1_700, 900));
    }

    @Test
    void a_host_who_is_held_reads_no_question_and_does_everything_else() {
        watch.hold();

        assertThat(watch.next(Consoles.between("SETTLED", "read:main"))).isEmpty();
        assertThat(watch.next(Consoles.between("LOCKED", "reveal")))
                .contains(new StaffAct.Reveal());
        watch.goOn();
        assertThat(watch.next(Consoles.between("SETTLED", "read:main")))
                .contains(new StaffAct.Read("main"));
    }

    @Test
    void the_next_question_is_a_later_one_that_takes_answers() throws Exception {
        var asked = new FutureTask<>(() -> watch.nextQuestion(2, PATIENCE));
        Thread.ofVirtual().start(asked);
        watch.accept(Consoles.at("OPEN", 2));
        watch.accept(Consoles.at("LOCKED", 3));
        assertThatThrownBy(() -> watch.nextQuestion(2, Duration.ZERO))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("after round 2, the console shows LOCKED");

        watch.accept(Consoles.at("READ", 3));

        assertThat(asked.get().orElseThrow().round()).isEqualTo(3);
    }

    @Test
    void after_the_end_there_is_no_next_question() throws Exception {
        watch.accept(Consoles.between("FINISHED"));

        assertThat(watch.nextQuestion(2, PATIENCE)).isEmpty();
    }

    @Test
    void between_two_questions_is_where_one_is_settled_or_all_is_over() throws Exception {
        assertThat(watch.isBetween()).as("nothing was shown").isFalse();
        watch.accept(Consoles.at("OPEN", 1));
        assertThat(watch.isBetween()).isFalse();
        watch.accept(Consoles.between("SETTLED"));
        assertThat(watch.isBetween()).isTrue();
        watch.accept(Consoles.between("FINISHED"));
        assertThat(watch.awaitBetween(PATIENCE).phase()).isEqualTo("FINISHED");
    }

    @Test
    void what_was_forgotten_is_waited_for_anew() {
        watch.accept(Consoles.between("SETTLED"));
        watch.accept(new ServerMessage.Roster(1, List.of(), List.of()));
        watch.forget();

        assertThat(watch.isBetween()).isFalse();
        assertThatThrownBy(() -> watch.awaitBetween(Duration.ZERO))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining("the console shows nothing");
        assertThatThrownBy(() -> watch.awaitRoster(Duration.ZERO))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void whoever_waits_for_the_roster_hears_of_it() throws Exception {
        var waited = new FutureTask<>(() -> watch.awaitRoster(PATIENCE));
        Thread.ofVirtual().start(waited);
        var roster = new ServerMessage.Roster(1, List.of(), List.of());

        watch.accept(roster);

        assertThat(waited.get()).isEqualTo(roster);
    }

    private void shows(long millis, ServerMessage.Console console) {
        timer.set(nanos(millis));
        watch.accept(console);
    }

    private static long nanos(long millis) {
        return millis * 1_000_000;
    }
}
