package vn.chuongvang.standby;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.Duration;

/** Hears once a second from the main server how the copy is; remembers the last word. */
final class Ear {
    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Without a word for so long the main server counts as not answering. */
    private static final Duration SILENCE = Duration.ofSeconds(4);

    private final MainLink link;
    private final Following following;
    private final Thread thread;
    private volatile @Nullable Heard heard;

    Ear(MainLink link, Following following) {
        this.link = link;
        this.following = following;
        this.thread = Thread.ofVirtual().name("standby ear").start(this::run);
    }

    /**
     * @param at epoch milliseconds of this laptop
     */
    record Heard(StandbyStatus status, long at, long nanos) {
        boolean isFresh() {
            return System.nanoTime() - nanos < SILENCE.toNanos();
        }
    }

    @Nullable Heard heard() {
        return heard;
    }

    boolean isSilent() {
        var last = heard;
        return last == null || !last.isFresh();
    }

    void stop() {
        thread.interrupt();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                listen();
            } catch (IOException | RuntimeException e) {
                LOG.debug("nothing heard: {}", e.toString());
            }
            sleep();
        }
    }

    private void listen() throws IOException {
        var wire = link.open(following, Wire.ASK);
        try (wire.socket) {
            while (!Thread.currentThread().isInterrupted()) {
                wire.out.write(1);
                wire.out.flush();
                var word = wire.read(Wire.Word.class);
                heard = new Heard(word.status(), System.currentTimeMillis(), System.nanoTime());
                sleep();
            }
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
