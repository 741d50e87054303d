package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;

import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Seated;
import vn.chuongvang.identity.Token;

import java.util.concurrent.atomic.AtomicInteger;

class SeatedTokensTests {
    private static final ContestRef CONTEST = new ContestRef(1);
    private static final Token FIRST = new Token("first");
    private static final Token SECOND = new Token("second");

    private static final int TIMES = 50_000;

    private final SeatedTokens tokens = new SeatedTokens();

    @Test
    void a_seat_that_is_handed_on_forgets_the_token_before() {
        tokens.keep(FIRST, seat(7));
        tokens.keep(SECOND, seat(7));

        assertThat(tokens.find(FIRST)).isNull();
        assertThat(tokens.find(SECOND)).isEqualTo(seat(7));
    }

    @Test
    void the_same_token_may_be_kept_twice() {
        tokens.keep(FIRST, seat(7));
        tokens.keep(FIRST, seat(7));

        assertThat(tokens.find(FIRST)).isEqualTo(seat(7));
    }

    @Test
    void a_seat_that_is_freed_forgets_its_token_and_no_other() {
        tokens.keep(FIRST, seat(7));
        tokens.keep(SECOND, seat(8));
        tokens.forget(CONTEST, 7);

        assertThat(tokens.find(FIRST)).isNull();
        assertThat(tokens.find(SECOND)).isEqualTo(seat(8));
    }

    @Test
    void who_leaves_takes_the_seat_of_nobody_who_came_after() {
        tokens.keep(FIRST, seat(7));
        tokens.forget(FIRST);
        tokens.keep(SECOND, seat(7));
        tokens.forget(FIRST);
        tokens.forget(CONTEST, 7);

        assertThat(tokens.find(SECOND)).isNull();
    }

    @Test
    void the_same_seat_of_another_contest_is_another_seat() {
        tokens.keep(FIRST, seat(7));
        tokens.keep(SECOND, new Seated(new ContestRef(2), 7));
        tokens.forget(CONTEST, 7);

        assertThat(tokens.find(SECOND)).isNotNull();
    }

    /**
     * A token that is in one table and not in the other could be forgotten by nobody. Both begin at
     * the same moment, and each time a little apart.
     */
    @Test
    void what_is_kept_and_forgotten_at_the_same_time_can_be_forgotten_afterwards()
            throws InterruptedException {
        var begun = new AtomicInteger();
        var kept = new AtomicInteger();
        var keeper = Thread.ofPlatform().start(() -> keepEachTime(begun, kept));
        for (int n = 1; n <= TIMES; n++) {
            begun.set(n);
            for (int apart = n % 100; apart > 0; apart--) {
                Thread.onSpinWait();
            }
            tokens.forget(CONTEST, 7);
            await(kept, n);
            tokens.forget(CONTEST, 7);
            if (tokens.find(FIRST) != null) {
                begun.set(TIMES + 1);
                fail("kept for ever, the " + n + "th time");
            }
        }
        keeper.join();
    }

    private void keepEachTime(AtomicInteger begun, AtomicInteger kept) {
        for (int n = 1; n <= TIMES; n++) {
            await(begun, n);
            tokens.keep(FIRST, seat(7));
            kept.set(n);
        }
    }

    private static void await(AtomicInteger number, int least) {
        while (number.get() < least) {
            Thread.onSpinWait();
        }
    }

    /** Whoever is forgotten is asked for in the database again. */
    @Test
    void there_are_never_more_than_fit_into_the_memory_of_a_server() {
        for (int n = 0; n < SeatedTokens.MOST; n++) {
            tokens.keep(new Token("t" + n), seat(n));
        }
        assertThat(tokens.find(new Token("t0"))).isEqualTo(seat(0));

        tokens.keep(FIRST, seat(SeatedTokens.MOST));

        assertThat(tokens.find(new Token("t0"))).isNull();
        assertThat(tokens.find(FIRST)).isNotNull();
        tokens.keep(SECOND, seat(0));
        assertThat(tokens.find(SECOND)).isEqualTo(seat(0));
    }

    private static Seated seat(int contestant) {
        return new Seated(CONTEST, contestant);
    }
}
