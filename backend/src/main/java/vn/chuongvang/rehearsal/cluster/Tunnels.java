package vn.chuongvang.rehearsal.cluster;

import vn.chuongvang.storage.SharedStorage;

import java.io.IOException;
import java.util.List;

/**
 * The lines of one node to what it shares with the others.
 *
 * @param database its way to PostgreSQL
 * @param redis its way to Redis
 * @param node the others' way to it
 */
public record Tunnels(Tunnel database, Tunnel redis, Tunnel node) {

    /**
     * @param port of the node
     */
    static Tunnels dig(SharedStorage storage, int port) throws IOException {
        return new Tunnels(
                new Tunnel(storage.postgres().port()),
                new Tunnel(storage.redis().port()),
                new Tunnel(port));
    }

    void close() throws IOException {
        for (var tunnel : List.of(database, redis, node)) {
            tunnel.close();
        }
    }
}
