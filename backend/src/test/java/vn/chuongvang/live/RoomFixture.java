package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** A real room on a journal in memory, and a clock that the test turns. */
final class RoomFixture implements RoomListener, AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final String HOST = "host";

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    final EventJson json = new EventJson(LiveJson.mapper());
    final AtomicLong timer = new AtomicLong();
    final ServerClock clock = new ServerClock(timer::get);
    final MemoryJournal journal = new MemoryJournal(json, () -> NOON.plusNanos(timer.get()));
    final StorageWatch watch = new StorageWatch();
    private final List<Recorded> heard = Collections.synchronizedList(new ArrayList<>());
    final List<String> told = Collections.synchronizedList(new ArrayList<>());
    final StoredContest contest;
    final LiveSettings settings;

    Room room;
    volatile boolean isNeeded;

    RoomFixture(int contestants) {
        this(contestants, StandardSettings.LIVE);
    }

    RoomFixture(int contestants, LiveSettings settings) {
        this(SampleContest.draft(contestants, 10), settings);
    }

    RoomFixture(ContestDraft draft) {
        this(draft, StandardSettings.LIVE);
    }

    private RoomFixture(ContestDraft draft, LiveSettings settings) {
        this.settings = settings;
        this.contest = SampleContest.stored(draft);
        clock.observe(timer.get(), NOON);
        this.room = open("first", List.of(new Letter.Prepare(contest)));
    }

    Room open(String owner, List<Letter> first) {
        var tenure = journal.acquire(contest.id(), owner, settings.lease(), true).block();
        var beginning = new Entry.Beginning(first, List.of());
        var doors = CompletableFuture.<Void>completedFuture(null);
        return await(entry(tenure).room(null).rule(tenure, beginning, doors));
    }

    /** Nobody rules for so long; then another room goes on with the question that was open. */
    void restartAfter(Duration vacant) {
        var died = clock.now();
        closeRoom();
        pass(vacant);
        room = open("second", List.of(new Letter.GiveBack(died, "restart", settings.rejoin())));
    }

    Entry entry(String owner) {
        return entry(journal.acquire(contest.id(), owner, settings.lease(), true).block());
    }

    private Entry entry(Tenure tenure) {
        var tools =
                new RoomTools(
                        journal,
                        json,
                        clock,
                        settings,
                        watch,
                        new Listeners(List.of(this)),
                        new Listeners(List.of()),
                        List.of(),
                        new RoomMeters(new SimpleMeterRegistry()),
                        Waiting.REAL);
        return Entry.of(contest, tenure, tools);
    }

    void pass(Duration time) {
        timer.addAndGet(time.toNanos());
    }

    /** Time goes on by itself from now on. */
    void letTimeRun() {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                while (room.isOpen()) {
                                    Thread.sleep(5);
                                    pass(Duration.ofMillis(5));
                                }
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    /** Started, and question 1 open for answers. */
    RoundNumber openQuestion() {
        if (room.view().state() instanceof ContestState.Lobby) {
            done(ContestCommand.StartContest::new);
        }
        done(at -> new ContestCommand.ReadQuestion(at, QuestionPurpose.MAIN));
        return asking().current().number();
    }

    ContestState.Asking asking() {
        return (ContestState.Asking) room.view().state();
    }

    /** Until everybody is locked. */
    Duration left() {
        return Duration.between(clock.now(), asking().current().closesAt());
    }

    Reply act(Function<Instant, ContestCommand> command) {
        return act(room.view().controlSeq(), command);
    }

    Reply act(long controlSeq, Function<Instant, ContestCommand> command) {
        var reply = new CompletableFuture<Reply>();
        assertThat(room.offer(Submission.staff(HOST, controlSeq, command, reply::complete)))
                .isTrue();
        return await(reply);
    }

    /** Listeners hear after those who asked; whatever was answered before has been heard now. */
    List<Recorded> heard() {
        assertThat(act(-1, ContestCommand.FinishContest::new)).isInstanceOf(Reply.Stale.class);
        return List.copyOf(heard);
    }

    Reply.Committed done(Function<Instant, ContestCommand> command) {
        var reply = act(command);
        assertThat(reply).isInstanceOf(Reply.Committed.class);
        return (Reply.Committed) reply;
    }

    CompletableFuture<Reply> answer(int contestant, int attempt, int option) {
        return answer(contestant, attempt, option, clock.now());
    }

    CompletableFuture<Reply> answer(int contestant, int attempt, int option, Instant receivedAt) {
        var reply = new CompletableFuture<Reply>();
        assertThat(offer(contestant, attempt, option, receivedAt, reply::complete)).isTrue();
        return reply;
    }

    boolean offer(
            int contestant, int attempt, int option, Instant receivedAt, Consumer<Reply> reply) {
        return room.offer(
                Submission.answer(
                        new ContestCommand.SubmitAnswer(
                                receivedAt,
                                new ContestantId(contestant),
                                new RoundNumber(1),
                                attempt,
                                new Response.Choice(option),
                                AnswerChannel.PHONE),
                        reply));
    }

    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("nothing came", e);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void committed(Room from, List<Recorded> facts, ContestState before, RoomView after) {
        heard.addAll(facts);
    }

    @Override
    public void storageAway(Room from, Instant since) {
        told.add("away");
    }

    @Override
    public void storageBack(Room from) {
        told.add("back");
    }

    @Override
    public boolean needs(Room asked) {
        return isNeeded;
    }

    @Override
    public void closed(Room from) {
        told.add("closed");
    }

    void closeRoom() {
        try {
            room.close(PATIENCE);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        journal.weather(MemoryJournal.Weather.FINE);
        closeRoom();
    }
}
