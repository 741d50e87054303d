package vn.chuongvang.rehearsal.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Payloads in frames of RFC 6455, as browsers make them and as nobody does. */
final class Framing {
    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int TEXT = 1;

    private final RandomGenerator random;

    Framing(RandomGenerator random) {
        this.random = random;
    }

    byte[] text(byte[] payload) {
        return frame(FINAL | TEXT, MASKED, payload, payload.length);
    }

    /** Odd, but allowed: the socket lives on. */
    byte[] odd(byte[] payload) {
        int cut = random.nextInt(payload.length + 1);
        var begin = Arrays.copyOf(payload, cut);
        var end = Arrays.copyOfRange(payload, cut, payload.length);
        var none = new byte[0];
        return switch (random.nextInt(4)) {
            case 0 -> joined(whole(TEXT, begin), whole(FINAL, end));
            case 1 ->
                    joined(
                            whole(TEXT, begin),
                            whole(FINAL | 9, bytes(random.nextInt(126))),
                            whole(0, none),
                            whole(FINAL, end));
            case 2 -> whole(FINAL | 10, bytes(random.nextInt(126)));
            default -> whole(FINAL | TEXT, none);
        };
    }

    /** After this the server may only say goodbye, or wait for more. */
    byte[] last(byte[] payload) {
        return switch (random.nextInt(14)) {
            case 0 -> whole(FINAL | 2, payload);
            case 1 -> frame(FINAL | TEXT, 0, payload, payload.length);
            case 2 -> frame(FINAL | TEXT, MASKED, payload, 1L << 63);
            case 3 -> frame(FINAL | TEXT, MASKED, payload, Long.MAX_VALUE);
            case 4 -> frame(FINAL | TEXT, MASKED, payload, 1L << 31);
            case 5 -> frame(FINAL | TEXT, MASKED, payload, payload.length + 1L);
            case 6 -> whole(0x70 & (random.nextInt(7) + 1) << 4 | FINAL | TEXT, payload);
            case 7 -> whole(FINAL | 3 + random.nextInt(5), payload);
            case 8 -> whole(FINAL, payload);
            case 9 -> joined(whole(TEXT, payload), whole(FINAL | TEXT, payload));
            case 10 -> whole(9, bytes(5));
            case 11 -> whole(FINAL | 9, bytes(126 + random.nextInt(3_000)));
            case 12 -> whole(FINAL | 8, bytes(random.nextInt(10)));
            default -> bytes(1 + random.nextInt(200));
        };
    }

    private byte[] whole(int first, byte[] payload) {
        return frame(first, MASKED, payload, payload.length);
    }

    /**
     * @param told length that the header tells, which need not be true
     */
    private byte[] frame(int first, int masked, byte[] payload, long told) {
        var out = new ByteArrayOutputStream(payload.length + 14);
        out.write(first);
        if (told >= 0 && told < 126) {
            out.write(masked | (int) told);
        } else if (told >= 0 && told < 1 << 16) {
            out.write(masked | 126);
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) told).array());
        } else {
            out.write(masked | 127);
            out.writeBytes(ByteBuffer.allocate(8).putLong(told).array());
        }
        var mask = masked == 0 ? new byte[4] : bytes(4);
        if (masked != 0) {
            out.writeBytes(mask);
        }
        for (int i = 0; i < payload.length; i++) {
            out.write(payload[i] ^ mask[i % 4]);
        }
        return out.toByteArray();
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
