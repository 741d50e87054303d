package vn.chuongvang.gateway.socket;

/**
 * A bucket of tokens that may go into debt: over the limit a message is refused, deep in debt the
 * sender has not stopped and is cut off. Used by one thread.
 */
final class RateLimit {
    enum Verdict {
        PASS,
        REFUSE,
        CUT
    }

    private static final float DEEPEST_DEBT = -40;

    private final float perNano;
    private final float burst;
    private float tokens;
    private long last;

    RateLimit(SocketSettings settings, long now) {
        this.perNano = settings.perSecond() / 1e9f;
        this.burst = settings.burst();
        this.tokens = burst;
        this.last = now;
    }

    Verdict take(long now) {
        tokens = Math.min(burst, tokens + (now - last) * perNano) - 1;
        last = now;
        if (tokens >= 0) {
            return Verdict.PASS;
        }
        return tokens < DEEPEST_DEBT ? Verdict.CUT : Verdict.REFUSE;
    }
}
