package vn.chuongvang.questions.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.r2dbc.spi.ConnectionFactories;

import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Mono;

import vn.chuongvang.questionbank.QuestionBank;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** What a store asks its table. */
class MediaStoreTests {
    private final AtomicInteger questions = new AtomicInteger();
    private final MediaStore store = new MediaStore(QuestionBank.of(List.of()), new Counting());

    @Test
    void guessing_names_costs_the_database_next_to_nothing() {
        for (var guess = 0; guess < 1_000; guess++) {
            assertThat(store.find("%032x.jpg".formatted(guess)).blockOptional()).isEmpty();
            assertThat(store.findSmall("%032x.png".formatted(guess)).blockOptional()).isEmpty();
        }
        assertThat(store.find("../application.yaml").blockOptional()).isEmpty();
        assertThat(questions).hasValueBetween(1, 20);
    }

    @Test
    void more_files_than_can_wait_are_told_so() {
        // The first one takes so long that all others come meanwhile.
        var longest = SoundFiles.wav(44_100, 1, 16, 1, 60_000);
        var sound = SoundFiles.wav(44_100, 1, 16, 1, 500);
        var answers =
                IntStream.range(0, 20)
                        .mapToObj(n -> store.keep(n == 0 ? longest : sound, "an").cache())
                        .toList();
        answers.forEach(answer -> answer.subscribe(_ -> {}, _ -> {}));

        assertThatThrownBy(() -> answers.getLast().block()).hasMessageContaining("503");
        assertThat(answers.getFirst().block().millis()).isBetween(60_000, 60_200);
    }

    /** A table in which nothing is, that counts what it is asked; no connection is ever opened. */
    private final class Counting extends MediaTable {
        Counting() {
            super(
                    DatabaseClient.create(
                            ConnectionFactories.get("r2dbc:postgresql://nobody@localhost:1/none")));
        }

        @Override
        Mono<Set<String>> names() {
            return Mono.fromSupplier(
                    () -> {
                        questions.incrementAndGet();
                        return Set.of();
                    });
        }

        @Override
        Mono<Void> insert(Reencoded medium, String by) {
            return Mono.empty();
        }
    }
}
