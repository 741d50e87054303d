package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.flag;
import static vn.chuongvang.identity.Columns.number;
import static vn.chuongvang.identity.Columns.required;

import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The seats of a contest with the ticket that is printed on each seat's card. */
@Component
public class Tickets {
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Leaves room for a card to be lost a billion times. */
    private static final int LATEST_FRESH_GENERATION = 1 << 30;

    private final DatabaseClient database;
    private final TicketKey key;

    Tickets(DatabaseClient database, TicketKey key) {
        this.database = database;
        this.key = key;
    }

    /** All seats, floor first, then the chairs of reserves. */
    public Flux<SeatTicket> of(ContestRef contest) {
        return database.sql(
                        """
                        select seat, reserve, ticket_generation, ticket_hash, contestant,
                               device_hash is not null as claimed
                        from seat where contest = $1 order by seat
                        """)
                .bind(0, contest.id())
                .map(row -> ticket(contest, row))
                .all();
    }

    /** The contestant whose card this is; empty for a card that was replaced, or is none. */
    public Mono<Integer> holder(ContestRef contest, Token ticket) {
        return database.sql("select contestant from seat where contest = $1 and ticket_hash = $2")
                .bind(0, contest.id())
                .bind(1, ticket.hash())
                .map(row -> number(row, "contestant"))
                .one();
    }

    /** A lost card: a new ticket for this seat; the old one opens nothing any more. */
    public Mono<SeatTicket> reissue(ContestRef contest, int seat) {
        return database.sql(
                        """
                        select ticket_generation from seat where contest = $1 and seat = $2
                        """)
                .bind(0, contest.id())
                .bind(1, seat)
                .map(row -> number(row, "ticket_generation") + 1)
                .one()
                .flatMap(generation -> replace(contest, seat, generation));
    }

    /** Chairs 1 to {@code chairs}, of which the first {@code seats} stand on the floor. */
    Mono<Void> create(ContestRef contest, int seats, int chairs) {
        return insert(contest, seats, IntStream.rangeClosed(1, chairs).boxed().toList(), 1);
    }

    /**
     * Chairs that a draft has got since. Their tickets are of a generation that no chair had: the
     * card of a chair that was taken away stays worthless when another one gets its number.
     */
    Mono<Void> addMissing(ContestRef contest, int seats, int chairs) {
        return database.sql("select seat from seat where contest = $1")
                .bind(0, contest.id())
                .map(row -> number(row, "seat"))
                .all()
                .collect(Collectors.toSet())
                .map(
                        known ->
                                IntStream.rangeClosed(1, chairs)
                                        .filter(chair -> !known.contains(chair))
                                        .boxed()
                                        .toList())
                .flatMap(missing -> insert(contest, seats, missing, freshGeneration()));
    }

    private static int freshGeneration() {
        return RANDOM.nextInt(2, LATEST_FRESH_GENERATION);
    }

    /** One more chair behind all others, for a reserve who was not on the roster. */
    Mono<Void> add(ContestRef contest, int chair) {
        return insert(contest, 0, List.of(chair), 1);
    }

    private Mono<Void> insert(ContestRef contest, int seats, List<Integer> chairs, int generation) {
        var hashes =
                chairs.stream()
                        .map(chair -> key.ticket(contest, chair, generation).hash())
                        .map(HexFormat.of()::formatHex)
                        .toArray(String[]::new);
        return database.sql(
                        """
                        insert into seat (contest, seat, reserve, contestant, ticket_generation,
                            ticket_hash)
                        select $1, chair, chair > $2, chair, $5, decode(hash, 'hex')
                        from unnest($3::int[], $4::text[]) t(chair, hash)
                        """)
                .bind(0, contest.id())
                .bind(1, seats)
                .bind(2, chairs.toArray(Integer[]::new))
                .bind(3, hashes)
                .bind(4, generation)
                .then();
    }

    private Mono<SeatTicket> replace(ContestRef contest, int seat, int generation) {
        return database.sql(
                        """
                        update seat set ticket_generation = $3, ticket_hash = $4
                        where contest = $1 and seat = $2 and ticket_generation = $3 - 1
                        returning seat, reserve, ticket_generation, ticket_hash, contestant,
                                  device_hash is not null as claimed
                        """)
                .bind(0, contest.id())
                .bind(1, seat)
                .bind(2, generation)
                .bind(3, key.ticket(contest, seat, generation).hash())
                .map(row -> ticket(contest, row))
                .one();
    }

    private SeatTicket ticket(ContestRef contest, Readable row) {
        var ticket = key.ticket(contest, number(row, "seat"), number(row, "ticket_generation"));
        var known =
                MessageDigest.isEqual(ticket.hash(), required(row, "ticket_hash", byte[].class));
        return new SeatTicket(
                number(row, "seat"),
                flag(row, "reserve"),
                known ? ticket : null,
                number(row, "contestant"),
                flag(row, "claimed"));
    }
}
