package vn.chuongvang.audience;

import vn.chuongvang.live.ContestId;

/** Hears of every audience, on its own thread: it must not block. */
public interface AudienceListener {

    /** What everybody may see changed. */
    void changed(ContestId contest, AudienceView view);

    /** Keys became public, or something was corrected: personal records may be others. */
    void scored(ContestId contest);
}
