package vn.chuongvang.identity;

import static vn.chuongvang.identity.Columns.flag;
import static vn.chuongvang.identity.Columns.number;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;

/** The seat table as claims read and write it, inside their transaction. */
@Component
class Chairs {
    private final DatabaseClient database;

    Chairs(DatabaseClient database) {
        this.database = database;
    }

    /**
     * A seat of the floor as the choice of a seat sees it; free: it has neither name nor device.
     */
    record Neighbour(int seat, boolean free) {}

    Mono<Chair> lockByTicket(ContestRef contest, Token ticket) {
        return database.sql(
                        """
                        select seat, reserve, contestant, device_hash, open_until
                        from seat where contest = $1 and ticket_hash = $2 for update
                        """)
                .bind(0, contest.id())
                .bind(1, ticket.hash())
                .map(Chair::of)
                .one();
    }

    Mono<Chair> lock(ContestRef contest, int seat) {
        return database.sql(
                        """
                        select seat, reserve, contestant, device_hash, open_until
                        from seat where contest = $1 and seat = $2 for update
                        """)
                .bind(0, contest.id())
                .bind(1, seat)
                .map(Chair::of)
                .one();
    }

    /** The chair this device sits on already. */
    Mono<Chair> of(ContestRef contest, byte[] device) {
        return database.sql(
                        """
                        select seat, reserve, contestant, device_hash, open_until
                        from seat where contest = $1 and device_hash = $2
                        """)
                .bind(0, contest.id())
                .bind(1, device)
                .map(Chair::of)
                .one();
    }

    /** One at a time through this door: two people without tickets never get the same seat. */
    Mono<Void> lockDoor(ContestRef contest) {
        return database.sql("select 1 from entrance where contest = $1 for update")
                .bind(0, contest.id())
                .fetch()
                .first()
                .then();
    }

    Flux<Neighbour> seatsOf(ContestRef contest, int unit) {
        return database.sql(
                        """
                        select s.seat, s.device_hash is null and p.full_name is null
                            and p.forgotten_at is null as free
                        from seat s join person p
                          on p.contest = s.contest and p.contestant = s.contestant
                        where s.contest = $1 and not s.reserve and p.unit = $2
                        order by s.seat
                        """)
                .bind(0, contest.id())
                .bind(1, unit)
                .map(row -> new Neighbour(number(row, "seat"), flag(row, "free")))
                .all();
    }

    Mono<Void> sitDown(ContestRef contest, Chair chair, byte[] device, Claim.By by, Instant at) {
        return database.sql(
                        """
                        update seat set device_hash = $3, claimed_by = $4, claimed_at = $5,
                            open_until = null
                        where contest = $1 and seat = $2
                        """)
                .bind(0, contest.id())
                .bind(1, chair.seat())
                .bind(2, device)
                .bind(3, by.getClass().getSimpleName())
                .bind(4, at)
                .then();
    }

    /** Frees the seat from its device and signs that device out. False when nobody sat there. */
    Mono<Boolean> free(ContestRef contest, int contestant, Instant openUntil) {
        return database.sql(
                        """
                        with tokens as (
                            delete from device_token where contest = $1 and contestant = $2)
                        update seat set device_hash = null, open_until = $3
                        where contest = $1 and contestant = $2
                        """)
                .bind(0, contest.id())
                .bind(1, contestant)
                .bind(2, openUntil)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    /** A name that a device gave goes with it; a name of the roster stays. */
    Mono<Void> clearClaimedName(ContestRef contest, int contestant) {
        return database.sql(
                        """
                        update person set full_name = null, short_name = null,
                            public_full_name = false, named_by_claim = false
                        where contest = $1 and contestant = $2 and named_by_claim
                        """)
                .bind(0, contest.id())
                .bind(1, contestant)
                .then();
    }
}
