package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

/** Whether a session is in the audience, and since when it is in nothing any more. */
final class Membership {
    private @Nullable Integer number;
    private boolean gone;

    /** The number in the audience; null before it joined. */
    @Nullable Integer number() {
        return number;
    }

    void joined(int given) {
        number = given;
    }

    /** Its socket has ended: nothing is told to it, and it is registered nowhere. */
    void end() {
        gone = true;
    }

    boolean isGone() {
        return gone;
    }
}
