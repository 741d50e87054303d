package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

import reactor.core.publisher.BaseSubscriber;
import reactor.test.StepVerifier;

import vn.chuongvang.print.Occasion;
import vn.chuongvang.print.PrintPiece;
import vn.chuongvang.print.Seat;
import vn.chuongvang.print.SeatTable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One paper at a time, at the pace of whoever takes it, and no more than a few waiting. */
class PressRoomTests {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Duration SOON = Duration.ofSeconds(20);

    private final PressRoom press = new PressRoom();

    @AfterEach
    void close() {
        press.close();
    }

    @Test
    void a_paper_comes_in_pieces_and_is_whole() {
        var bytes =
                DataBufferUtils.join(press.print(table(2_000), VIETNAMESE))
                        .map(PressRoomTests::read)
                        .block(SOON);
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .endsWith("%%EOF\n");
    }

    @Test
    void it_is_not_printed_faster_than_it_is_taken() {
        StepVerifier.create(press.print(table(2_000), VIETNAMESE), 1)
                .expectNextCount(1)
                .expectNoEvent(Duration.ofMillis(300))
                .thenCancel()
                .verify(SOON);
    }

    @Test
    void too_many_at_once_are_refused_and_who_gives_up_makes_room() {
        var waiting =
                Stream.generate(SlowReader::new)
                        .limit(PressRoom.MOST_JOBS)
                        .peek(press.print(table(2_000), VIETNAMESE)::subscribe)
                        .toList();

        StepVerifier.create(press.print(table(1), VIETNAMESE))
                .expectErrorMatches(e -> e instanceof Refused && e.getMessage().contains("again"))
                .verify(SOON);

        waiting.forEach(SlowReader::dispose);
        StepVerifier.create(press.print(table(1), VIETNAMESE))
                .thenConsumeWhile(_ -> true)
                .expectComplete()
                .verify(SOON);
    }

    /** Takes one piece and then nothing more. */
    private static final class SlowReader extends BaseSubscriber<DataBuffer> {

        @Override
        protected void hookOnSubscribe(Subscription subscription) {
            subscription.request(1);
        }
    }

    private static byte[] read(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        return bytes;
    }

    private static PrintPiece table(int seats) {
        return new SeatTable(
                new Occasion("Hội thi", "Đoàn", LocalDate.of(2026, 11, 28)),
                IntStream.rangeClosed(1, seats)
                        .mapToObj(n -> new Seat(n, false, "Nguyễn Văn An", "Tổ 1"))
                        .toList());
    }
}
