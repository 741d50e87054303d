package vn.chuongvang.rehearsal.venue;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.trial.Trials;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.identity.StaffSessions;
import vn.chuongvang.rehearsal.client.Pass;
import vn.chuongvang.start.PhoneAddress;

import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Rehearsals of this server: one at a time, and none beside a contest that counts. */
@Component
public class Rehearsing implements DisposableBean {

    private final Trials trials;
    private final StaffSessions sessions;
    private final WebServerApplicationContext server;
    private final PhoneAddress address;
    private @Nullable Rehearsal current;

    Rehearsing(
            Trials trials,
            StaffSessions sessions,
            WebServerApplicationContext server,
            PhoneAddress address) {
        this.trials = trials;
        this.sessions = sessions;
        this.server = server;
        this.address = address;
    }

    /**
     * Begins to rehearse this contest, on behalf of whoever asks. Refused while another rehearsal
     * is on, or a contest is played.
     */
    public Mono<RehearsalStatus> start(long contest, RehearsalWish wish, StaffSession by) {
        return trials.seats(contest).map(seats -> start(contest, numbers(wish, seats), by));
    }

    /** The one that is on or was last; empty when that was another contest's, or there was none. */
    public Optional<RehearsalStatus> of(long contest) {
        return find(contest).map(Rehearsal::status);
    }

    /** Without waiting for more people. */
    public RehearsalStatus begin(long contest) {
        var rehearsal = find(contest).orElseThrow(RehearsalRefused::none);
        rehearsal.begin();
        return rehearsal.status();
    }

    /** Harmless when it is over. */
    public RehearsalStatus cancel(long contest) {
        var rehearsal = find(contest).orElseThrow(RehearsalRefused::none);
        rehearsal.cancel();
        return rehearsal.status();
    }

    private static RehearsalWish.Numbers numbers(RehearsalWish wish, int seats) {
        try {
            return wish.numbers(seats);
        } catch (IllegalArgumentException e) {
            throw RehearsalRefused.unfit(String.valueOf(e.getMessage()));
        }
    }

    private synchronized Optional<Rehearsal> find(long contest) {
        return Optional.ofNullable(current).filter(one -> one.contest() == contest);
    }

    private synchronized RehearsalStatus start(
            long contest, RehearsalWish.Numbers numbers, StaffSession by) {
        if (current != null && !current.status().stage().isOver()) {
            throw RehearsalRefused.busy();
        }
        if (trials.isContestLive()) {
            throw RehearsalRefused.contestLive();
        }
        var port = Objects.requireNonNull(server.getWebServer()).getPort();
        var rehearsal =
                new Rehearsal(
                        contest,
                        numbers,
                        trials,
                        URI.create("ws://127.0.0.1:" + port + "/ws"),
                        address.host().map(host -> "http://" + host + ":" + port).orElse(null),
                        code -> pass(by, code));
        current = rehearsal;
        Thread.ofVirtual().name("rehearsal").start(rehearsal);
        return rehearsal.status();
    }

    private CompletableFuture<Pass> pass(StaffSession by, String code) {
        var pass = new CompletableFuture<Pass>();
        var _ =
                sessions.socketToken(by)
                        .map(token -> Pass.staff(Audience.HOST, token.secret(), code))
                        .subscribe(pass::complete, pass::completeExceptionally);
        return pass;
    }

    @Override
    public synchronized void destroy() {
        if (current != null) {
            current.cancel();
        }
    }
}
