package vn.chuongvang.questions.media;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questions.media.MediumRefused.Reason;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What a file is by its first bytes; nobody asks for its name. */
enum FileKind {
    PNG,
    JPEG,
    GIF,
    WEBP,
    MP3,
    WAV;

    private static final int SEEN = 512;
    private static final List<String> STILLS =
            List.of("heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis");

    /** Refuses what is known to be something else with an advice of its own. */
    static FileKind of(byte[] file) {
        if (file.length == 0) {
            throw new MediumRefused(Reason.FILE_EMPTY);
        }
        var head = new String(file, 0, Math.min(file.length, SEEN), StandardCharsets.ISO_8859_1);
        var known = taken(head, file);
        if (known != null) {
            return known;
        }
        throw new MediumRefused(other(head));
    }

    private static @Nullable FileKind taken(String head, byte[] file) {
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return PNG;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (head.startsWith("RIFF") && head.startsWith("WAVE", 8)) {
            return WAV;
        }
        var sounds = head.startsWith("ID3") || Mp3Header.at(file, 0).isPresent();
        return sounds ? MP3 : null;
    }

    private static Reason other(String head) {
        if (head.startsWith("ftyp", 4)) {
            return STILLS.stream().anyMatch(brand -> head.startsWith(brand, 8))
                    ? Reason.PICTURE_HEIC
                    : Reason.AUDIO_FORMAT;
        }
        if (startsWithOne(head, "OggS", "fLaC", "#!AMR", "FORM", "\u001aE\u00df\u00a3")
                || startsWithOne(head, "\u00ff\u00f1", "\u00ff\u00f9", "caff", "0&\u00b2u")) {
            return Reason.AUDIO_FORMAT;
        }
        if (startsWithOne(head, "BM", "II*\0", "MM\0*", "\0\0\1\0", "%PDF", "8BPS")) {
            return Reason.PICTURE_FORMAT;
        }
        var isVector = head.toLowerCase(Locale.ROOT).contains("<svg");
        return isVector ? Reason.PICTURE_VECTOR : Reason.MEDIUM_UNKNOWN;
    }

    private static boolean startsWithOne(String head, String... beginnings) {
        return List.of(beginnings).stream().anyMatch(head::startsWith);
    }
}
