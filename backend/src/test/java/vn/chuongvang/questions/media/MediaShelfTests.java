package vn.chuongvang.questions.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import vn.chuongvang.questions.media.MediaShelf.Place;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Many phones, few reads. */
class MediaShelfTests {
    private static final int SIZE = 500;

    private final AtomicInteger reads = new AtomicInteger();
    private final MediaShelf shelf = new MediaShelf(4 * SIZE);

    @Test
    void a_whole_hall_that_asks_at_once_makes_one_read() {
        var arrival = Sinks.<byte[]>one();
        Supplier<Mono<byte[]>> slow =
                () -> {
                    reads.incrementAndGet();
                    return arrival.asMono();
                };
        var phones =
                Flux.fromStream(IntStream.range(0, 10_000).boxed())
                        .flatMap(_ -> shelf.find(new Place("a", false), slow), 10_000)
                        .distinct()
                        .count();

        StepVerifier.create(phones)
                .then(() -> arrival.tryEmitValue(medium()).orThrow())
                .expectNext(1L)
                .verifyComplete();
        assertThat(shelf.find(new Place("a", false), slow).block()).isNotNull();
        assertThat(reads).hasValue(1);
    }

    @Test
    void the_one_that_was_not_asked_for_longest_goes_first() {
        for (var name : new String[] {"a", "b", "c", "d"}) {
            find(name);
        }
        find("a");
        find("e");
        assertThat(reads).hasValue(5);
        assertThat(shelf.taken()).isEqualTo(4 * SIZE);

        find("a");
        assertThat(reads).hasValue(5);
        find("b");
        assertThat(reads).hasValue(6);
    }

    @Test
    void a_failed_read_is_tried_again_by_the_next_one() {
        StepVerifier.create(
                        shelf.find(
                                new Place("a", true),
                                () -> Mono.error(new IllegalStateException("away"))))
                .verifyErrorMessage("away");

        find("a");
        StepVerifier.create(shelf.find(new Place("a", true), () -> Mono.just(medium())))
                .expectNextCount(1)
                .verifyComplete();
    }

    @Test
    void what_is_larger_than_the_shelf_is_handed_on() {
        var small = new MediaShelf(10);

        assertThat(small.find(new Place("a", false), () -> Mono.just(medium())).block())
                .isNotNull();
        assertThat(small.taken()).isZero();
    }

    private void find(String name) {
        var medium =
                shelf.find(
                        new Place(name, false),
                        () ->
                                Mono.fromSupplier(MediaShelfTests::medium)
                                        .doOnNext(_ -> reads.incrementAndGet()));
        assertThat(medium.block().length()).isEqualTo(SIZE);
    }

    private static byte[] medium() {
        var bytes = new byte[SIZE];
        System.arraycopy(SoundFiles.frames(1, SoundFiles.MPEG_1), 0, bytes, 0, 417);
        return bytes;
    }
}
