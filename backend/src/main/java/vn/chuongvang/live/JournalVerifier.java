package vn.chuongvang.live;

import io.r2dbc.spi.ConnectionFactory;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Mono;

import tools.jackson.core.JacksonException;

import vn.chuongvang.contest.Contest;
import vn.chuongvang.contest.ContestState;

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
                        new ServerClock());
        return new JournalVerifier(contests, new PostgresJournal(database, database, json), json);
    }

    public Mono<Verification> verify(ContestId id) {
        return contests.find(id)
                .flatMap(this::walk)
                .defaultIfEmpty(new Verification.Unknown(id))
                .onErrorResume(
                        JournalVerifier::isUnreadable,
                        _ -> Mono.just(new Verification.Broken(id, 0, "unreadable")));
    }

    private Mono<Verification> walk(StoredContest contest) {
        if (!ContestText.rulesHash(contest.draft().rules()).equals(contest.rulesHash())) {
            return Mono.just(new Verification.Broken(contest.id(), 0, "rules hash"));
        }
        return journal.rows(contest.id(), 0)
                .reduceWith(() -> new Walk(contest), this::step)
                .zipWith(journal.lastSeq(contest.id()))
                .map(walked -> walked.getT1().end(walked.getT2()));
    }

    /** Not what the database says when it is away: that is no finding. */
    private static boolean isUnreadable(Throwable failure) {
        return failure instanceof JacksonException || failure instanceof IllegalArgumentException;
    }

    private Walk step(Walk walk, JournalRow row) {
        if (walk.broken != null) {
            return walk;
        }
        if (row.seq() != walk.seq + 1) {
            return walk.breaks(walk.seq + 1, "missing");
        }
        if (!HashChain.holds(walk.head, row)) {
            return walk.breaks(row.seq(), "changed");
        }
        walk.state = Contest.evolve(walk.state, json.event(row.type(), row.body()));
        walk.seq = row.seq();
        walk.head = row.hash();
        return walk;
    }

    /** Where a walk along one journal is. */
    private static final class Walk {

        private final StoredContest contest;
        private ContestState state = new ContestState.Empty();
        private long seq;
        private Hash head;
        private Verification.@Nullable Broken broken;

        Walk(StoredContest contest) {
            this.contest = contest;
            this.head = contest.root();
        }

        Walk breaks(long at, String what) {
            broken = new Verification.Broken(contest.id(), at, what);
            return this;
        }

        Verification end(long lastSeq) {
            if (broken == null && lastSeq != seq) {
                breaks(seq + 1, "missing");
            }
            return broken == null ? new Verification.Sound(contest, seq, head, state) : broken;
        }
    }
}
