package vn.chuongvang.live;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The journal as its only writer sees it. An error means that the outcome is not known. */
interface OwnedJournal extends Journal {

    /**
     * Takes the journal with the next epoch; empty while somebody's lease runs. Nobody is served by
     * that yet: {@link Tenure#vacantSince} stays as it is until rows are added.
     *
     * @param parkedToo also where nobody needed the room any more, which somebody does again
     */
    Mono<Tenure> acquire(ContestId contest, String owner, Duration lease, boolean parkedToo);

    /**
     * Adds rows after {@code lastSeq}, all or none, and answers with the database's time once they
     * are on disk. Empty: the tenure is over, or the journal does not end at {@code lastSeq}.
     */
    Mono<Instant> append(Tenure tenure, long lastSeq, List<JournalRow> rows, Duration lease);

    /** Where the journal ends, if the tenure still holds; empty when it does not. */
    Mono<JournalEnd> end(Tenure tenure);

    /**
     * The same owner goes on with the next epoch: an append that is still on its way cannot arrive
     * any more. The same when asked twice. Empty: somebody else owns it.
     */
    Mono<Tenure> retake(Tenure tenure, Duration lease);

    /** Says "still alive" for what {@code owner} holds. */
    Mono<Renewal> renew(String owner, Holding holding, Duration lease);

    /** Gives the journal up, so that the next owner need not wait. */
    Mono<Void> release(Tenure tenure);

    /** Keeps nothing open for a journal that is not written here any more. Never waits. */
    void letGo(ContestId contest);

    Flux<JournalRow> rows(ContestId contest, long afterSeq);
}
