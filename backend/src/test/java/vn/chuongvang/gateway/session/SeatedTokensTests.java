package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Seated;
import vn.chuongvang.identity.Token;

class SeatedTokensTests {
    private static final ContestRef CONTEST = new ContestRef(1);
    private static final Token FIRST = new Token("first");
    private static final Token SECOND = new Token("second");

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

    /** A token that is in one table and not in the other could be forgotten by nobody. */
    @Test
    void what_is_kept_and_forgotten_at_the_same_time_can_be_forgotten_afterwards()
            throws InterruptedException {
        for (int n = 0; n < 2_000; n++) {
            var keeps = Thread.ofVirtual().start(() -> tokens.keep(FIRST, seat(7)));
            tokens.forget(CONTEST, 7);
            keeps.join();
            tokens.forget(CONTEST, 7);

            assertThat(tokens.find(FIRST)).isNull();
        }
    }

    private static Seated seat(int contestant) {
        return new Seated(CONTEST, contestant);
    }
}
