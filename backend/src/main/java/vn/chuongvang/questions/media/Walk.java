package vn.chuongvang.questions.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A way through a file's parts that copies some of them. Past the end it fails with an {@link
 * IndexOutOfBoundsException}.
 */
final class Walk {
    private final byte[] file;
    private final ByteBuffer numbers;
    private final ByteArrayOutputStream copy;
    private int at;

    Walk(byte[] file, ByteOrder order) {
        this.file = file;
        this.numbers = ByteBuffer.wrap(file).order(order);
        this.copy = new ByteArrayOutputStream(file.length);
    }

    int at() {
        return at;
    }

    boolean hasMore() {
        return at < file.length;
    }

    int octet() {
        return Byte.toUnsignedInt(numbers.get(step(1)));
    }

    int pair() {
        return Short.toUnsignedInt(numbers.getShort(step(2)));
    }

    int three() {
        var start = step(3);
        return Short.toUnsignedInt(numbers.getShort(start))
                | Byte.toUnsignedInt(numbers.get(start + 2)) << 16;
    }

    /** Sizes are up to 4 GB on paper; what is larger than a file fails at the next step. */
    int four() {
        var value = Integer.toUnsignedLong(numbers.getInt(step(4)));
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    String letters(int count) {
        return new String(file, step(count), count, StandardCharsets.ISO_8859_1);
    }

    void skip(int count) {
        step(count);
    }

    void back(int count) {
        at -= count;
    }

    /** A part of its own, from here; this walk goes on behind it. */
    ByteBuffer part(int length) {
        var start = step(length);
        return numbers.slice(start, length).order(numbers.order());
    }

    /** Copies all from a place up to here. */
    void keepFrom(int start) {
        copy.write(file, start, at - start);
    }

    void write(byte... bytes) {
        copy.writeBytes(bytes);
    }

    byte[] kept() {
        return copy.toByteArray();
    }

    private int step(int length) {
        var start = Objects.checkFromIndexSize(at, length, file.length);
        at += length;
        return start;
    }
}
