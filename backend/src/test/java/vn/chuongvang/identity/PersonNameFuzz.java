package vn.chuongvang.identity;

import vn.chuongvang.questionbank.text.VietnameseText;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A target of Jazzer: what somebody types as a name. */
public final class PersonNameFuzz {
    /** What would turn a line around, or stand where nothing is seen. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]");

    private PersonNameFuzz() {}

    public static void fuzzerTestOneInput(byte[] typed) {
        var text = new String(typed, StandardCharsets.UTF_8);
        var name = PersonName.parse(text);
        name.ifPresent(PersonNameFuzz::check);
        VietnameseText.sortKey(text);
    }

    private static void check(PersonName name) {
        if (UNSEEN.matcher(name.full()).find() || name.full().isBlank()) {
            throw new AssertionError("not cleaned: " + name);
        }
        if (!PersonName.parse(name.full()).equals(Optional.of(name))) {
            throw new AssertionError("cleaned twice it is another: " + name);
        }
        if (name.shortForm().isBlank()) {
            throw new AssertionError("nobody sees " + name);
        }
    }

    /** To begin with. */
    public static Stream<byte[]> seeds() {
        return Stream.of(
                        "Nguyễn Văn Ẩn",
                        "  h'Hen   NIÊ ",
                        "An\u202E\u0007 Bình\u200B",
                        "a\u0301\u0301\u0301 👩‍👩‍👧 \ufeff",
                        "\u2800")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
