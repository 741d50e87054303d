package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.RankLine;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.People;
import vn.chuongvang.identity.Person;
import vn.chuongvang.identity.Unit;
import vn.chuongvang.live.ContestLife;
import vn.chuongvang.live.JournalVerifier;
import vn.chuongvang.live.StoredContest;
import vn.chuongvang.live.Verification;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Who goes on from a finished game to the next one of the same event: names, units and seats as an
 * organiser would paste them. Phones sit down, and people consent, anew.
 */
@Component
class NextGame {
    /** How long an event may last; afterwards the names were given for another one. */
    static final int EVENT_DAYS = 30;

    private final JournalVerifier verifier;
    private final People people;
    private final Entrances entrances;

    NextGame(JournalVerifier verifier, People people, Entrances entrances) {
        this.verifier = verifier;
        this.people = people;
        this.entrances = entrances;
    }

    /** Rows of a roster; none when nobody is to be carried over. */
    Mono<String> roster(StoredContest old, Duplicate wish) {
        if (!wish.carriesPeople()) {
            return Mono.just("");
        }
        if (old.life() != ContestLife.FINISHED) {
            return Mono.error(StandingsReader.running());
        }
        if (!isSameEvent(old, wish)) {
            return Mono.error(another());
        }
        var ref = new ContestRef(old.id().value());
        return Mono.zip(
                        verifier.verify(old.id()).map(found -> hall(old, found)),
                        people.of(ref)
                                .filter(person -> person.fullName() != null)
                                .collectMap(Person::contestant),
                        entrances.units(ref).collectMap(Unit::number, Unit::name))
                .map(all -> rows(all.getT1(), wish, all.getT2(), all.getT3()));
    }

    private static boolean isSameEvent(StoredContest old, Duplicate wish) {
        long days = ChronoUnit.DAYS.between(old.draft().playedOn(), wish.playedOn());
        return days >= 0 && days <= EVENT_DAYS;
    }

    private static Refused another() {
        return Refused.conflict(
                "ANOTHER_EVENT",
                "Names go on to a game of the same event only: on its day or up to %d days later."
                        .formatted(EVENT_DAYS));
    }

    private static Hall hall(StoredContest old, Verification found) {
        if (found instanceof Verification.Sound sound
                && sound.state() instanceof ContestState.Prepared prepared) {
            return prepared.hall();
        }
        throw StandingsReader.broken(old.id().value());
    }

    private static String rows(
            Hall hall, Duplicate wish, Map<Integer, Person> people, Map<Integer, String> units) {
        return hall.ranking().stream()
                .filter(line -> goesOn(line, wish))
                .map(line -> row(hall, line, people.get(line.contestant().value()), units))
                .filter(row -> !row.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static boolean goesOn(RankLine line, Duplicate wish) {
        return switch (Objects.requireNonNull(wish.people())) {
            case NOBODY -> false;
            case RANKED -> true;
            case STANDING -> line.eliminatedAt() == 0;
            case TOP -> line.rank() <= Objects.requireNonNullElse(wish.top(), 0);
        };
    }

    /** Empty for whoever is forgotten; somebody without a seat gets any free one. */
    private static String row(
            Hall hall, RankLine line, @Nullable Person person, Map<Integer, String> units) {
        if (person == null) {
            return "";
        }
        var contestant = hall.contestant(line.contestant());
        var seat = contestant.seat() == null ? "" : String.valueOf(contestant.seat().value());
        return String.join(
                "\t",
                seat,
                Objects.requireNonNull(person.fullName()),
                units.getOrDefault(contestant.unit().value(), ""));
    }
}
