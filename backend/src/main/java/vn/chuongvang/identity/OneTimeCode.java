package vn.chuongvang.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The six digits that an app on a phone shows (RFC 6238): SHA-1 and 30 seconds, because that is
 * what every app does without being asked.
 */
final class OneTimeCode {
    static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;

    /** A phone's clock may be wrong by one step, and typing takes time. */
    private static final int STEPS_OFF = 1;

    private static final int[] POWERS = {
        1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
    };
    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final Pattern CODE = Pattern.compile("\\d{" + DIGITS + "}");

    private OneTimeCode() {}

    /** The step of time in which this code is shown near that moment; empty for a wrong one. */
    static OptionalLong step(byte[] secret, String typed, Instant now) {
        var plain = typed.replace(" ", "");
        if (!CODE.matcher(plain).matches()) {
            return OptionalLong.empty();
        }
        var middle = now.getEpochSecond() / STEP_SECONDS;
        for (var step = middle - STEPS_OFF; step <= middle + STEPS_OFF; step++) {
            if (at(secret, step, DIGITS).equals(plain)) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String at(byte[] secret, Instant moment) {
        return at(secret, moment.getEpochSecond() / STEP_SECONDS, DIGITS);
    }

    static String at(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xf;
            var number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%0" + digits + "d", number % POWERS[digits]);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As apps take it, when it is typed (RFC 4648, without padding). */
    static String base32(byte[] secret) {
        var text = new StringBuilder();
        var rest = 0;
        var bits = 0;
        for (var one : secret) {
            rest = rest << Byte.SIZE | one & 0xff;
            bits += Byte.SIZE;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE_32.charAt(rest >> bits & 31));
            }
            rest &= (1 << bits) - 1;
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE_32.charAt(rest << 5 - bits & 31)).toString();
    }
}
