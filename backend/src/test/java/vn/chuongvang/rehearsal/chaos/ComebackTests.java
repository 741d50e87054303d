package vn.chuongvang.rehearsal.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

class ComebackTests {

    private static final long MILLI = 1_000_000;
    private static final long CUT = 40 * MILLI;

    @Test
    void ninety_nine_of_a_hundred_and_all_are_told_apart() {
        var in = new AtomicInteger(0);
        var comeback = new Comeback(200, in::get, CUT);

        look(comeback, in, 100, 197);
        look(comeback, in, 110, 198);
        assertThat(comeback.isComplete()).isFalse();
        look(comeback, in, 120, 200);
        look(comeback, in, 130, 200);

        assertThat(comeback.isComplete()).isTrue();
        assertThat(comeback.times()).isEqualTo(new Comeback.Times(70, 80));
    }

    @Test
    void whoever_never_comes_back_is_not_counted_as_quick() {
        var in = new AtomicInteger(0);
        var comeback = new Comeback(10, in::get, CUT);

        look(comeback, in, 100, 9);

        assertThat(comeback.isComplete()).isFalse();
        assertThat(comeback.times()).isEqualTo(new Comeback.Times(-1, -1));
    }

    private static void look(Comeback comeback, AtomicInteger in, long millis, int there) {
        in.set(there);
        comeback.look(millis * MILLI);
    }
}
