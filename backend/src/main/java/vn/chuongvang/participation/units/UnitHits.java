package vn.chuongvang.participation.units;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The hits of one page, out of all in their order. */
final class UnitHits {
    private final @Nullable UUID after;
    private final int most;
    private final List<UnitHit> hits = new ArrayList<>();
    private boolean isBehind;

    /**
     * @param after the last one of the page before; absent: there is none
     */
    UnitHits(@Nullable UUID after, int most) {
        this.after = after;
        this.most = most;
        this.isBehind = after == null;
    }

    void add(UnitHit hit) {
        if (isBehind && !isFull()) {
            hits.add(hit);
        }
        isBehind |= hit.unit().equals(after);
    }

    boolean isFull() {
        return hits.size() >= most;
    }

    List<UnitHit> all() {
        return List.copyOf(hits);
    }
}
