package vn.chuongvang.identity;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Seats of a rehearsal that simulated phones take: nobody agrees to anything, nobody is named. */
@Component
public class TrialSeats {
    private static final HexFormat HEX = HexFormat.of();

    private final DatabaseClient database;
    private final InstantSource clock;

    TrialSeats(DatabaseClient database, IdentityClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Seats a device on each of the first chairs.
     *
     * @return their tokens in the order of the chairs
     */
    public Mono<List<Token>> take(ContestRef contest, int chairs) {
        var tokens = Stream.generate(Token::random).limit(chairs).toList();
        return database.sql(
                        """
                        with given as (
                            select n, decode(token, 'hex') token, decode(device, 'hex') device
                            from unnest($2::text[], $3::text[]) with ordinality
                                t(token, device, n)
                        ), seated as (
                            update seat set device_hash = given.device, claimed_by = 'Rehearsal',
                                claimed_at = $4
                            from given where seat.contest = $1 and seat.seat = given.n
                            returning seat.contestant, given.token
                        )
                        insert into device_token (token_hash, contest, contestant, issued_at)
                        select token, $1, contestant, $4 from seated
                        """)
                .bind(0, contest.id())
                .bind(1, hashes(tokens.stream()))
                .bind(2, hashes(Stream.generate(Token::random).limit(chairs)))
                .bind(3, clock.instant())
                .fetch()
                .rowsUpdated()
                .map(seated -> whole(tokens, seated));
    }

    private static List<Token> whole(List<Token> tokens, long seated) {
        if (seated != tokens.size()) {
            throw new IllegalArgumentException(seated + " chairs for " + tokens.size());
        }
        return tokens;
    }

    private static String[] hashes(Stream<Token> tokens) {
        return tokens.map(token -> HEX.formatHex(token.hash())).toArray(String[]::new);
    }
}
