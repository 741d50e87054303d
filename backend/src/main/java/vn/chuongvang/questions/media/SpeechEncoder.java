package vn.chuongvang.questions.media;

import de.sciss.jump3r.lowlevel.LameEncoder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

import javax.sound.sampled.AudioFormat;

/** Writes a sound as MP3. */
final class SpeechEncoder {
    static final int KILOBITS = 64;
    private static final int[] RATES = {
        8_000, 11_025, 12_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000
    };

    private SpeechEncoder() {}

    /** MPEG layer III, mono, with whatever the encoder adds to it. */
    static byte[] encode(WavSound sound) {
        var fit = sound.at(rate(sound.rate()));
        var pcm = pcm(fit.samples());
        var encoder =
                new LameEncoder(
                        new AudioFormat(fit.rate(), Short.SIZE, 1, true, false),
                        KILOBITS,
                        LameEncoder.CHANNEL_MODE_MONO,
                        LameEncoder.QUALITY_MIDDLE,
                        false);
        var out = new ByteArrayOutputStream();
        var piece = new byte[encoder.getMP3BufferSize()];
        for (var at = 0; at < pcm.length; at += encoder.getPCMBufferSize()) {
            var length = Math.min(encoder.getPCMBufferSize(), pcm.length - at);
            out.write(piece, 0, encoder.encodeBuffer(pcm, at, length, piece));
        }
        out.write(piece, 0, encoder.encodeFinish(piece));
        encoder.close();
        return out.toByteArray();
    }

    /** The next one that MP3 knows; of more than 48 kHz half or a quarter. */
    private static int rate(int rate) {
        for (var known : RATES) {
            if (known >= rate) {
                return known;
            }
        }
        return rate % 44_100 == 0 ? 44_100 : 48_000;
    }

    private static byte[] pcm(short[] samples) {
        var bytes =
                ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        return bytes.array();
    }
}
