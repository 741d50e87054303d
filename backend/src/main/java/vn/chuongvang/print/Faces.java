package vn.chuongvang.print;

import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

import java.awt.Color;
import java.io.IOException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The faces as one document embeds them: only the letters that it uses. */
final class Faces {
    private static final String MISSING = "?";
    private static final String SHORTENED = "…";

    private final Map<Face, BaseFont> faces = new EnumMap<>(Face.class);

    Faces() throws IOException {
        for (var face : Face.values()) {
            faces.put(face, read(face.file));
        }
    }

    private static BaseFont read(String file) throws IOException {
        try (var font = Faces.class.getResourceAsStream("/fonts/" + file)) {
            return BaseFont.createFont(
                    file,
                    BaseFont.IDENTITY_H,
                    BaseFont.EMBEDDED,
                    BaseFont.NOT_CACHED,
                    Objects.requireNonNull(font, file).readAllBytes(),
                    null);
        }
    }

    BaseFont of(Face face) {
        return Objects.requireNonNull(faces.get(face));
    }

    Phrase phrase(Face face, float size, Color colour, String text) {
        return new Phrase(clean(face, text), new Font(of(face), size, Font.NORMAL, colour));
    }

    /**
     * What this face can show of a text: composed letters, no line breaks. A letter that it does
     * not have is taken apart (ĕ is e and a breve, № is No), else a question mark stands for it:
     * nothing vanishes.
     */
    String clean(Face face, String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var cased = face == Face.LOUD ? composed.toUpperCase(Locale.ROOT) : composed;
        var clean = new StringBuilder(cased.length());
        cased.codePoints()
                .forEach(
                        letter -> {
                            if (Character.isISOControl(letter)) {
                                clean.append(' ');
                            } else if (of(face).charExists(letter)) {
                                clean.appendCodePoint(letter);
                            } else {
                                clean.append(takenApart(face, letter));
                            }
                        });
        return clean.toString();
    }

    private String takenApart(Face face, int letter) {
        var whole = Character.toString(letter);
        var parts = Normalizer.normalize(whole, Normalizer.Form.NFKD);
        return !parts.equals(whole) && parts.codePoints().allMatch(of(face)::charExists)
                ? parts
                : MISSING;
    }

    /** In points; {@code text} is clean. */
    float width(Face face, float size, String text) {
        return of(face).getWidthPoint(text, size);
    }

    /** The largest size up to {@code most} at which a clean text is no wider than {@code width}. */
    float size(Face face, float most, float width, String text) {
        var natural = width(face, most, text);
        return natural <= width ? most : most * width / natural;
    }

    /** A clean text cut to a width, with an ellipsis where something is missing. */
    String shortened(Face face, float size, float width, String text) {
        if (width(face, size, text) <= width) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(face, size, text.substring(0, end) + SHORTENED) > width) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + SHORTENED;
    }
}
