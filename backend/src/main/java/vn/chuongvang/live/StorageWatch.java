package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Knows since when the database has not answered the server's sign of life. */
final class StorageWatch {

    private volatile @Nullable Instant silentSince;

    /** Since when it is silent; null while it answers, and in the first moments of a silence. */
    @Nullable Instant silentSince() {
        return silentSince;
    }

    void answered() {
        silentSince = null;
    }

    void silent(Instant since) {
        silentSince = since;
    }
}
