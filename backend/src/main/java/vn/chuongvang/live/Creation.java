package vn.chuongvang.live;

import vn.chuongvang.contest.Refusal;

import java.util.List;

/** What became of a draft. */
public sealed interface Creation {

    record Created(ContestId id) implements Creation {}

    /** The rules cannot be played as they are: {@code details} name what is wrong. */
    record Refused(Refusal reason, List<String> details) implements Creation {
        public Refused {
            details = List.copyOf(details);
        }
    }
}
