package vn.chuongvang.questions.media;

import de.sciss.jump3r.lowlevel.LameDecoder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recordings as people and programs make them. */
final class SoundFiles {
    /** MPEG 1, 128 kbit/s, 44.1 kHz, stereo: 417 bytes and 26 ms each. */
    static final int[] MPEG_1 = {0xFF, 0xFB, 0x90, 0x00};

    private SoundFiles() {}

    /** Frames of silence that are told apart by their content. */
    static byte[] frames(int count, int... header) {
        var out = new ByteArrayOutputStream();
        var head = new byte[4];
        for (var i = 0; i < head.length; i++) {
            head[i] = (byte) header[i];
        }
        var length = Mp3Header.at(head, 0).orElseThrow().length();
        for (var i = 0; i < count; i++) {
            var frame = new byte[length];
            System.arraycopy(head, 0, frame, 0, head.length);
            frame[length - 1] = (byte) (i % 100);
            out.writeBytes(frame);
        }
        return out.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] words(String words) {
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Title and cover before the sound. */
    static byte[] id3(int size) {
        var tag = new byte[10 + size];
        System.arraycopy(words("ID3\4\0\0"), 0, tag, 0, 6);
        for (var i = 0; i < 4; i++) {
            tag[6 + i] = (byte) (size >> 7 * (3 - i) & 0x7F);
        }
        System.arraycopy(words("TIT2 Nha cua Lan"), 0, tag, 10, 16);
        return tag;
    }

    /** A frame with a table of contents in place of sound. */
    static byte[] table(String name) {
        var frame = frames(1, MPEG_1);
        System.arraycopy(words(name), 0, frame, 36, name.length());
        return frame;
    }

    /**
     * A tone of 440 Hz.
     *
     * @param tag 1 for integers, 3 for floats
     */
    static byte[] wav(int rate, int channels, int bits, int tag, int millis) {
        var count = (int) ((long) rate * millis / 1_000);
        var size = count * channels * bits / 8;
        var file = ByteBuffer.allocate(44 + 12 + size).order(ByteOrder.LITTLE_ENDIAN);
        file.put(words("RIFF")).putInt(48 + size).put(words("WAVE"));
        file.put(words("LIST")).putInt(4).put(words("Lan!"));
        file.put(words("fmt ")).putInt(16).putShort((short) tag).putShort((short) channels);
        file.putInt(rate).putInt(rate * channels * bits / 8);
        file.putShort((short) (channels * bits / 8)).putShort((short) bits);
        file.put(words("data")).putInt(size);
        for (var i = 0; i < count * channels; i++) {
            var value = 0.5 * Math.sin(2 * Math.PI * 440 * (i / channels) / rate);
            put(file, value, bits, tag);
        }
        return file.array();
    }

    private static void put(ByteBuffer file, double value, int bits, int tag) {
        if (tag == 3 && bits == 32) {
            file.putFloat((float) value);
        } else if (bits == 8) {
            file.put((byte) (128 + value * 127));
        } else {
            var whole = (int) (value * Integer.MAX_VALUE);
            for (var byteAt = 32 - bits; byteAt < 32; byteAt += 8) {
                file.put((byte) (whole >> byteAt));
            }
        }
    }

    /** How high the tone of an MP3 is, by a decoder: whole waves in half a second. */
    static double hertz(byte[] mp3, int rate, int samplesPerFrame) {
        try {
            var file = Files.createTempFile("tone", ".mp3");
            try {
                Files.write(file, mp3);
                return hertz(file, rate, samplesPerFrame);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double hertz(Path file, int rate, int samplesPerFrame) {
        var decoder = new LameDecoder(file.toString());
        var frames = rate / 2 / samplesPerFrame;
        var waves = 0;
        short last = 0;
        for (var i = 0; i < frames + 5; i++) {
            var pcm =
                    ByteBuffer.allocate(samplesPerFrame * Short.BYTES)
                            .order(ByteOrder.LITTLE_ENDIAN);
            decoder.decode(pcm, true);
            pcm.clear();
            while (i >= 5 && pcm.hasRemaining()) {
                var sample = pcm.getShort();
                waves += last < 0 && sample >= 0 ? 1 : 0;
                last = sample;
            }
        }
        decoder.close();
        return waves * (double) rate / (frames * samplesPerFrame);
    }
}
