package vn.chuongvang.questions.media;

import vn.chuongvang.questions.media.MediumRefused.Reason;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The sound of a WAV, as one channel of 16 bits.
 *
 * @param rate samples per second
 */
record WavSound(int rate, short[] samples) {
    private static final int PCM = 1;
    private static final int FLOAT = 3;
    private static final int EXTENSIBLE = 0xFFFE;
    private static final int MOST_CHANNELS = 8;
    private static final int LOWEST = 4_000;
    private static final int HIGHEST = 192_000;

    /** How samples are written. */
    private record Format(int tag, int channels, int rate, int bits) {
        int frameBytes() {
            return channels * bits / Byte.SIZE;
        }
    }

    static WavSound read(byte[] file) {
        try {
            return read(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new MediumRefused(Reason.AUDIO_BROKEN, e);
        }
    }

    private static WavSound read(ByteBuffer in) {
        Format format = null;
        var at = 12;
        while (true) {
            var name = in.getInt(at);
            var size = Integer.toUnsignedLong(in.getInt(at + 4));
            at += 8;
            if (name == 0x20746D66) { // "fmt "
                format = format(in.slice(at, 16 + (size >= 26 ? 10 : 0)), size);
            } else if (name == 0x61746164) { // "data"
                if (format == null) {
                    throw new MediumRefused(Reason.AUDIO_BROKEN);
                }
                // Programs that write while they record leave a size of 0 or 4 GB behind.
                var there = in.limit() - at;
                var length = size == 0 ? there : (int) Math.min(size, there);
                return samples(in.slice(at, length).order(ByteOrder.LITTLE_ENDIAN), format);
            }
            at = Math.toIntExact(Math.min(at + size + size % 2, Integer.MAX_VALUE - 8));
        }
    }

    private static Format format(ByteBuffer part, long size) {
        part.order(ByteOrder.LITTLE_ENDIAN);
        var tag = Short.toUnsignedInt(part.getShort(0));
        if (tag == EXTENSIBLE && size >= 26) {
            tag = Short.toUnsignedInt(part.getShort(24));
        }
        var format = new Format(tag, part.getShort(2), part.getInt(4), part.getShort(14));
        var bits = format.bits();
        var isPcm = tag == PCM && (bits == 8 || bits == 16 || bits == 24 || bits == 32);
        if (!isPcm && !(tag == FLOAT && bits == 32)) {
            throw new MediumRefused(Reason.AUDIO_ENCODING);
        }
        if (format.channels() < 1
                || format.channels() > MOST_CHANNELS
                || format.rate() < LOWEST
                || format.rate() > HIGHEST) {
            throw new MediumRefused(Reason.AUDIO_BROKEN);
        }
        return format;
    }

    private static WavSound samples(ByteBuffer in, Format format) {
        var count = in.remaining() / format.frameBytes();
        if (count == 0) {
            throw new MediumRefused(Reason.AUDIO_BROKEN);
        }
        if (count * 1_000L / format.rate() > Recordings.MOST_MILLIS) {
            throw new MediumRefused(Reason.AUDIO_TOO_LONG);
        }
        var samples = new short[count];
        for (var i = 0; i < count; i++) {
            var sum = 0f;
            for (var channel = 0; channel < format.channels(); channel++) {
                sum += sample(in, format);
            }
            samples[i] = (short) Math.clamp(Math.round(sum / format.channels()), -32_768, 32_767);
        }
        return new WavSound(format.rate(), samples);
    }

    private static float sample(ByteBuffer in, Format format) {
        return switch (format.bits()) {
            case 8 -> (Byte.toUnsignedInt(in.get()) - 128) * 256f;
            case 16 -> in.getShort();
            case 24 -> (Byte.toUnsignedInt(in.get()) + in.getShort() * 256) / 256f;
            default -> format.tag() == FLOAT ? in.getFloat() * 32_768 : in.getInt() / 65_536f;
        };
    }

    /** With another number of samples per second. */
    WavSound at(int wanted) {
        if (wanted == rate) {
            return this;
        }
        var step = rate / (double) wanted;
        var count = (int) (samples.length / step);
        var result = new short[Math.max(1, count)];
        for (var i = 0; i < result.length; i++) {
            result[i] = (short) Math.round(step > 1 ? average(i * step, step) : between(i * step));
        }
        return new WavSound(wanted, result);
    }

    private double average(double from, double step) {
        var first = (int) from;
        var last = Math.min(samples.length, Math.max(first + 1, (int) Math.ceil(from + step)));
        var sum = 0.0;
        for (var i = first; i < last; i++) {
            sum += samples[i];
        }
        return sum / (last - first);
    }

    private double between(double place) {
        var left = (int) place;
        var right = Math.min(samples.length - 1, left + 1);
        var share = place - left;
        return samples[left] * (1 - share) + samples[right] * share;
    }
}
