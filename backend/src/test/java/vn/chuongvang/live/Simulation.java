package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A contest from its preparation to its end: two servers that run the real room, their database,
 * phones, a host and everything between them, on one thread and in virtual time. All that happens
 * follows from the seed.
 */
final class Simulation {

    private static final long LONGEST = 30 * 60 * Agenda.SECOND;
    private static final EventJson JSON = new EventJson(LiveJson.mapper());

    /** A bug that is put in on purpose, to see that it is found. */
    enum Bug {
        NONE,
        ACK_BEFORE_COMMIT,
        NO_FENCE,
        RESEND_IS_NEW
    }

    /**
     * How one simulation went.
     *
     * @param violation null when all invariants held
     */
    record Outcome(
            long seed,
            Witness.@Nullable Violation violation,
            int facts,
            int acknowledged,
            int resumed,
            int takeovers,
            long virtualNanos) {}

    final EventJson json = JSON;
    final LiveSettings settings = StandardSettings.LIVE;
    final Agenda agenda;
    final Luck luck;
    final Weather weather;
    final StoredContest contest;
    final boolean changeable;
    final SimulatedDatabase database;
    final Witness witness;
    final List<SimulatedPhone> phones;
    final SimulatedHost host;

    private final long seed;
    private final Bug bug;
    private final List<SimulatedServer> servers = new ArrayList<>();
    private final boolean[] cutOff = new boolean[2];
    private boolean away;
    private boolean over;
    private int started;
    private int retries;

    Simulation(long seed, Bug bug, @Nullable List<String> trace) {
        this.seed = seed;
        this.bug = bug;
        this.agenda = new Agenda(trace);
        this.luck = new Luck(seed);
        this.weather = new Weather(luck);
        int contestants = luck.happens(0.004) ? luck.between(60, 198) : luck.between(3, 10);
        this.contest = SimulatedContest.of(luck, contestants);
        this.changeable =
                contest.draft().rules().answer().change() == ContestRules.Change.UNTIL_LOCK;
        this.database =
                bug == Bug.NO_FENCE
                        ? new PlantedBugs.UnfencedDatabase(contest.id(), agenda)
                        : new SimulatedDatabase(contest.id(), agenda);
        this.witness = new Witness(this);
        this.phones =
                IntStream.rangeClosed(1, contest.draft().roster().size())
                        .mapToObj(n -> new SimulatedPhone(this, new ContestantId(n)))
                        .toList();
        this.host = new SimulatedHost(this, luck.between(1, 4));
    }

    OwnedJournal journal(SimulatedServer server) {
        return bug == Bug.ACK_BEFORE_COMMIT
                ? new PlantedBugs.HastyJournal(this, server)
                : new SimulatedJournal(this, server);
    }

    /** The number of an attempt is the phone's, or else a resend is not known as one. */
    int attemptOf(ContestantId contestant, PhoneView.Tap tap) {
        return bug == Bug.RESEND_IS_NEW ? tap.attempt() + retries++ : tap.attempt();
    }

    // ------------------------------------------------------------ the course

    Outcome run() {
        for (var n = 0; n < 2; n++) {
            begin(n);
        }
        phones.forEach(phone -> agenda.after(luck.millis(0, 8_000), phone::connect));
        agenda.after(luck.millis(0, 3_000), host::connect);
        host.think();
        plan();
        agenda.pass(luck.millis(30_000, 150_000), host::isDone);
        calmDown();
        look();
        agenda.pass(agenda.now() + LONGEST, () -> over);
        if (!agenda.isStopped() && !over) {
            witness.violated("I9", "the contest does not end: " + where());
        }
        if (!agenda.isStopped()) {
            witness.check(openRoom());
        }
        return new Outcome(
                seed,
                witness.violation(),
                database.rows().size(),
                witness.acknowledged(),
                witness.compared(),
                started - 2,
                agenda.now());
    }

    private void look() {
        over = isOver();
        agenda.after(200 * Agenda.MILLI, this::look);
    }

    private boolean isOver() {
        var open = openRoom();
        return open != null
                && open.view().state() instanceof ContestState.Finished
                && phones.stream().allMatch(SimulatedPhone::isAtRest);
    }

    private @Nullable Room openRoom() {
        return servers.stream()
                .filter(SimulatedServer::hasRoom)
                .map(SimulatedServer::room)
                .findFirst()
                .orElse(null);
    }

    private String where() {
        var open = openRoom();
        var waiting = phones.stream().filter(phone -> !phone.isAtRest()).toList();
        return (open == null ? "no room" : open.view().state().getClass().getSimpleName())
                + (waiting.isEmpty() ? "" : ", waiting: " + waiting);
    }

    private void begin(int place) {
        var server = new SimulatedServer(this, (place == 0 ? "A" : "B") + ++started);
        if (servers.size() <= place) {
            servers.add(server);
        } else {
            servers.set(place, server);
        }
        agenda.after(luck.millis(0, 300), server::start);
    }

    /** Whoever looks after the servers starts a process again that is gone. */
    void replace(SimulatedServer gone) {
        int place = servers.indexOf(gone);
        agenda.after(luck.millis(300, 8_000), () -> begin(place));
    }

    /** Where a client turns: mostly to where the room is, if anywhere. */
    SimulatedServer someServer() {
        var home = servers.stream().filter(SimulatedServer::hasRoom).findFirst();
        return home.isPresent() && luck.happens(0.95) ? home.get() : luck.any(servers);
    }

    boolean isReachable(SimulatedServer server) {
        int place = servers.indexOf(server);
        return !away && (place < 0 || !cutOff[place]);
    }

    // ------------------------------------------------------------ trouble

    private void plan() {
        sometimes(weather.outages, this::outage);
        sometimes(weather.partitions, this::partition);
        sometimes(weather.kills, () -> someServer().kill());
        sometimes(weather.freezes, () -> someServer().freeze());
        sometimes(weather.handOvers, () -> someServer().handOver(luck.happens(0.5)));
        sometimes(weather.turnsClock ? 1 : 0, this::turnClock);
        sometimes(luck.below(1 + phones.size() / 2), () -> luck.any(phones).openTab());
        sometimes(luck.below(1 + phones.size()), () -> luck.any(phones).cut());
        sometimes(luck.below(3), host::cut);
    }

    private void sometimes(int times, Runnable trouble) {
        for (var n = 0; n < times; n++) {
            agenda.after(
                    luck.millis(1_000, 120_000),
                    () -> {
                        if (!weather.isCalm()) {
                            trouble.run();
                        }
                    });
        }
    }

    private void outage() {
        away = true;
        agenda.note(() -> "the database is away");
        agenda.after(luck.millis(100, 15_000), this::back);
    }

    private void back() {
        away = false;
        agenda.note(() -> "the database is back");
    }

    private void partition() {
        int place = luck.below(2);
        cutOff[place] = true;
        agenda.note(() -> servers.get(place) + " does not reach the database");
        agenda.after(luck.millis(100, 8_000), () -> cutOff[place] = false);
    }

    private void turnClock() {
        var by = Duration.ofSeconds(luck.between(-300, 300));
        agenda.note(() -> "the database's clock is turned by " + by);
        database.turnClock(by);
    }

    private void calmDown() {
        agenda.note(() -> "nothing goes wrong any more");
        weather.calmDown();
        away = false;
        cutOff[0] = false;
        cutOff[1] = false;
    }
}
