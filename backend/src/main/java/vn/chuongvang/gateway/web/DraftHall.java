package vn.chuongvang.gateway.web;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Entrance;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.People;
import vn.chuongvang.identity.Person;
import vn.chuongvang.identity.PersonName;
import vn.chuongvang.identity.Reseating;
import vn.chuongvang.identity.SeatTicket;
import vn.chuongvang.identity.Tickets;
import vn.chuongvang.identity.Unit;
import vn.chuongvang.live.StoredContest;
import vn.chuongvang.questions.QuestionSet;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The chairs of a draft and who is on them, to be arranged anew. */
@Component
class DraftHall {
    private final ContestPages pages;
    private final Entrances entrances;
    private final People people;
    private final Tickets tickets;
    private final Reseating reseating;

    DraftHall(
            ContestPages pages,
            Entrances entrances,
            People people,
            Tickets tickets,
            Reseating reseating) {
        this.pages = pages;
        this.entrances = entrances;
        this.people = people;
        this.tickets = tickets;
        this.reseating = reseating;
    }

    /**
     * A draft as it is at this moment.
     *
     * @param seated chairs of people who have sat down with a phone
     */
    record Now(
            StoredContest contest,
            Entrance entrance,
            List<Unit> units,
            List<Person> people,
            Set<Integer> seated) {

        ContestRef ref() {
            return entrance.contest();
        }

        /** What the roster leaves out and has not sat down is not there any more. */
        SeatPlan plan(Details details, String organiser, ContestRules rules, long seed) {
            var seats = rules.roster().maxOnFloor();
            refuseTakenAway(seats);
            var names =
                    details.units() == null
                            ? units.stream().map(Unit::name).toList()
                            : details.units();
            var roster =
                    details.roster() == null
                            ? rows(person -> !isSeated(person), seats)
                            : RosterText.parse(details.roster());
            var held = rows(this::isSeated, Integer.MAX_VALUE);
            return SeatPlan.of(new SeatPlan.Wish(names, organiser, held, roster, seed), rules);
        }

        /** With the units that it has from now on. */
        QuestionSet remembered(QuestionSet set, Details details) {
            var names = details.units();
            return names == null ? set : set.of(names);
        }

        private boolean isSeated(Person person) {
            return seated.contains(person.contestant());
        }

        /** A seat with a phone on it is not taken away from under somebody. */
        private void refuseTakenAway(int seats) {
            var lost =
                    seats == entrance.terms().seats()
                            ? List.<String>of()
                            : seated.stream()
                                    .filter(seat -> seat > seats)
                                    .sorted()
                                    .map(String::valueOf)
                                    .toList();
            if (!lost.isEmpty()) {
                throw Refused.unfit(
                        "SEATS_OCCUPIED",
                        "People have sat down there; erase their names first, or keep the seats.",
                        lost);
            }
        }

        /**
         * By name; who sat on a chair that is gone gets any, reserves where the floor has grown.
         */
        private List<RosterText.Row> rows(Predicate<Person> which, int lastSeat) {
            var unitNames = units.stream().collect(Collectors.toMap(Unit::number, Unit::name));
            int floor = Math.min(lastSeat, entrance.terms().seats());
            var hasGrown = lastSeat != Integer.MAX_VALUE && lastSeat > entrance.terms().seats();
            return people.stream()
                    .filter(which)
                    .filter(person -> person.fullName() != null)
                    .map(
                            person ->
                                    new RosterText.Row(
                                            person.contestant(),
                                            isSeated(person) || person.contestant() <= floor
                                                    ? person.contestant()
                                                    : null,
                                            new PersonName(
                                                    Objects.requireNonNull(person.fullName())),
                                            unitNames.get(person.unit()),
                                            !hasGrown
                                                    && person.contestant()
                                                            > entrance.terms().seats()))
                    .toList();
        }
    }

    Mono<Now> now(long id) {
        var ref = new ContestRef(id);
        return pages.draft(id)
                .flatMap(
                        contest ->
                                Mono.zip(
                                                entrances.of(ref),
                                                entrances.units(ref).collectList(),
                                                people.of(ref).collectList(),
                                                seated(ref))
                                        .map(
                                                all ->
                                                        new Now(
                                                                contest,
                                                                all.getT1(),
                                                                all.getT2(),
                                                                all.getT3(),
                                                                all.getT4())));
    }

    Mono<Void> reseat(Now now, SeatPlan plan, Entrance.Terms terms) {
        return reseating
                .reseat(now.ref(), terms, plan.units(), plan.chairs(), now.seated())
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(DraftHall::moved))
                .then();
    }

    private Mono<Set<Integer>> seated(ContestRef ref) {
        return tickets.of(ref)
                .filter(SeatTicket::claimed)
                .map(SeatTicket::seat)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Refused moved() {
        return Refused.conflict("PEOPLE_MOVED", "Somebody sat down meanwhile; save again.");
    }
}
