package vn.chuongvang.questions.media;

import java.util.Optional;

/**
 * The four bytes before each piece of sound of an MP3 (MPEG 1, 2 and 2.5, layer III).
 *
 * @param version 3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5, as it is written
 * @param bitRate per second
 * @param tagAt where a table of contents begins, if the frame holds one instead of sound
 */
record Mp3Header(int version, int rate, int bitRate, int length, int samples, int tagAt) {
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int[] KILOBITS_1 = {
        0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320
    };
    private static final int[] KILOBITS_2 = {
        0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160
    };
    private static final int SIZE = 4;
    private static final int MPEG_1 = 3;
    private static final int NO_VERSION = 1;
    private static final int LAYER_3 = 1;
    private static final int MONO = 3;

    static Optional<Mp3Header> at(byte[] file, int at) {
        if (at + SIZE > file.length || file[at] != (byte) 0xFF || (file[at + 1] & 0xE0) != 0xE0) {
            return Optional.empty();
        }
        var version = file[at + 1] >> 3 & 3;
        var layer = file[at + 1] >> 1 & 3;
        var kilobits = file[at + 2] >> 4 & 0xF;
        var rate = file[at + 2] >> 2 & 3;
        var isValid =
                version != NO_VERSION
                        && layer == LAYER_3
                        && kilobits > 0
                        && kilobits < KILOBITS_1.length
                        && rate < RATES.length;
        return isValid
                ? Optional.of(read(version, kilobits, rate, file[at + 2], file[at + 3]))
                : Optional.empty();
    }

    private static Mp3Header read(int version, int kilobits, int rate, byte third, byte fourth) {
        var first = version == MPEG_1;
        var perSecond = RATES[rate] / (first ? 1 : version == 2 ? 2 : 4);
        var bits = (first ? KILOBITS_1 : KILOBITS_2)[kilobits] * 1_000;
        var samples = first ? 1_152 : 576;
        var padding = third >> 1 & 1;
        var mono = (fourth >> 6 & 3) == MONO;
        var side = first ? (mono ? 17 : 32) : (mono ? 9 : 17);
        return new Mp3Header(
                version,
                perSecond,
                bits,
                samples / Byte.SIZE * bits / perSecond + padding,
                samples,
                SIZE + side);
    }

    /** Whether both may be of one recording. */
    boolean goesWith(Mp3Header other) {
        return version == other.version && rate == other.rate;
    }
}
