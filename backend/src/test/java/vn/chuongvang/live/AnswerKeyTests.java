package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;
import java.util.stream.Stream;

class AnswerKeyTests {

    /**
     * With a record's own hash 30,000 answers share 1,899 hashes. A table looks at the lower half
     * of a hash, into which it folds the upper one.
     */
    @Test
    void the_answers_of_an_evening_are_spread_over_a_table() {
        var hashes =
                IntStream.rangeClosed(1, 15)
                        .boxed()
                        .flatMap(AnswerKeyTests::answers)
                        .map(AnswerKey::hashCode)
                        .toList();

        assertThat(hashes).hasSize(30_000);
        assertThat(hashes.stream().distinct().count()).isGreaterThan(29_000);
        // Where chance alone decides, 24,000 of the 65,536 places are taken.
        assertThat(hashes.stream().map(hash -> (hash ^ hash >>> 16) & 0xFFFF).distinct().count())
                .isGreaterThan(22_000);
    }

    /** Of a thousand contestants, each of whom changed their mind once. */
    private static Stream<AnswerKey> answers(int round) {
        return IntStream.rangeClosed(1, 1_000)
                .boxed()
                .flatMap(who -> Stream.of(1, 2).map(attempt -> new AnswerKey(round, who, attempt)));
    }
}
