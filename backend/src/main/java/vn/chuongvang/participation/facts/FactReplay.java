package vn.chuongvang.participation.facts;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.QuestionId;
import vn.chuongvang.identity.Attendee;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.People;
import vn.chuongvang.live.AskedQuestion;
import vn.chuongvang.live.Contests;
import vn.chuongvang.live.EndStates;
import vn.chuongvang.live.RealContests.Over;
import vn.chuongvang.live.StoredContest;
import vn.chuongvang.participation.people.Individuals;
import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.Units;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Skill;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes the rows of one contest from its journal, its settings and who is known. */
@Component
class FactReplay {
    private final EndStates ends;
    private final Beside beside;
    private final People people;
    private final FactTables tables;
    private final Individuals individuals;

    FactReplay(
            EndStates ends,
            Beside beside,
            People people,
            FactTables tables,
            Individuals individuals) {
        this.ends = ends;
        this.beside = beside;
        this.people = people;
        this.tables = tables;
        this.individuals = individuals;
    }

    /** What is known of a contest beside its journal. */
    @Component
    static class Beside {
        private final Contests contests;
        private final Countings countings;
        private final Units units;
        private final FactWriter writer;

        Beside(Contests contests, Countings countings, Units units, FactWriter writer) {
            this.contests = contests;
            this.countings = countings;
            this.units = units;
            this.writer = writer;
        }

        Mono<Known> of(Over over) {
            var id = over.contest();
            return Mono.zip(
                            contests.find(id),
                            countings.of(id.value()),
                            units.book(),
                            writer.countedWith(id.value()))
                    .map(read -> new Known(read.getT1(), read.getT2(), read.getT3(), read.getT4()));
        }
    }

    /**
     * @param countedWith version of the settings that it was counted with before; -1: never
     */
    record Known(StoredContest contest, Counting counting, UnitBook book, long countedWith) {}

    /**
     * @param rows to be asked for within the transaction that writes them
     */
    record Read(FactWriter.Counted counted, Mono<List<Fact>> rows) {}

    Mono<Read> rows(Over over, Supplier<Mono<Void>> pause) {
        return ends.of(over, pause)
                .zipWith(beside.of(over))
                .map(
                        read ->
                                new Read(
                                        new FactWriter.Counted(
                                                over.contest().value(),
                                                over.seq(),
                                                read.getT2().counting().version(),
                                                read.getT2().contest().draft().playedOn()),
                                        rows(read.getT1(), read.getT2())));
    }

    private Mono<List<Fact>> rows(ContestState end, Known known) {
        return switch (end) {
            case ContestState.Empty _ -> Mono.just(List.of());
            case ContestState.Prepared prepared -> rows(prepared, known);
        };
    }

    /** Who is there is asked in turn with erasing: what was erased before is not read any more. */
    private Mono<List<Fact>> rows(ContestState.Prepared end, Known known) {
        long contest = known.contest().id().value();
        return Mono.zip(
                        people.attendees(new ContestRef(contest)).collectList(),
                        individuals.seenIn(contest),
                        tables.of(List.of(contest)).collectList())
                .publishOn(Schedulers.boundedElastic())
                .flatMap(
                        read -> {
                            var attendees = read.getT1();
                            var presence = presence(attendees, read.getT2());
                            var parts = Part.of(end.hall(), skills(known.contest()), presence);
                            var frozen = frozen(known, parts, read.getT3());
                            return rows(known, parts, frozen, attendees);
                        });
    }

    private Mono<List<Fact>> rows(
            Known known, List<Part> parts, Map<Integer, Frozen> frozen, List<Attendee> attendees) {
        var draft = known.contest().draft();
        long contest = known.contest().id().value();
        var takers =
                parts.stream()
                        .map(part -> new Individuals.Taker(part.contestant(), units(known, part)))
                        .toList();
        return individuals
                .sight(contest, takers, attendees)
                .map(
                        sighted ->
                                parts.stream()
                                        .map(
                                                part ->
                                                        new Fact(
                                                                contest,
                                                                part.contestant(),
                                                                Objects.requireNonNull(
                                                                        sighted.get(
                                                                                part.contestant())),
                                                                of(frozen, part).unit(),
                                                                of(frozen, part).path(),
                                                                draft.playedOn(),
                                                                part.status(),
                                                                part.asked(),
                                                                part.right(),
                                                                part.skillAsked(),
                                                                part.skillRight(),
                                                                part.prizes()))
                                        .toList());
    }

    /** Who was of a unit that was merged by then is of its heir. */
    private static Set<UUID> units(Known known, Part part) {
        var unit = known.counting().units().get(part.unit());
        var day = known.contest().draft().playedOn();
        return unit == null ? Set.of() : known.book().mergedInto(unit, day);
    }

    private static Frozen of(Map<Integer, Frozen> frozen, Part part) {
        return Objects.requireNonNull(frozen.get(part.unit()));
    }

    /**
     * By the contest's unit. What the first count froze stays, while the settings are the same;
     * {@code frozen_on} alone would not do, as the tree of that day may be mended later.
     */
    private static Map<Integer, Frozen> frozen(Known known, List<Part> parts, List<Fact> before) {
        var day = known.contest().draft().playedOn();
        var frozen = new HashMap<Integer, Frozen>();
        if (known.countedWith() == known.counting().version()) {
            var units = parts.stream().collect(Collectors.toMap(Part::contestant, Part::unit));
            for (var row : before) {
                var unit = units.get(row.contestant());
                if (unit != null) {
                    frozen.put(unit, new Frozen(row.unit(), row.path()));
                }
            }
        }
        for (var part : parts) {
            frozen.computeIfAbsent(
                    part.unit(), unit -> Frozen.of(known.counting(), unit, known.book(), day));
        }
        return frozen;
    }

    /** Whom an earlier count saw had a name then; it may have gone since. */
    private static Part.Presence presence(List<Attendee> attendees, Set<Integer> seen) {
        var claimed = attendees.stream().filter(Attendee::claimed);
        var named =
                attendees.stream()
                        .filter(one -> one.fullName() != null || seen.contains(one.contestant()));
        return new Part.Presence(
                claimed.map(Attendee::contestant).collect(Collectors.toSet()),
                named.map(Attendee::contestant).collect(Collectors.toSet()));
    }

    private static Map<QuestionId, Skill> skills(StoredContest contest) {
        var skills = new HashMap<QuestionId, Skill>();
        for (Question question :
                contest.draft().questions().stream().map(AskedQuestion::question).toList()) {
            question.tags()
                    .skill()
                    .ifPresent(skill -> skills.put(new QuestionId(question.id().value()), skill));
        }
        return skills;
    }
}
