package vn.chuongvang.identity;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Stands in for a lost phone, once: 80 random bits in four groups that can be read out. */
final class RecoveryCode {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUPS = 4;
    private static final int LETTERS = 4;
    private static final int LONGEST_TYPED = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    static String random() {
        return IntStream.range(0, GROUPS).mapToObj(_ -> group()).collect(Collectors.joining("-"));
    }

    /** However it is typed; a plain hash is enough for 80 random bits. */
    static byte[] hash(String typed) {
        return new Token("recovery " + plain(typed)).hash();
    }

    /** Letters that are none of ours are dropped: to upper case some become three. */
    private static String plain(String typed) {
        return typed.chars()
                .limit(LONGEST_TYPED)
                .filter(letter -> letter < 128 && Character.isLetterOrDigit(letter))
                .map(Character::toUpperCase)
                .mapToObj(Character::toString)
                .collect(Collectors.joining())
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static String group() {
        return RANDOM.ints(LETTERS, 0, DIGITS.length())
                .mapToObj(at -> String.valueOf(DIGITS.charAt(at)))
                .collect(Collectors.joining());
    }
}
