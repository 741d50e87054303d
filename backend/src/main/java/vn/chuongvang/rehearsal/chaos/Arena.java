package vn.chuongvang.rehearsal.chaos;

import vn.chuongvang.storage.RedisServer;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is struck: one server, or several. */
interface Arena {

    /** Where phones connect. */
    URI webSocket();

    /**
     * Strikes once, and returns when the contest has somebody again who judges it.
     *
     * @param contest that is played
     * @return the milliseconds that took
     */
    long strike(String contest) throws IOException, InterruptedException, SQLException;

    /** What is shown afterwards comes from the journal and from nothing else. */
    void startAnew() throws IOException, InterruptedException;

    /** Returns when everything that was struck is there again. */
    void heal() throws IOException, InterruptedException;

    /** Whether what was struck last is the database. */
    default boolean isDatabaseAway() {
        return false;
    }

    /** When the database was away, after it was struck last. */
    default Optional<Away> lastAway() {
        return Optional.empty();
    }

    /** How long each kind of blow left the contest without an owner, ms. */
    default Map<Blow, List<Long>> takeovers() {
        return Map.of();
    }

    /**
     * From when Redis was there again until the leaderboard in it was exact, ms each time for each
     * blow that took it (R3); {@link Outage#NEVER} when it was waited for in vain.
     */
    default Map<Blow, List<Long>> boardsBack() {
        return Map.of();
    }

    /** Where leaderboards lie; empty when nobody but the server gets there. */
    default Optional<RedisServer> redis() {
        return Optional.empty();
    }

    /** A connection to the database; the caller closes it. */
    Connection connect() throws IOException, SQLException;
}
