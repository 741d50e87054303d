package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.Phase;
import vn.chuongvang.live.ServerClock;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A contest that stands in one phase and waits there, however slow the machine is. Seat 3 never
 * came, 4 is out from the start; of the one question that is asked, 1 and 2 know the answer.
 */
final class Moments {
    /** Of every contest that people can come to. */
    static final Set<Phase> ALL = EnumSet.complementOf(EnumSet.of(Phase.EMPTY));

    private static final int LONG_S = 120;
    private static final int SHORT_MILLIS = 20;
    private static final int LONG_MILLIS = 5_000;

    private static final List<String> START =
            List.of(
                    "{\"do\":\"start\"}",
                    "{\"do\":\"eliminate\",\"contestants\":[4],\"reason\":\"nhắc bài\"}");
    private static final String READ = "{\"do\":\"read\",\"source\":\"main\"}";
    private static final String OPEN = "{\"do\":\"open\"}";

    private static final List<String> ANSWERED_AND_LOCKED =
            List.of(
                    "{\"do\":\"answerFor\",\"contestant\":1,\"option\":1}",
                    "{\"do\":\"answerFor\",\"contestant\":2,\"option\":1}",
                    "{\"do\":\"answerFor\",\"contestant\":5,\"option\":0}",
                    "{\"do\":\"lock\"}");

    private final Venue venue;
    private final Phase phase;
    private Venue.@Nullable Contest current;

    Moments(Venue venue, Phase phase) {
        this.venue = venue;
        this.phase = phase;
    }

    /** In this phase; another one where the last one left it by itself. */
    Venue.Contest contest() {
        var contest = current;
        while (contest == null || !isIn(contest)) {
            contest = led();
        }
        current = contest;
        return contest;
    }

    boolean isIn(Venue.Contest contest) {
        var now = venue.server.bean(ServerClock.class).now();
        return contest.room().view().state().phase(now) == phase;
    }

    /** The next one is another contest. */
    void spend() {
        current = null;
    }

    private Venue.Contest led() {
        int grace = phase == Phase.LOCKED ? LONG_MILLIS : SHORT_MILLIS;
        var contest = venue.contest(Drafts.slow(6, 3, LONG_S, grace));
        try (var host = welcomed(() -> venue.host(contest))) {
            host.next("console");
            host.does("{\"do\":\"absent\",\"contestants\":[3]}");
            lead(host);
        }
        return contest;
    }

    /** A server that is starved of its processor asks to come later, as it should. */
    static Client welcomed(Supplier<Client> coming) {
        while (true) {
            var client = coming.get();
            try {
                client.next("welcome");
                return client;
            } catch (AssertionError e) {
                client.close();
                if (!client.isToComeLater()) {
                    throw e;
                }
            }
        }
    }

    private void lead(Client host) {
        switch (phase) {
            case EMPTY -> throw new IllegalArgumentException("nobody can come to it");
            case LOBBY -> {}
            case READY -> START.forEach(host::does);
            case READ -> {
                START.forEach(host::does);
                host.does(READ);
            }
            case OPEN -> open(host);
            case LOCKED -> lock(host);
            case CLOSED -> close(host);
            case REVEALED -> reveal(host);
            case RULING -> {
                reveal(host);
                host.does("{\"do\":\"accept\",\"round\":1,\"option\":2}");
            }
            case SETTLED -> settle(host);
            case VOIDED -> {
                open(host);
                host.does("{\"do\":\"void\",\"round\":1,\"reason\":\"sai đề\"}");
            }
            case FINISHED -> {
                settle(host);
                host.does("{\"do\":\"finish\"}");
            }
        }
    }

    private static void open(Client host) {
        START.forEach(host::does);
        host.does(READ);
        host.does(OPEN);
    }

    private static void lock(Client host) {
        open(host);
        ANSWERED_AND_LOCKED.forEach(host::does);
    }

    private static void close(Client host) {
        lock(host);
        host.phase("CLOSED");
    }

    private static void reveal(Client host) {
        close(host);
        host.does("{\"do\":\"reveal\"}");
    }

    private static void settle(Client host) {
        reveal(host);
        host.does("{\"do\":\"confirm\"}");
    }
}
