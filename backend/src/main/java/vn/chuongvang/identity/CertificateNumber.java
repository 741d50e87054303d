package vn.chuongvang.identity;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number on a certificate: Crockford's base 32, which has no letters that look alike. */
final class CertificateNumber {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 26;
    private static final int BITS = 128;
    private static final int LONGEST_TYPED = 60;
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
    private static final Pattern NUMBER = Pattern.compile("[" + DIGITS + "]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private CertificateNumber() {}

    static String random() {
        var rest = new BigInteger(BITS, RANDOM);
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(DIGITS.charAt(rest.intValue() & 31));
            rest = rest.shiftRight(5);
        }
        return text.toString();
    }

    /** As people type it: in small letters, in groups, with O for 0 and I or L for 1. */
    static Optional<String> read(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var plain =
                BETWEEN.matcher(typed.toUpperCase(Locale.ROOT))
                        .replaceAll("")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return Optional.of(plain).filter(text -> NUMBER.matcher(text).matches());
    }
}
