package vn.chuongvang.gateway.socket;

import io.netty.buffer.Unpooled;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** A target of Jazzer: what a message on a socket says. Both readers say the same of it. */
public final class FrameFuzz {
    private static final Codec CODEC = new Codec();

    private FrameFuzz() {}

    public static void fuzzerTestOneInput(byte[] payload) {
        var strictly = CODEC.readStrictly(Unpooled.wrappedBuffer(payload));
        var read = CODEC.read(Unpooled.wrappedBuffer(payload));
        if (!strictly.equals(read)) {
            throw new AssertionError(read + " and not " + strictly);
        }
        Talk.isUtf8(Unpooled.wrappedBuffer(payload));
    }

    /** To begin with. */
    public static Stream<byte[]> seeds() {
        return Stream.of(
                        "{\"t\":\"answer\",\"round\":12,\"attempt\":3,\"option\":0}",
                        "{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"text\":\"Sông Cầu\"}",
                        "{\"t\":\"hello\",\"as\":\"host\",\"token\":\"x\",\"lastSeq\":1,\"epoch\":2}",
                        "{\"t\":\"vote\",\"seats\":[1,2,3]}",
                        "{\"t\":\"act\",\"id\":\"a\",\"controlSeq\":7,\"act\":{\"do\":\"rescue\","
                                + "\"count\":1,\"selection\":\"RANDOM\",\"picks\":[1]}}",
                        "{\"t\":\"act\",\"id\":\"a\",\"controlSeq\":7,\"act\":{\"do\":\"walkIn\","
                                + "\"seat\":null,\"name\":\"An\",\"unit\":0}}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
