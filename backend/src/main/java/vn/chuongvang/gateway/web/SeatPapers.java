package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Entrance;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.People;
import vn.chuongvang.identity.Person;
import vn.chuongvang.identity.SeatTicket;
import vn.chuongvang.identity.Tickets;
import vn.chuongvang.identity.Unit;
import vn.chuongvang.live.StoredContest;
import vn.chuongvang.print.Entry;
import vn.chuongvang.print.Occasion;
import vn.chuongvang.print.Poster;
import vn.chuongvang.print.RefereeSheets;
import vn.chuongvang.print.Seat;
import vn.chuongvang.print.SeatCards;
import vn.chuongvang.print.SeatTable;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Gathers what stands on the papers of the hall: cards, tables and sheets of seats, the poster. */
@Component
class SeatPapers {
    /** Boards for A to D stand on every card, for E and F where a question has them. */
    private static final int BOARDS = 4;

    private final ContestPages pages;
    private final Tickets tickets;
    private final People people;
    private final Entrances entrances;

    SeatPapers(ContestPages pages, Tickets tickets, People people, Entrances entrances) {
        this.pages = pages;
        this.tickets = tickets;
        this.people = people;
        this.entrances = entrances;
    }

    /** A contest with its chairs, and who is known to sit on them. */
    private record Hall(
            StoredContest contest,
            Entrance entrance,
            List<SeatTicket> chairs,
            Map<Integer, Person> people,
            Map<Integer, String> units) {

        Occasion occasion() {
            return SeatPapers.occasion(contest);
        }

        /** A card lies in the open, so it says no more of a name than the boards do. */
        Seat inPublic(SeatTicket chair) {
            return seat(chair, Person::boardName);
        }

        /** A paper in the hand of staff. */
        Seat forStaff(SeatTicket chair) {
            return seat(chair, Person::fullName);
        }

        private Seat seat(SeatTicket chair, Function<Person, @Nullable String> naming) {
            var person = people.get(chair.contestant());
            if (person == null || person.fullName() == null) {
                return new Seat(chair.seat(), chair.reserve(), null, null);
            }
            return new Seat(
                    chair.seat(), chair.reserve(), naming.apply(person), units.get(person.unit()));
        }

        Stream<SeatTicket> floor() {
            return chairs.stream().filter(chair -> !chair.reserve());
        }

        int questions() {
            return (int)
                    contest.draft().questions().stream()
                            .filter(asked -> asked.purpose() == QuestionPurpose.MAIN)
                            .count();
        }

        int boards() {
            return ContestPages.bare(contest).stream()
                    .mapToInt(question -> question.options().size())
                    .reduce(BOARDS, Math::max);
        }
    }

    static Occasion occasion(StoredContest contest) {
        var draft = contest.draft();
        return new Occasion(draft.title(), draft.organiser(), draft.playedOn());
    }

    /**
     * @param address of the server, as it is to stand in the QR codes
     */
    Mono<SeatCards> cards(long id, SeatList wanted, URI address) {
        return hall(id).map(
                        hall ->
                                new SeatCards(
                                        hall.occasion(),
                                        entry(hall.entrance(), address),
                                        hall.boards(),
                                        cards(hall, wanted)));
    }

    Mono<SeatTable> table(long id) {
        return hall(id).map(
                        hall ->
                                new SeatTable(
                                        hall.occasion(),
                                        hall.chairs().stream().map(hall::forStaff).toList()));
    }

    Mono<RefereeSheets> refereeSheets(long id, int zones) {
        return hall(id).map(
                        hall ->
                                new RefereeSheets(
                                        hall.occasion(),
                                        hall.questions(),
                                        Zones.of(
                                                hall.floor().map(hall::forStaff).toList(),
                                                hall.entrance().terms().columns(),
                                                zones)));
    }

    Mono<Poster> poster(long id, URI address) {
        return hall(id).map(hall -> new Poster(hall.occasion(), entry(hall.entrance(), address)));
    }

    private static List<SeatCards.Card> cards(Hall hall, SeatList wanted) {
        var chairs = hall.chairs().stream().filter(chair -> wanted.holds(chair.seat())).toList();
        if (chairs.isEmpty()) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "NO_SUCH_SEAT",
                    "This contest has none of these seats.");
        }
        var lost = chairs.stream().filter(chair -> chair.ticket() == null).map(SeatTicket::seat);
        var problems = lost.map(String::valueOf).toList();
        if (!problems.isEmpty()) {
            throw Refused.unfit(
                    "TICKETS_LOST",
                    "The server's ticket key was lost: issue these seats' tickets again"
                            + " (POST …/tickets/{seat}), then print.",
                    problems);
        }
        return chairs.stream()
                .map(
                        chair ->
                                new SeatCards.Card(
                                        hall.inPublic(chair),
                                        Objects.requireNonNull(chair.ticket()).secret()))
                .toList();
    }

    private static Entry entry(Entrance entrance, URI address) {
        if (entrance.closed()) {
            throw Refused.conflict(
                    "CODE_SPENT",
                    "This contest is over and its code was given free: nobody joins.");
        }
        return new Entry(address, entrance.code().digits(), entrance.terms().claimBySeatNumber());
    }

    private Mono<Hall> hall(long id) {
        return pages.contest(id)
                .flatMap(
                        contest -> {
                            var ref = new ContestRef(contest.id().value());
                            return Mono.zip(
                                            entrances.of(ref),
                                            tickets.of(ref).collectList(),
                                            people.of(ref).collectMap(Person::contestant),
                                            entrances
                                                    .units(ref)
                                                    .collectMap(Unit::number, Unit::name))
                                    .map(
                                            all ->
                                                    new Hall(
                                                            contest,
                                                            all.getT1(),
                                                            all.getT2(),
                                                            all.getT3(),
                                                            all.getT4()));
                        });
    }
}
