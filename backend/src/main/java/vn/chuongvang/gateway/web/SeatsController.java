package vn.chuongvang.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.People;
import vn.chuongvang.identity.Person;
import vn.chuongvang.identity.ScreenTokens;
import vn.chuongvang.identity.SeatTicket;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.identity.Tickets;
import vn.chuongvang.identity.Token;

import java.util.Map;

/** The cards of the seats, and the screens of the hall. */
@RestController
@RequestMapping("/api/contests/{id}")
class SeatsController {
    private final ContestPages pages;
    private final Tickets tickets;
    private final People people;
    private final ScreenTokens screens;

    SeatsController(ContestPages pages, Tickets tickets, People people, ScreenTokens screens) {
        this.pages = pages;
        this.tickets = tickets;
        this.people = people;
        this.screens = screens;
    }

    /**
     * One card.
     *
     * @param ticket goes into the fragment of the address that the card's QR holds; absent when the
     *     server's ticket key was lost: issue it again
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Card(
            int seat,
            boolean reserve,
            int contestant,
            @Nullable String name,
            @Nullable Integer unit,
            @Nullable String ticket,
            boolean claimed) {

        static Card of(SeatTicket ticket, @Nullable Person person) {
            return new Card(
                    ticket.seat(),
                    ticket.reserve(),
                    ticket.contestant(),
                    person == null ? null : person.fullName(),
                    person == null ? null : person.unit(),
                    ticket.ticket() == null ? null : ticket.ticket().secret(),
                    ticket.claimed());
        }
    }

    record ScreenToken(String token, long days) {}

    @GetMapping("/tickets")
    Flux<Card> cards(@PathVariable long id) {
        var ref = new ContestRef(id);
        return pages.contest(id)
                .then(people.of(ref).collectMap(Person::contestant))
                .flatMapMany(known -> cards(ref, known));
    }

    /** A lost card: its old ticket opens nothing any more. */
    @PostMapping("/tickets/{seat}")
    Mono<Card> reissue(@PathVariable long id, @PathVariable int seat) {
        var ref = new ContestRef(id);
        return pages.contest(id)
                .then(tickets.reissue(ref, seat))
                .switchIfEmpty(Mono.error(() -> Refused.unknown("seat")))
                .flatMap(
                        ticket ->
                                people.find(ref, ticket.contestant())
                                        .map(person -> Card.of(ticket, person)));
    }

    @PostMapping("/screen-token")
    Mono<ScreenToken> screenToken(
            @PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return pages.contest(id)
                .then(screens.issue(new ContestRef(id), session.member()))
                .map(SeatsController::shown);
    }

    /** "Đổi liên kết màn chiếu": screens that are open by an older link close. */
    @PostMapping("/screen-token/renew")
    Mono<ScreenToken> renewScreenToken(
            @PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return pages.contest(id)
                .then(screens.renew(new ContestRef(id), session.member()))
                .map(SeatsController::shown);
    }

    private static ScreenToken shown(Token token) {
        return new ScreenToken(token.secret(), ScreenTokens.LASTS.toDays());
    }

    private Flux<Card> cards(ContestRef ref, Map<Integer, Person> known) {
        return tickets.of(ref).map(ticket -> Card.of(ticket, known.get(ticket.contestant())));
    }
}
