package vn.chuongvang.identity;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** Six digits that find a contest; they let nobody in by themselves. */
public record ContestCode(String digits) {
    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
    private static final Pattern TYPED_BETWEEN = Pattern.compile("[\\s.\\-]");

    public ContestCode {
        if (!SIX_DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("a contest code has six digits");
        }
    }

    /** What a person typed or a QR carried; spaces, dots and hyphens between digits are fine. */
    public static Optional<ContestCode> parse(String typed) {
        if (typed.length() > 20) {
            return Optional.empty();
        }
        var digits = TYPED_BETWEEN.matcher(typed).replaceAll("");
        return SIX_DIGITS.matcher(digits).matches()
                ? Optional.of(new ContestCode(digits))
                : Optional.empty();
    }

    /** No leading zero: people drop it when they read a number aloud. */
    static ContestCode draw(RandomGenerator random) {
        return new ContestCode(Integer.toString(random.nextInt(100_000, 1_000_000)));
    }

    /** "482 915", as it is shown and read aloud. */
    public String display() {
        return digits.substring(0, 3) + " " + digits.substring(3);
    }
}
