package vn.chuongvang.live;

import io.r2dbc.spi.ConnectionFactory;

import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Mono;

import tools.jackson.core.JacksonException;

/** Recomputes a contest from its journal; any byte changed since is found. */
public final class JournalVerifier {

    private final Contests contests;
    private final PostgresJournal journal;
    private final EventJson json;

    JournalVerifier(Contests contests, PostgresJournal journal, EventJson json) {
        this.contests = contests;
        this.journal = journal;
        this.json = json;
    }

    /** For a command that runs without the server. */
    public static JournalVerifier on(ConnectionFactory database) {
        var mapper = LiveJson.mapper();
        var json = new EventJson(mapper);
        var contests =
                new Contests(
                        DatabaseClient.create(database),
                        new ContestText(mapper),
                        new ServerClock(),
                        false);
        return new JournalVerifier(contests, new PostgresJournal(database, database, json), json);
    }

    public Mono<Verification> verify(ContestId id) {
        return verify(id, 0);
    }

    /**
     * @param sealedAt position whose hash is asked for, 0 for none
     */
    public Mono<Verification> verify(ContestId id, long sealedAt) {
        return contests.find(id)
                .flatMap(contest -> walk(contest, sealedAt))
                .defaultIfEmpty(new Verification.Unknown(id))
                .onErrorResume(
                        JournalVerifier::isUnreadable,
                        _ -> Mono.just(new Verification.Broken(id, 0, "unreadable")));
    }

    private Mono<Verification> walk(StoredContest contest, long sealedAt) {
        var id = contest.id();
        if (!ContestText.rulesHash(contest.draft().rules()).equals(contest.rulesHash())) {
            return Mono.just(new Verification.Broken(id, 0, "rules hash"));
        }
        return journal.rows(id, 0)
                .reduceWith(
                        () ->
                                new JournalWalk(
                                        id, contest.root(), contest.rulesHash(), json, sealedAt),
                        JournalWalk::step)
                .zipWith(journal.lastSeq(id))
                .map(walked -> walked.getT1().end(walked.getT2()));
    }

    /** Not what the database says when it is away: that is no finding. */
    private static boolean isUnreadable(Throwable failure) {
        return failure instanceof JacksonException || failure instanceof IllegalArgumentException;
    }
}
