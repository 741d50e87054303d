package vn.chuongvang.standby;

import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The one code that is valid now, if any: for one pairing, some minutes, few tries. */
final class CodeDesk {
    static final int TRIES = 5;

    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private @Nullable PairingCode code;
    private Instant ends = Instant.EPOCH;
    private int triesLeft;

    CodeDesk(InstantSource clock) {
        this.clock = clock;
    }

    synchronized String next() {
        var drawn = PairingCode.draw(random);
        code = drawn;
        ends = clock.instant().plus(Standbys.CODE_LASTS);
        triesLeft = TRIES;
        return drawn.shown();
    }

    /** Uses up one try; empty when there is no valid code, or it had none left. */
    synchronized Optional<PairingCode> tried() {
        if (code == null || triesLeft == 0 || !clock.instant().isBefore(ends)) {
            code = null;
            return Optional.empty();
        }
        triesLeft--;
        return Optional.of(code);
    }

    /** False when somebody else was quicker: a code pairs once. */
    synchronized boolean use(PairingCode proved) {
        var isValid = proved == code;
        if (isValid) {
            code = null;
        }
        return isValid;
    }
}
