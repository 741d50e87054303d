package vn.chuongvang.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.message.ServerMessage;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** What is read and written by hand is what the JSON library would read and write. */
class FlatWireTests {
    private static final String ANSWER =
            "{\"t\":\"answer\",\"round\":12,\"attempt\":3,\"option\":0}";

    private final Codec codec = new Codec();

    @Test
    void the_pages_answer_is_read_without_the_library() {
        assertThat(FlatAnswer.read(payload(ANSWER)))
                .isEqualTo(new ClientMessage.Answer(12, 3, 0, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"t\":\"answer\",\"round\":12,\"attempt\":3,\"option\":0} ",
                "{ \"t\":\"answer\",\"round\":12,\"attempt\":3,\"option\":0}",
                "{\"t\":\"answer\",\"round\":012,\"attempt\":3,\"option\":0}",
                "{\"t\":\"answer\",\"round\":-12,\"attempt\":3,\"option\":0}",
                "{\"t\":\"answer\",\"round\":123456789,\"attempt\":3,\"option\":0}",
                "{\"t\":\"answer\",\"round\":12,\"attempt\":3,\"option\":0,\"option\":1}",
                "{\"t\":\"answer\",\"round\":12,\"attempt\":3,\"option\":1.5}",
                "{\"t\":\"answer\",\"round\":12,\"attempt\":3,\"option\":}",
                "{\"t\":\"answer\",\"round\":12,\"attempt\":3,\"option\":1",
                "{\"t\":\"answer\",\"round\":,\"attempt\":,\"option\":1}",
                "{\"t\":\"answer\",\"round\":12,\"attempt\":3,\"text\":\"bốn\"}"
            })
    void everything_else_is_for_the_strict_reader(String json) {
        assertThat(FlatAnswer.read(payload(json))).isNull();
    }

    @Test
    void mutated_answers_mean_the_same_to_both_readers() {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 200_000; i++) {
            var bytes = ANSWER.getBytes(StandardCharsets.US_ASCII);
            for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] =
                        (byte) "0123456789,:{}\"- tanswerx".charAt(random.nextInt(24));
            }
            var flat = FlatAnswer.read(Unpooled.wrappedBuffer(bytes));
            if (flat != null) {
                assertThat(codec.readStrictly(Unpooled.wrappedBuffer(bytes)))
                        .as(new String(bytes, StandardCharsets.US_ASCII))
                        .isEqualTo(new Codec.Reading.Understood(flat));
            }
        }
    }

    @Test
    void an_acknowledgement_has_the_bytes_of_the_library() {
        var random = new SplittableRandom(12);
        for (int i = 0; i < 10_000; i++) {
            var ack =
                    new ServerMessage.Ack(
                            random.nextInt() >>> random.nextInt(32),
                            random.nextInt() >>> random.nextInt(32),
                            random.nextLong() >>> random.nextInt(64),
                            random.nextLong() >>> random.nextInt(64));
            var frame = AckFrame.of(ack, UnpooledByteBufAllocator.DEFAULT);
            var expected = codec.write(ack);
            assertThat(frame.readUnsignedByte()).isEqualTo((short) 0x81);
            assertThat(frame.readUnsignedByte()).isEqualTo((short) expected.length);
            assertThat(frame.toString(StandardCharsets.UTF_8))
                    .isEqualTo(new String(expected, StandardCharsets.UTF_8));
            frame.release();
        }
    }

    private static ByteBuf payload(String json) {
        return Unpooled.wrappedBuffer(json.getBytes(StandardCharsets.UTF_8));
    }
}
