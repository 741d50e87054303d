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
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Makes the rows of one contest from its journal, its settings and who is known. */
@Component
class FactReplay {
    private final EndStates ends;
    private final Beside beside;
    private final FactTables tables;
    private final Individuals individuals;

    FactReplay(EndStates ends, Beside beside, FactTables tables, Individuals individuals) {
        this.ends = ends;
        this.beside = beside;
        this.tables = tables;
        this.individuals = individuals;
    }

    /** What is known of a contest beside its journal. */
    @Component
    static class Beside {
        private final Contests contests;
        private final People people;
        private final Countings countings;
        private final Units units;
        private final FactWriter writer;

        Beside(
                Contests contests,
                People people,
                Countings countings,
                Units units,
                FactWriter writer) {
            this.contests = contests;
            this.people = people;
            this.countings = countings;
            this.units = units;
            this.writer = writer;
        }

        Mono<Known> of(Over over) {
            var id = over.contest();
            return Mono.zip(
                            contests.find(id),
                            countings.of(id.value()),
                            people.attendees(new ContestRef(id.value())).collectList(),
                            units.book(),
                            writer.countedWith(id.value()))
                    .map(
                            read ->
                                    new Known(
                                            read.getT1(),
                                            read.getT2(),
                                            read.getT3(),
                                            read.getT4(),
                                            read.getT5()));
        }
    }

    /**
     * @param countedWith version of the settings that it was counted with before; -1: never
     */
    record Known(
            StoredContest contest,
            Counting counting,
            List<Attendee> attendees,
            UnitBook book,
            long countedWith) {}

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

    private Mono<List<Fact>> rows(ContestState.Prepared end, Known known) {
        long contest = known.contest().id().value();
        return Mono.zip(individuals.seenIn(contest), tables.of(List.of(contest)).collectList())
                .publishOn(Schedulers.boundedElastic())
                .flatMap(
                        read -> {
                            var presence = presence(known, read.getT1());
                            var parts = Part.of(end.hall(), skills(known.contest()), presence);
                            return rows(known, parts, frozen(known, parts, read.getT2()));
                        });
    }

    private Mono<List<Fact>> rows(Known known, List<Part> parts, Map<Integer, Frozen> frozen) {
        var draft = known.contest().draft();
        long contest = known.contest().id().value();
        var takers =
                parts.stream()
                        .map(
                                part ->
                                        new Individuals.Taker(
                                                part.contestant(),
                                                Optional.ofNullable(
                                                        known.counting().units().get(part.unit()))))
                        .toList();
        return individuals
                .sight(contest, draft.playedOn(), takers, known.attendees())
                .map(
                        people ->
                                parts.stream()
                                        .map(
                                                part ->
                                                        new Fact(
                                                                contest,
                                                                part.contestant(),
                                                                Objects.requireNonNull(
                                                                        people.get(
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

    private static Part.Presence presence(Known known, Set<Integer> seen) {
        var claimed = known.attendees().stream().filter(Attendee::claimed);
        var named = known.attendees().stream().filter(one -> one.fullName() != null);
        return new Part.Presence(
                claimed.map(Attendee::contestant).collect(Collectors.toSet()),
                named.map(Attendee::contestant).collect(Collectors.toSet()),
                seen);
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
