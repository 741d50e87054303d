package vn.chuongvang.questionbank.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Letters of a text file, piece by piece: UTF-8, or UTF-16 with its mark. Other letters end the
 * reading with advice, for guessing at them would put wrong words on a screen.
 */
public final class TextStream extends Reader {
    private static final int PIECE = 64 * 1024;
    private static final String ALLOWED_CONTROLS = "\t\r\n\f";

    private final InputStream in;
    private final ByteBuffer bytes = ByteBuffer.allocate(PIECE);
    private final CharBuffer letters = CharBuffer.allocate(PIECE);
    private final CharsetDecoder decoder;
    private boolean ended;

    private TextStream(InputStream in, byte[] first) {
        this.in = in;
        var mark = mark(first);
        decoder =
                (mark == 0xFEFF
                                ? StandardCharsets.UTF_16BE
                                : mark == 0xFFFE
                                        ? StandardCharsets.UTF_16LE
                                        : StandardCharsets.UTF_8)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var skipped = mark == 0 ? 0 : mark == 0xEFBB ? 3 : 2;
        bytes.put(first, skipped, first.length - skipped).flip();
        letters.limit(0);
    }

    /** At most {@link Limits#MOST_BYTES} of the file. */
    public static TextStream of(InputStream file) throws IOException {
        var bounded = new BoundedStream(file, Limits.MOST_BYTES);
        return new TextStream(bounded, bounded.readNBytes(3));
    }

    private static int mark(byte[] first) {
        if (first.length < 2) {
            return 0;
        }
        int mark = Byte.toUnsignedInt(first[0]) << 8 | Byte.toUnsignedInt(first[1]);
        if (mark == 0xEFBB) {
            return first.length == 3 && first[2] == (byte) 0xBF ? mark : 0;
        }
        return mark == 0xFEFF || mark == 0xFFFE ? mark : 0;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        while (!letters.hasRemaining()) {
            if (ended) {
                return -1;
            }
            fill();
        }
        var count = Math.min(length, letters.remaining());
        letters.get(into, offset, count);
        return count;
    }

    private void fill() throws IOException {
        bytes.compact();
        var length = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = length < 0;
        bytes.position(bytes.position() + Math.max(length, 0)).flip();
        letters.clear();
        var result = decoder.decode(bytes, letters, ended);
        if (result.isError()) {
            throw new Unreadable(OldLetters.advice(rest()));
        }
        letters.flip();
        refuseBinary();
    }

    /** What was not decoded, and as much behind it as tells what it is. */
    private byte[] rest() throws IOException {
        var before = Math.max(bytes.position() - PIECE / 2, 0);
        var undecoded = Arrays.copyOfRange(bytes.array(), before, bytes.limit());
        var more = ended ? new byte[0] : in.readNBytes(PIECE);
        var all = Arrays.copyOf(undecoded, undecoded.length + more.length);
        System.arraycopy(more, 0, all, undecoded.length, more.length);
        return all;
    }

    private void refuseBinary() {
        for (int i = letters.position(); i < letters.limit(); i++) {
            var letter = letters.get(i);
            if (letter < ' ' && ALLOWED_CONTROLS.indexOf(letter) < 0) {
                throw new Unreadable("file.binary");
            }
        }
    }

    @Override
    public void close() {
        // Whoever opened the file closes it.
    }
}
