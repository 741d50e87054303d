package vn.chuongvang.questionbank.exchange;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;

/** Lines of a text, of which no more is kept than an item may have. */
public final class Lines {
    private static final int END = -1;

    private final Reader reader;
    private final char[] buffer = new char[16 * 1024];
    private int length;
    private int position;
    private int number;

    public Lines(Reader reader) {
        this.reader = reader;
    }

    /**
     * @param number from 1
     * @param cut whether it went on, beyond what an item may have
     */
    public record Line(int number, String text, boolean cut) {}

    /** Null at the end. */
    public @Nullable Line next() throws IOException {
        int letter = letter();
        if (letter == END) {
            return null;
        }
        number++;
        var text = new StringBuilder();
        boolean cut = false;
        while (letter != END && letter != '\n' && letter != '\r') {
            if (text.length() < Limits.LONGEST_ITEM) {
                text.append((char) letter);
            } else {
                cut = true;
            }
            letter = letter();
        }
        if (letter == '\r' && letter() != '\n') {
            position = Math.max(position - 1, 0);
        }
        return new Line(number, text.toString(), cut);
    }

    private int letter() throws IOException {
        if (position >= length) {
            length = reader.read(buffer, 0, buffer.length);
            position = 0;
            if (length < 0) {
                length = 0;
                return END;
            }
        }
        return buffer[position++];
    }
}
