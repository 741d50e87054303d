package vn.chuongvang.rehearsal.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.StaffAct;
import vn.chuongvang.rehearsal.person.NetworkProfile;
import vn.chuongvang.rehearsal.person.Persona;
import vn.chuongvang.rehearsal.person.ThinkingTime;
import vn.chuongvang.rehearsal.yardstick.Yardstick;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Simulated contestants against the yardstick, a real server that acknowledges at once. */
@Execution(ExecutionMode.CONCURRENT) // it waits most of its time
class CrowdTests {

    private static final int CONTESTANTS = 40;
    private static final int FOLLOW_UPS = 3;
    private static final long FIRST_FOLLOW_UP_NANOS = 75_000_000;
    private static final Persona QUICK =
            new Persona(
                    1,
                    0,
                    new ThinkingTime.Burst(Duration.ofMillis(200)),
                    NetworkProfile.DIRECT,
                    0,
                    0);

    private final Yardstick yardstick = new Yardstick(0);
    private Crowd crowd;

    @BeforeEach
    void crowd() {
        crowd = new Crowd(URI.create("ws://127.0.0.1:" + yardstick.port() + "/ws"));
    }

    @AfterEach
    void close() {
        crowd.close();
        yardstick.close();
    }

    @Test
    void everybody_answers_once_and_hears_the_receipt() throws Exception {
        enter(QUICK);

        playOneQuestion();

        assertThat(crowd.testimonies())
                .hasSize(CONTESTANTS)
                .allSatisfy(
                        heard -> {
                            assertThat(heard.taps()).hasSize(1);
                            assertThat(heard.told()).hasSize(1);
                            assertThat(heard.results()).hasSize(1);
                            assertThat(heard.protests()).isEmpty();
                        });
        assertThat(crowd.testimonies().stream().map(t -> t.told().getFirst().receipt()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_question_costs_three_frames_down_and_one_up() throws Exception {
        enter(QUICK);
        Traffic.Count before = crowd.traffic().count();

        playOneQuestion();

        Traffic.Count played = crowd.traffic().count().since(before);
        assertThat(played.framesDown()).isEqualTo(3L * CONTESTANTS);
        assertThat(played.framesUp())
                .isBetween((long) CONTESTANTS, CONTESTANTS + FOLLOW_UPS * waitedForLong());
    }

    /** On a busy machine a phone may wait until it sends its first follow-up frame. */
    private long waitedForLong() {
        return crowd.testimonies().stream()
                .filter(phone -> phone.told().getFirst().waitNanos() >= FIRST_FOLLOW_UP_NANOS)
                .count();
    }

    @Test
    void a_phone_whose_line_is_cut_comes_back_by_itself() {
        enter(QUICK);

        crowd.cut();

        assertThat(crowd.awaitIn(Duration.ofSeconds(10))).isEqualTo(CONTESTANTS);
        assertThat(crowd.testimonies()).allSatisfy(t -> assertThat(t.connections()).isEqualTo(2));
    }

    @Test
    void whoever_is_in_knows_its_lamp() {
        crowd.seat(passes(), _ -> QUICK.on(NetworkProfile.GOOD_3G), 42);
        crowd.enter(1_000);

        for (SimulatedContestant contestant : crowd.contestants()) {
            while (!contestant.isIn().syncUninterruptibly().getNow()) {
                Thread.onSpinWait();
            }
            assertThat(contestant.testify().syncUninterruptibly().getNow().lamp())
                    .isNotEqualTo("?");
        }
    }

    @Test
    void a_slow_network_sends_nudges_until_the_tick_is_there() throws Exception {
        enter(QUICK.on(NetworkProfile.GOOD_3G));
        Traffic.Count before = crowd.traffic().count();

        playOneQuestion();

        assertThat(crowd.traffic().count().since(before).framesUp())
                .isGreaterThanOrEqualTo(2L * CONTESTANTS);
        assertThat(crowd.testimonies()).allSatisfy(t -> assertThat(t.told()).hasSize(1));
    }

    private void enter(Persona persona) {
        crowd.seat(passes(), _ -> persona, 42);
        crowd.enter(1_000);
        assertThat(crowd.awaitIn(Duration.ofSeconds(10))).isEqualTo(CONTESTANTS);
    }

    private static List<Pass> passes() {
        return IntStream.range(0, CONTESTANTS).mapToObj(i -> Pass.contestant("t" + i)).toList();
    }

    private void playOneQuestion() throws InterruptedException {
        CountDownLatch revealed = new CountDownLatch(1);
        AtomicInteger acts = new AtomicInteger();
        SimulatedHost host =
                new SimulatedHost(
                        crowd,
                        () ->
                                CompletableFuture.completedFuture(
                                        Pass.staff(Audience.HOST, "h", "000000")),
                        console -> act(console, acts),
                        Duration.ofMillis(3_500),
                        message -> {
                            if (message instanceof ServerMessage.Done && acts.get() == 2) {
                                revealed.countDown();
                            }
                        });
        host.enter();
        assertThat(revealed.await(20, TimeUnit.SECONDS)).isTrue();
        awaitResults();
        host.leave();
    }

    private void awaitResults() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (crowd.testimonies().stream().anyMatch(t -> t.results().isEmpty())
                && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    private static Optional<StaffAct> act(ServerMessage.Console console, AtomicInteger acts) {
        return acts.get() == 2
                ? Optional.empty()
                : BigButton.PLAIN.next(console).map(act -> counted(act, acts));
    }

    private static StaffAct counted(StaffAct act, AtomicInteger acts) {
        acts.incrementAndGet();
        return act;
    }
}
