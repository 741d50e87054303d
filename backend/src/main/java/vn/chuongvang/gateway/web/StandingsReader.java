package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.audience.Audiences;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.Contestant;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.People;
import vn.chuongvang.identity.Person;
import vn.chuongvang.identity.Unit;
import vn.chuongvang.leaderboard.Board;
import vn.chuongvang.leaderboard.Leaderboards;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.ContestLife;
import vn.chuongvang.live.JournalVerifier;
import vn.chuongvang.live.StoredContest;
import vn.chuongvang.live.Verification;
import vn.chuongvang.seal.Seal;
import vn.chuongvang.seal.SealKey;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Joins the boards, which know ids only, with names and seats. */
@Component
class StandingsReader {
    private final ContestPages pages;
    private final Leaderboards leaderboards;
    private final People people;
    private final Entrances entrances;
    private final JournalVerifier verifier;
    private final SealKey key;
    private final Audiences audiences;

    StandingsReader(
            ContestPages pages,
            Leaderboards leaderboards,
            People people,
            Entrances entrances,
            JournalVerifier verifier,
            SealKey key,
            Audiences audiences) {
        this.pages = pages;
        this.leaderboards = leaderboards;
        this.people = people;
        this.entrances = entrances;
        this.verifier = verifier;
        this.key = key;
        this.audiences = audiences;
    }

    /** How a person is named there. */
    enum Naming {
        AS_ON_BOARDS,
        IN_FULL
    }

    Mono<Standings> top(long id, int most) {
        return pages.contest(id)
                .flatMap(
                        contest ->
                                leaderboards
                                        .top(new ContestId(id), most)
                                        .defaultIfEmpty(new Board(0, List.of(), List.of()))
                                        .flatMap(
                                                board ->
                                                        named(
                                                                contest,
                                                                board,
                                                                Naming.AS_ON_BOARDS)));
    }

    /** As on boards; an error while the contest runs. */
    Mono<Standings> whenOver(long id) {
        return pages.contest(id)
                .filter(contest -> contest.life() == ContestLife.FINISHED)
                .switchIfEmpty(Mono.error(StandingsReader::running))
                .then(all(id, Naming.AS_ON_BOARDS));
    }

    Mono<Standings> all(long id, Naming naming) {
        return pages.contest(id)
                .flatMap(
                        contest ->
                                leaderboards
                                        .all(new ContestId(id))
                                        .defaultIfEmpty(new Board(0, List.of(), List.of()))
                                        .flatMap(board -> named(contest, board, naming))
                                        .flatMap(sheet -> proved(contest, sheet)));
    }

    /** The result sheet is recomputed from the journal, which also knows the titles. */
    private Mono<Standings> proved(StoredContest contest, Standings sheet) {
        return contest.life() != ContestLife.FINISHED
                ? Mono.just(sheet)
                : verifier.verify(contest.id())
                        .flatMap(
                                found ->
                                        found instanceof Verification.Sound sound
                                                ? proved(contest, sheet, sound)
                                                : Mono.just(sheet));
    }

    private Mono<Standings> proved(
            StoredContest contest, Standings sheet, Verification.Sound sound) {
        return Mono.zip(unitNames(contest), audiences.ended(contest, sound.state()))
                .map(
                        read ->
                                new Titles(sheet, sound, read.getT1(), read.getT2())
                                        .with(sealed(sound)));
    }

    private Mono<Map<Integer, String>> unitNames(StoredContest contest) {
        return entrances
                .units(new ContestRef(contest.id().value()))
                .collectMap(Unit::number, Unit::name);
    }

    private Seal sealed(Verification.Sound sound) {
        return key.seal(sound.contest().value(), sound.facts(), sound.head().hex());
    }

    /**
     * The seal of a finished contest; an error when it still runs or its journal was changed. Its
     * life is a copy that follows the journal: when the end was undone just now, the journal knows.
     */
    Mono<Seal> seal(long id) {
        return pages.contest(id)
                .flatMap(
                        contest ->
                                contest.life() == ContestLife.FINISHED
                                        ? verifier.verify(contest.id())
                                        : Mono.error(StandingsReader::running))
                .map(
                        found -> {
                            if (!(found instanceof Verification.Sound sound)) {
                                throw broken(id);
                            }
                            if (!(sound.state() instanceof ContestState.Finished)) {
                                throw running();
                            }
                            return sealed(sound);
                        });
    }

    static Refused running() {
        return Refused.conflict("NOT_FINISHED", "The contest is not over yet.");
    }

    static Refused broken(long id) {
        return Refused.conflict(
                "JOURNAL_BROKEN",
                "The journal does not fit: run ./chuongvang verify-contest %d before anything is signed."
                        .formatted(id));
    }

    private Mono<Standings> named(StoredContest contest, Board board, Naming naming) {
        var ref = new ContestRef(contest.id().value());
        return Mono.zip(
                        people.of(ref).collectMap(Person::contestant),
                        entrances.units(ref).collectMap(Unit::number, Unit::name))
                .map(known -> named(contest, board, known.getT1(), known.getT2(), naming));
    }

    private static Standings named(
            StoredContest contest,
            Board board,
            Map<Integer, Person> people,
            Map<Integer, String> units,
            Naming naming) {
        var seats =
                contest.draft().roster().stream()
                        .filter(one -> one.seat() != null)
                        .collect(Collectors.toMap(Contestant::id, Contestant::seat));
        return new Standings(
                board.seq(),
                board.people().stream()
                        .map(
                                line -> {
                                    var rank = line.rank();
                                    var number = rank.contestant().value();
                                    var seat = seats.get(rank.contestant());
                                    return new Standings.Line(
                                            rank.rank(),
                                            number,
                                            seat == null ? null : seat.value(),
                                            name(number, people.get(number), naming),
                                            units.getOrDefault(line.unit().value(), ""),
                                            rank.right(),
                                            rank.rightMillis(),
                                            rank.eliminatedAt() == 0 ? null : rank.eliminatedAt(),
                                            List.of(),
                                            false);
                                })
                        .toList(),
                board.units().stream().map(line -> unit(line, units)).toList(),
                null,
                null,
                null);
    }

    private static Standings.UnitLine unit(Board.UnitLine line, Map<Integer, String> units) {
        return new Standings.UnitLine(
                line.rank(),
                line.unit().value(),
                units.getOrDefault(line.unit().value(), ""),
                line.people(),
                line.standing(),
                line.right(),
                line.rightMillis());
    }

    private static String name(int number, @Nullable Person person, Naming naming) {
        if (person == null) {
            return "№ " + number;
        }
        var full = person.fullName();
        return naming == Naming.IN_FULL && full != null ? full : person.boardName();
    }
}
