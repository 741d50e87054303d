package vn.chuongvang.rehearsal.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.chuongvang.gateway.message.Wire;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class SeveralMarksTests {
    private static final List<String> FIVE = List.of("a", "b", "c", "d", "e");

    @Test
    void who_knows_the_key_answers_as_a_phone_writes_it() {
        assertThat(SeveralMarks.right(question("multiple", null), marks(0, 2))).isEqualTo("A C");
        assertThat(SeveralMarks.right(question("order", null), marks(1, 3, 0, 4, 2)))
                .isEqualTo("BDAEC");
        assertThat(SeveralMarks.right(question("match", List.of("1", "2")), marks(4, 0)))
                .isEqualTo("EA");
        var area = new Wire.Key(null, "Ô", null, new Wire.Area(100, 20, 800, 60), "", null, null);
        assertThat(SeveralMarks.right(question("spot", null), area)).isEqualTo("500 50");
        assertThat(SeveralMarks.right(question("order", null), Wire.Key.of(null, "x", "", null)))
                .isNull();
    }

    @Test
    void a_guess_is_a_whole_answer() {
        assertThat(guesses("multiple", null)).allMatch(guess -> guess.matches("[A-E]( [A-E])*"));
        assertThat(guesses("order", null)).allMatch(guess -> guess.matches("[A-E]{5}"));
        assertThat(guesses("match", List.of("1", "2"))).allMatch(one -> one.matches("[A-E]{2}"));
        assertThat(guesses("spot", null)).allMatch(one -> one.matches("\\d{1,4} \\d{1,4}"));
        assertThat(guesses("order", null).distinct()).hasSizeGreaterThan(10);
    }

    @Test
    void only_the_four_kinds_are_answered_so() {
        assertThat(SeveralMarks.isFor(question("spot", null))).isTrue();
        assertThat(SeveralMarks.isFor(question("text", null))).isFalse();
        assertThat(SeveralMarks.isFor(question(null, null))).isFalse();
    }

    private static Stream<String> guesses(String kind, @Nullable List<String> prompts) {
        var random = new SplittableRandom(47);
        return IntStream.range(0, 100)
                .mapToObj(_ -> SeveralMarks.guess(question(kind, prompts), random));
    }

    private static Wire.Key marks(Integer... marks) {
        return new Wire.Key(null, "", List.of(marks), null, "", null, null);
    }

    private static Wire.Question question(@Nullable String kind, @Nullable List<String> prompts) {
        return new Wire.Question(
                1, 1, 1, null, kind, "Câu", FIVE, prompts, null, null, null, null, null, null, null,
                0, 1);
    }
}
