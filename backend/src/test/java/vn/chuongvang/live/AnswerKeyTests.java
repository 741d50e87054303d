package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class AnswerKeyTests {

    /** With a record's own hash 30,000 answers share 1,899 hashes. */
    @Test
    void the_answers_of_an_evening_are_spread_over_a_table() {
        var hashes =
                IntStream.rangeClosed(1, 30)
                        .boxed()
                        .flatMap(
                                round ->
                                        IntStream.rangeClosed(1, 1_000)
                                                .mapToObj(who -> new AnswerKey(round, who, 1)))
                        .mapToInt(AnswerKey::hashCode)
                        .distinct();

        assertThat(hashes.count()).isGreaterThan(29_000);
    }
}
