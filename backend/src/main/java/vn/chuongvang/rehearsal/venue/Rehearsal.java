package vn.chuongvang.rehearsal.venue;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.server.ResponseStatusException;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.trial.Trials;
import vn.chuongvang.gateway.trial.Trials.Trial;
import vn.chuongvang.rehearsal.Words;
import vn.chuongvang.rehearsal.client.Pass;
import vn.chuongvang.rehearsal.venue.RehearsalStatus.Stage;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One rehearsal from its making to its report, on a thread of its own. */
final class Rehearsal implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration ALL_IN = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** No question and no pause between two acts is that long. */
    private static final Duration STUCK = Duration.ofSeconds(90);

    private final long contest;
    private final RehearsalWish.Numbers wish;
    private final Trials trials;
    private final URI socket;
    private final @Nullable String address;
    private final Function<String, CompletableFuture<Pass>> hostPass;
    private final RealPhones real;

    private volatile Stage stage = Stage.PREPARING;
    private volatile @Nullable Trial trial;
    private volatile @Nullable Play play;
    private volatile int in;
    private volatile long beginsAt;
    private volatile @Nullable VenueReport report;
    private volatile @Nullable String problem;
    private volatile boolean cancelled;
    private volatile boolean begun;

    /**
     * @param socket this server's own WebSocket address
     * @param address as phones in the hall reach this server, if it is known
     * @param hostPass a fresh pass of the host who asked, for the console of a contest code
     */
    Rehearsal(
            long contest,
            RehearsalWish.Numbers wish,
            Trials trials,
            URI socket,
            @Nullable String address,
            Function<String, CompletableFuture<Pass>> hostPass) {
        this.contest = contest;
        this.wish = wish;
        this.trials = trials;
        this.socket = socket;
        this.address = address;
        this.hostPass = hostPass;
        this.real = new RealPhones(wish.phones());
    }

    long contest() {
        return contest;
    }

    /** People need not be waited for any longer. */
    void begin() {
        begun = true;
    }

    void cancel() {
        cancelled = true;
    }

    @Override
    public void run() {
        var end = Stage.FAILED;
        try {
            end = rehearse();
        } catch (ResponseStatusException refused) {
            problem = code(refused);
        } catch (Exception e) {
            LOG.error("the rehearsal of contest {} broke off", contest, e);
        } finally {
            clear();
            stage = end;
        }
    }

    /** The contest cannot be rehearsed as it is: worded by the pages' catalogue. */
    private static @Nullable String code(ResponseStatusException refused) {
        var properties = refused.getBody().getProperties();
        return properties == null ? null : String.valueOf(properties.get("code"));
    }

    /** How it ended; that is told only when nothing of it is left. */
    private Stage rehearse() throws InterruptedException {
        var made = Objects.requireNonNull(make());
        trial = made;
        try (var show = show(made)) {
            play = show;
            in = show.enter(ALL_IN);
            gather(made);
            var stopped = cancelled ? null : play(made, show);
            if (!cancelled) {
                stage = Stage.CHECKING;
                report = check(made, show, stopped);
            }
        }
        return cancelled ? Stage.CANCELLED : Stage.DONE;
    }

    private @Nullable String play(Trial made, Play show) throws InterruptedException {
        stage = Stage.PLAYING;
        show.begin();
        return follow(made, show);
    }

    private @Nullable Trial make() {
        var words =
                new Trials.Wish(
                        Words.line("venue-title"), wish.phones(), wish.realSeats(), wish.seconds());
        return trials.make(contest, words).block(PATIENCE);
    }

    private Play show(Trial made) {
        return new Play(
                socket,
                made.tokens(),
                () -> hostPass.apply(made.code()),
                ThreadLocalRandom.current().nextLong());
    }

    private void gather(Trial made) throws InterruptedException {
        beginsAt = System.nanoTime() + TimeUnit.SECONDS.toNanos(wish.waitSeconds());
        stage = Stage.GATHERING;
        while (!begun && !cancelled && System.nanoTime() < beginsAt) {
            look(made);
        }
    }

    /**
     * @return why it did not come to its end; null when it did, or was cancelled
     */
    private @Nullable String follow(Trial made, Play show) throws InterruptedException {
        while (!cancelled && !show.isOver()) {
            look(made);
            if (trials.isContestLive()) {
                return "CONTEST_STARTED";
            }
            if (show.standsStill().compareTo(STUCK) > 0) {
                return "STUCK";
            }
        }
        return null;
    }

    private void look(Trial made) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        real.look(trials.phones(made));
    }

    private VenueReport check(Trial made, Play show, @Nullable String stopped) {
        var phones = show.crowd().testimonies();
        var disk = trials.answers(made).collect(Collectors.toSet()).block(PATIENCE);
        return Verdict.on(
                Findings.of(
                        phones,
                        Objects.requireNonNull(disk),
                        show.questions(),
                        real.all(),
                        stopped));
    }

    private void clear() {
        play = null;
        var made = trial;
        if (made != null) {
            trial = null;
            try {
                trials.discard(made.contest()).block(PATIENCE);
            } catch (RuntimeException e) {
                LOG.warn("rehearsal {} stays until the next start: {}", made, e.toString());
            }
        }
    }

    RehearsalStatus status() {
        var made = trial;
        var show = play;
        var console = show == null ? null : show.shown();
        var told = report;
        return new RehearsalStatus(
                contest,
                stage,
                made == null || stage.isOver() ? null : made.code(),
                address,
                made == null ? 0 : made.seats(),
                wish.phones(),
                in,
                real.online(),
                stage == Stage.GATHERING ? seconds(beginsAt - System.nanoTime()) : null,
                question(console),
                console == null || console.question() == null ? 0 : console.question().of(),
                console == null ? 0 : console.left(),
                acknowledged(show, told),
                told,
                problem);
    }

    private static int question(ServerMessage.@Nullable Console console) {
        return console == null || console.question() == null ? 0 : console.question().n();
    }

    private static long acknowledged(@Nullable Play show, @Nullable VenueReport told) {
        return told != null ? told.acknowledged() : show == null ? 0 : show.crowd().tally().acks();
    }

    private static int seconds(long nanos) {
        return (int) Math.max(0, TimeUnit.NANOSECONDS.toSeconds(nanos));
    }
}
