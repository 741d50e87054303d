package vn.chuongvang.questions.media;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questions.media.MediumRefused.Reason;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts an MP3 down to its frames of sound. Titles, covers, lyrics, tables of contents and whatever
 * else lies before, between or behind them is left out.
 */
final class Mp3Frames {
    private static final int ID3_HEAD = 10;
    private static final int VBRI_AT = 36;
    private static final int FEWEST = 5;

    private final byte[] file;
    private final ByteArrayOutputStream sound;
    private @Nullable Mp3Header last;
    private boolean inStep;
    private int frames;
    private int known;
    private long samples;

    private Mp3Frames(byte[] file) {
        this.file = file;
        this.sound = new ByteArrayOutputStream(file.length);
    }

    /**
     * @param millis how long it sounds
     */
    record Sound(byte[] bytes, int millis) {}

    static Sound of(byte[] file) {
        var reading = new Mp3Frames(file);
        reading.walk();
        return reading.sound();
    }

    private void walk() {
        var at = 0;
        while (at < file.length) {
            var tag = tag(at);
            var frame = tag > 0 ? Optional.<Mp3Header>empty() : frame(at);
            inStep = frame.isPresent();
            if (tag > 0) {
                known += tag;
                at += tag;
            } else if (frame.isPresent()) {
                take(at, frame.get());
                at += frame.get().length();
            } else {
                at++;
            }
        }
    }

    /** Bytes may look like a frame by chance: the next one must stand where it ends. */
    private Optional<Mp3Header> frame(int at) {
        return Mp3Header.at(file, at)
                .filter(header -> at + header.length() <= file.length)
                .filter(header -> last == null || header.goesWith(last))
                .filter(header -> inStep || isFollowed(at + header.length(), header));
    }

    private boolean isFollowed(int at, Mp3Header header) {
        return at == file.length
                || tag(at) > 0
                || Mp3Header.at(file, at).filter(header::goesWith).isPresent();
    }

    private void take(int at, Mp3Header header) {
        known += header.length();
        last = header;
        if (isTable(at, header)) {
            return;
        }
        sound.write(file, at, header.length());
        frames++;
        samples += header.samples();
    }

    private boolean isTable(int at, Mp3Header header) {
        return isAt(at + header.tagAt(), "Xing")
                || isAt(at + header.tagAt(), "Info")
                || isAt(at + VBRI_AT, "VBRI");
    }

    /** Length of what is known to be no sound; those at the end reach to it. */
    private int tag(int at) {
        if (isAt(at, "ID3") && at + ID3_HEAD <= file.length) {
            var size = 0;
            for (var i = 6; i < ID3_HEAD; i++) {
                size = size << 7 | file[at + i] & 0x7F;
            }
            var foot = (file[at + 5] & 0x10) != 0 ? ID3_HEAD : 0;
            return Math.min(ID3_HEAD + size + foot, file.length - at);
        }
        var isTail = isAt(at, "TAG") || isAt(at, "APETAGEX") || isAt(at, "LYRICSBEGIN");
        return isTail && frames >= FEWEST ? file.length - at : 0;
    }

    private boolean isAt(int at, String word) {
        var letters = word.getBytes(StandardCharsets.US_ASCII);
        return at + letters.length <= file.length
                && Arrays.equals(file, at, at + letters.length, letters, 0, letters.length);
    }

    private Sound sound() {
        var lost = file.length - known;
        if (last == null || frames < FEWEST || lost > file.length / 4) {
            throw new MediumRefused(Reason.AUDIO_BROKEN);
        }
        return new Sound(sound.toByteArray(), (int) (samples * 1_000 / last.rate()));
    }
}
