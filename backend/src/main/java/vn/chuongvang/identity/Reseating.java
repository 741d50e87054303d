package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.number;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The seats of a draft anew. Whoever has sat down with a phone stays where they are; everybody else
 * goes by the new roster. Chairs that stay keep their tickets, those that go take theirs with them.
 */
@Component
public class Reseating {
    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final Entrances entrances;
    private final People people;
    private final Tickets tickets;

    Reseating(
            DatabaseClient database,
            TransactionalOperator transactions,
            Entrances entrances,
            People people,
            Tickets tickets) {
        this.database = database;
        this.transactions = transactions;
        this.entrances = entrances;
        this.people = people;
        this.tickets = tickets;
    }

    /**
     * All or nothing.
     *
     * @param units numbered from 1 in the order given
     * @param roster chairs 1, 2, 3 … without gaps, with whoever has sat down already
     * @param seated the chairs with a phone that this roster was made for
     * @return false when somebody else has sat down or left since; then nothing was changed
     */
    public Mono<Boolean> reseat(
            ContestRef contest,
            Entrance.Terms terms,
            List<String> units,
            List<Enrolled> roster,
            Set<Integer> seated) {
        return nowSeated(contest)
                .filter(seated::equals)
                .flatMap(_ -> replace(contest, terms, units, roster).thenReturn(true))
                .defaultIfEmpty(false)
                .as(transactions::transactional);
    }

    /** Locks every chair: nobody sits down while the hall is rearranged. */
    private Mono<Set<Integer>> nowSeated(ContestRef contest) {
        return database.sql(
                        """
                        select seat, device_hash is not null as claimed
                        from seat where contest = $1 order by seat for update
                        """)
                .bind(0, contest.id())
                .map(row -> Columns.flag(row, "claimed") ? number(row, "seat") : 0)
                .all()
                .filter(seat -> seat > 0)
                .collect(Collectors.toSet());
    }

    private Mono<Void> replace(
            ContestRef contest, Entrance.Terms terms, List<String> units, List<Enrolled> roster) {
        return entrances
                .change(contest, terms)
                .then(entrances.nameUnits(contest, units))
                .then(removeSeats(contest, terms.seats(), roster.size()))
                .then(people.enrol(contest, roster))
                .then(removeRest(contest, roster.size(), units.size()))
                .then(tickets.addMissing(contest, terms.seats(), roster.size()));
    }

    private Mono<Void> removeSeats(ContestRef contest, int seats, int chairs) {
        return database.sql("delete from seat where contest = $1 and seat > $2")
                .bind(0, contest.id())
                .bind(1, chairs)
                .then()
                .then(
                        database.sql("update seat set reserve = seat > $2 where contest = $1")
                                .bind(0, contest.id())
                                .bind(1, seats)
                                .then());
    }

    private Mono<Void> removeRest(ContestRef contest, int chairs, int units) {
        return database.sql("delete from person where contest = $1 and contestant > $2")
                .bind(0, contest.id())
                .bind(1, chairs)
                .then()
                .then(
                        database.sql("delete from unit_of_contest where contest = $1 and unit > $2")
                                .bind(0, contest.id())
                                .bind(1, units)
                                .then());
    }
}
