package vn.chuongvang.gateway.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.gateway.session.PhoneLines;
import vn.chuongvang.gateway.trial.Phone;
import vn.chuongvang.gateway.trial.Trials;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.Scopes;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Rehearsals;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.Rooms;

import java.util.List;

/** Hidden contests while they are played, and how they go away. */
@Component
class TrialContests implements Trials {
    private static final Logger LOG = LoggerFactory.getLogger(TrialContests.class);

    private final TrialSetup setup;
    private final ContestPages pages;
    private final Entrances entrances;
    private final Rooms rooms;
    private final Rehearsals rehearsals;
    private final PhoneLines lines;
    private final Scopes scopes;

    TrialContests(
            TrialSetup setup,
            ContestPages pages,
            Entrances entrances,
            Rooms rooms,
            Rehearsals rehearsals,
            PhoneLines lines,
            Scopes scopes) {
        this.scopes = scopes;
        this.setup = setup;
        this.pages = pages;
        this.entrances = entrances;
        this.rooms = rooms;
        this.rehearsals = rehearsals;
        this.lines = lines;
    }

    @Override
    public Mono<Trial> make(long contest, Wish wish) {
        return setup.make(contest, wish)
                .delayUntil(
                        made ->
                                scopes.inherit(
                                        new ContestRef(made.id().value()), new ContestRef(contest)))
                .flatMap(
                        made ->
                                setup.furnish(made, wish.phones())
                                        .onErrorResume(
                                                e ->
                                                        discard(made.id().value())
                                                                .then(Mono.error(e))));
    }

    @Override
    public Mono<Integer> seats(long contest) {
        return pages.contest(contest)
                .then(entrances.of(new ContestRef(contest)))
                .map(entrance -> entrance.terms().seats());
    }

    @Override
    public boolean isContestLive() {
        return rooms.all().stream()
                .filter(room -> !room.contest().rehearsal())
                .anyMatch(TrialContests::isStarted);
    }

    private static boolean isStarted(Room room) {
        return switch (room.view().state()) {
            case ContestState.Empty _, ContestState.Lobby _, ContestState.Finished _ -> false;
            case ContestState.AtQuestion _, ContestState.BetweenQuestions _ -> true;
        };
    }

    @Override
    public List<Phone> phones(Trial trial) {
        return lines.of(new ContestId(trial.contest()));
    }

    @Override
    public Flux<Answered> answers(Trial trial) {
        return rehearsals
                .answers(new ContestId(trial.contest()))
                .map(
                        one ->
                                new Answered(
                                        one.receipt(),
                                        one.round(),
                                        one.contestant(),
                                        one.attempt()));
    }

    @Override
    public Mono<Void> discard(long contest) {
        return rehearsals
                .discard(new ContestId(contest))
                .filter(Boolean::booleanValue)
                .flatMap(_ -> entrances.remove(new ContestRef(contest)));
    }

    /** A server that died in the middle of a rehearsal left it behind. */
    @EventListener(ApplicationReadyEvent.class)
    void sweep() {
        var _ =
                rehearsals
                        .leftBehind()
                        .concatMap(left -> discard(left.value()))
                        .subscribe(
                                _ -> {},
                                e -> LOG.warn("rehearsals left behind stay: {}", e.toString()));
    }
}
