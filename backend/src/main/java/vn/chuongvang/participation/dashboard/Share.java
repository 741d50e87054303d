package vn.chuongvang.participation.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Quotients as everybody is shown them: with one decimal, halves up, from whole numbers. Pages and
 * files round nothing themselves, so all say the same number.
 */
public final class Share {
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    private Share() {}

    /** Empty where there is nothing to divide by. */
    public static Optional<BigDecimal> percent(long part, long of) {
        return tenths(BigDecimal.valueOf(part).multiply(PERCENT), of);
    }

    /** Empty where there is nothing to divide by. */
    public static Optional<BigDecimal> each(long number, long of) {
        return tenths(BigDecimal.valueOf(number), of);
    }

    private static Optional<BigDecimal> tenths(BigDecimal number, long of) {
        return of == 0
                ? Optional.empty()
                : Optional.of(number.divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP));
    }
}
