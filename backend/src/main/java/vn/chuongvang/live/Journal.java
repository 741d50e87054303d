package vn.chuongvang.live;

import reactor.core.publisher.Flux;

/** The facts of all contests, in order. Only a contest's room adds to it. */
public interface Journal {

    /** What is on disk after position {@code afterSeq} (0 = from the start), then completes. */
    Flux<Recorded> read(ContestId contest, long afterSeq);
}
