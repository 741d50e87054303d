package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/**
 * Closes the rooms of contests that are long over, or that nobody has ended and nobody played for
 * days ({@link Room#isSpent}): a server that runs for months would keep them all in its memory, and
 * a connection for each. What there is to know of such a contest is read from the database, as
 * after a restart.
 */
final class SpentRooms {

    private static final Logger LOG = LoggerFactory.getLogger(SpentRooms.class);

    /** Looks in the time that results stay. */
    private static final int LOOKS = 60;

    private static final Duration SHORTEST = Duration.ofMillis(20);

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Rooms rooms;

    private @Nullable Thread thread;

    SpentRooms(Rooms rooms) {
        this.rooms = rooms;
    }

    void start() {
        thread = Thread.ofVirtual().name("spent-rooms").start(this::run);
    }

    void stop() throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(PATIENCE);
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(pause());
                sweep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause() {
        var pause = rooms.afterTheEnd().dividedBy(LOOKS);
        return pause.compareTo(SHORTEST) < 0 ? SHORTEST : pause;
    }

    private void leave(Room room) {
        try {
            rooms.leave(room);
        } catch (RuntimeException e) {
            LOG.debug("contest {}: its room stays, until the next look", room.id(), e);
        }
    }

    /** Those that follow are closed once nobody rules them, see {@link Rooms#owned}. */
    void sweep() {
        for (var room : rooms.all()) {
            if (room.isRuledHere() && room.isSpent()) {
                LOG.info("contest {} is needed by nobody: its room is closed", room.id());
                leave(room);
            }
        }
    }
}
