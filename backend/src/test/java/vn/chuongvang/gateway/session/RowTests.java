package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.audience.Who;
import vn.chuongvang.gateway.message.AudienceMessage;
import vn.chuongvang.gateway.socket.ClientSocket;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Queue;

/** What an event loop does for a thousand of the audience leaves room for everybody else. */
class RowTests {
    private static final int GUESTS = 1_000;

    /** As the longest that a contestant's frame may have to wait for. */
    private static final int MOST_AT_ONCE = 64;

    private final Queue<Runnable> loop = new ArrayDeque<>();
    private final Row row = new Row(loop::add);

    private record Somebody(Membership membership) implements Guest {
        @Override
        public ClientSocket socket() {
            throw new AssertionError("nothing is sent here");
        }

        @Override
        public Optional<Who> who(AudienceMessage.Join join) {
            return Optional.empty();
        }

        @Override
        public boolean listens() {
            return true;
        }
    }

    @Test
    void the_audience_is_told_in_slices_and_whoever_waits_comes_between() {
        for (int i = 0; i < GUESTS; i++) {
            row.add(new Somebody(new Membership()));
        }
        var told = new ArrayList<Guest>();
        row.tellGuests(told::add);
        loop.remove().run();
        loop.add(() -> assertThat(told).hasSizeLessThanOrEqualTo(2 * MOST_AT_ONCE));
        assertThat(told).hasSizeLessThanOrEqualTo(MOST_AT_ONCE);
        int tasks = 1;
        while (!loop.isEmpty()) {
            int before = told.size();
            loop.remove().run();
            assertThat(told.size() - before).isLessThanOrEqualTo(MOST_AT_ONCE);
            tasks++;
        }
        assertThat(told).hasSize(GUESTS).doesNotHaveDuplicates();
        assertThat(tasks).isGreaterThan(GUESTS / MOST_AT_ONCE);
    }
}
