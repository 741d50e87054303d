package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Seated;
import vn.chuongvang.identity.Token;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Which token stands for which contestant, as far as this server has asked. Of a seat only the one
 * that was asked for last is kept: another one is asked for in the database again. Writing is one
 * at a time, so that both tables tell the same.
 */
final class SeatedTokens {
    static final int MOST = 200_000;

    private final ConcurrentMap<Token, Seated> seated = new ConcurrentHashMap<>();
    private final ConcurrentMap<Seat, Token> tokens = new ConcurrentHashMap<>();

    private record Seat(ContestRef contest, int contestant) {
        static Seat of(Seated known) {
            return new Seat(known.contest(), known.contestant());
        }
    }

    @Nullable Seated find(Token token) {
        return seated.get(token);
    }

    synchronized void keep(Token token, Seated known) {
        if (seated.size() >= MOST) {
            seated.clear();
            tokens.clear();
        }
        var older = tokens.put(Seat.of(known), token);
        if (older != null && !older.equals(token)) {
            seated.remove(older);
        }
        seated.put(token, known);
    }

    synchronized void forget(Token token) {
        var known = seated.remove(token);
        if (known != null) {
            tokens.remove(Seat.of(known), token);
        }
    }

    synchronized void forget(ContestRef contest, int contestant) {
        var token = tokens.remove(new Seat(contest, contestant));
        if (token != null) {
            seated.remove(token);
        }
    }
}
