package vn.chuongvang.questions.media;

import vn.chuongvang.questions.media.MediumRefused.Reason;

/** Makes an MP3 of nothing but sound. */
final class Recordings {
    static final int MOST_MILLIS = 90_000;
    static final int MOST_KEPT = 2_000_000;

    /** 192 kbit/s, and what rounding to milliseconds makes of it. */
    private static final int MOST_BITS_PER_SECOND = 194_000;

    private Recordings() {}

    static Reencoded reencode(FileKind kind, byte[] file) {
        if (file.length > MediumRefused.MOST_BYTES) {
            throw new MediumRefused(Reason.FILE_TOO_LARGE);
        }
        var written = kind == FileKind.WAV ? SpeechEncoder.encode(WavSound.read(file)) : file;
        var sound = Mp3Frames.of(written);
        if (sound.millis() > MOST_MILLIS + (kind == FileKind.WAV ? 1_000 : 0)) {
            throw new MediumRefused(Reason.AUDIO_TOO_LONG);
        }
        var bytes = sound.bytes();
        if (bytes.length > MOST_KEPT
                || bytes.length * 8_000L / sound.millis() > MOST_BITS_PER_SECOND) {
            throw new MediumRefused(Reason.AUDIO_TOO_RICH);
        }
        return new Reencoded(
                Reencoded.nameOf(bytes, ".mp3"),
                KeptMedium.Type.RECORDING,
                bytes,
                null,
                0,
                0,
                sound.millis());
    }
}
