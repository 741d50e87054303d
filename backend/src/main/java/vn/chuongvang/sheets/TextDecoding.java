package vn.chuongvang.sheets;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.sheets.UnreadableTable.Reason;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** Letters of a text file that does not say how it was written. */
final class TextDecoding {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String OLD_VIETNAMESE = "windows-1258";

    /** Every letter that Vietnamese has beside a to z, and what stands between them. */
    private static final String VIETNAMESE =
            "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ“”‘’–—… ";

    private TextDecoding() {}

    /**
     * @param letters without a byte order mark
     * @param encoding its usual name
     */
    record Decoded(String letters, String encoding) {}

    static Decoded decode(byte[] file) {
        var utf16 = utf16(file);
        var read = utf16 == null ? decoded(file, StandardCharsets.UTF_8) : decoded(file, utf16);
        if (read == null && utf16 == null) {
            read = oldVietnamese(file);
        }
        if (read == null || isBinary(read.letters())) {
            throw new UnreadableTable(read == null ? Reason.ENCODING : Reason.NOT_A_TABLE);
        }
        return read;
    }

    /** By its mark, else by the zeros that Latin letters have there. */
    private static @Nullable Charset utf16(byte[] file) {
        if (file.length < 2 || file.length % 2 != 0) {
            return null;
        }
        int first = Byte.toUnsignedInt(file[0]) << 8 | Byte.toUnsignedInt(file[1]);
        if (first == 0xFEFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFFFE) {
            return StandardCharsets.UTF_16LE;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < file.length; i += 2) {
            even += file[i] == 0 ? 1 : 0;
            odd += file[i + 1] == 0 ? 1 : 0;
        }
        int many = file.length / 8;
        if (odd > many && even == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return even > many && odd == 0 ? StandardCharsets.UTF_16BE : null;
    }

    /**
     * Any bytes at all can be read by a code page; these only where nothing but Vietnamese comes
     * out.
     */
    private static @Nullable Decoded oldVietnamese(byte[] file) {
        if (!Charset.isSupported(OLD_VIETNAMESE)) {
            return null;
        }
        var read = decoded(file, Charset.forName(OLD_VIETNAMESE));
        if (read == null) {
            return null;
        }
        var composed = Normalizer.normalize(read.letters(), Normalizer.Form.NFC);
        var isVietnamese =
                composed.codePoints()
                        .filter(letter -> letter > 0x7F)
                        .map(Character::toLowerCase)
                        .allMatch(letter -> VIETNAMESE.indexOf(letter) >= 0);
        return isVietnamese ? new Decoded(composed, OLD_VIETNAMESE) : null;
    }

    private static @Nullable Decoded decoded(byte[] file, Charset charset) {
        try {
            var letters =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(file))
                            .toString();
            return new Decoded(
                    letters.startsWith(BYTE_ORDER_MARK) ? letters.substring(1) : letters,
                    charset.name());
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /** Pictures and programs may happen to be UTF-8 at their beginning. */
    private static boolean isBinary(String text) {
        return text.chars()
                .limit(4_096)
                .anyMatch(letter -> letter < ' ' && "\t\r\n\f".indexOf(letter) < 0);
    }
}
