package vn.chuongvang.participation.declared;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A file as it was handed in, known by what is in it.
 *
 * @param name as people named it, without folders and what no file name has
 */
public record EvidenceFile(String name, String type, byte[] bytes) {
    private static final int LONGEST_NAME = 120;
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    /** Empty when it is none of the kinds that are taken. */
    public static Optional<EvidenceFile> of(String name, byte[] bytes) {
        var plain = plain(name);
        return type(plain.toLowerCase(Locale.ROOT), bytes)
                .map(type -> new EvidenceFile(plain, type, bytes));
    }

    private static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|*?:]", "").strip();
        if (plain.isEmpty()) {
            return "minh-chung";
        }
        int from = Math.max(0, plain.length() - LONGEST_NAME);
        return plain.substring(from);
    }

    private static Optional<String> type(String name, byte[] file) {
        if (starts(file, "%PDF-")) {
            return Optional.of("application/pdf");
        }
        if (starts(file, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        }
        if (starts(file, "\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (starts(file, "RIFF")
                && new String(file, StandardCharsets.ISO_8859_1).startsWith("WEBP", 8)) {
            return Optional.of("image/webp");
        }
        if (starts(file, "PK\u0003\u0004")) {
            return name.endsWith(".xlsx")
                    ? Optional.of(OFFICE + "spreadsheetml.sheet")
                    : name.endsWith(".docx")
                            ? Optional.of(OFFICE + "wordprocessingml.document")
                            : Optional.empty();
        }
        return name.endsWith(".csv") && isText(file) ? Optional.of("text/csv") : Optional.empty();
    }

    private static boolean starts(byte[] file, String magic) {
        return new String(
                        file, 0, Math.min(file.length, magic.length()), StandardCharsets.ISO_8859_1)
                .equals(magic);
    }

    private static boolean isText(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return !text.isEmpty() && text.chars().noneMatch(letter -> letter == 0);
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
