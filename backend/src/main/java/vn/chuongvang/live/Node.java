package vn.chuongvang.live;

import java.time.Instant;
import java.util.List;

/**
 * A server that shares our database.
 *
 * @param name unique among all processes that ever ran
 * @param address where other nodes reach it
 * @param alive its process holds its lock, and it has said within the last five seconds that it
 *     lives
 * @param leaving it gives its rooms to the others and takes no new ones
 * @param contests whose journals it writes, by their numbers
 */
public record Node(
        String name,
        String address,
        Instant startedAt,
        boolean alive,
        boolean leaving,
        List<Long> contests) {
    public Node {
        contests = List.copyOf(contests);
    }
}
