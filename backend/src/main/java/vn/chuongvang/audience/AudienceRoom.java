package vn.chuongvang.audience;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.live.ContestId;

import java.util.function.Consumer;

/** The audience of one contest, whichever node keeps it. */
public sealed interface AudienceRoom permits OwnAudience, FarAudience {

    ContestId contest();

    /** As of the last batch that is on disk. */
    AudienceView view();

    /** The record of a member, as of the last batch that is on disk. */
    @Nullable Mine mine(int number);

    /**
     * Comes in, or comes back to the own record.
     *
     * @param then told on a thread of the audience, when it is on disk
     * @return false when too much is waiting: nothing was done
     */
    boolean join(Who who, Consumer<Reply> then);

    /**
     * @param number of a member who has joined
     * @return false when too much is waiting: nothing was done
     */
    boolean wish(int number, Wish wish, Consumer<Reply> then);

    /** Begins to cheer and to vote, among those who may come back; false when nobody may. */
    boolean openPoll(Consumer<Boolean> then);

    boolean closePoll(Consumer<Boolean> then);
}
