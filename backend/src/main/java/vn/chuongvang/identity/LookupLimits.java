package vn.chuongvang.identity;

import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * How often one address may look certificates up in five minutes. Numbers cannot be guessed; this
 * keeps a script from using the database.
 */
@Component
public class LookupLimits {
    static final Duration WINDOW = Duration.ofMinutes(5);

    /** A hall shares one address, and everybody in it may scan a certificate. */
    public static final int PER_ADDRESS = 600;

    /** Wrong numbers; somebody who types mistypes a few. */
    public static final int WRONG_PER_ADDRESS = 60;

    private final Attempts all;
    private final Attempts wrong;

    LookupLimits(IdentityClock clock) {
        all = new Attempts(clock, WINDOW, PER_ADDRESS);
        wrong = new Attempts(clock, WINDOW, WRONG_PER_ADDRESS);
    }

    /** Counts one look-up; true when this address has to wait. */
    public boolean mustWait(String address) {
        return !all.use(address) || wrong.isUsedUp(address);
    }

    /** The number was no certificate's. */
    public void countWrong(String address) {
        var _ = wrong.use(address);
    }

    public int waitSeconds() {
        return all.waitSeconds();
    }
}
