package vn.chuongvang.audience;

import io.r2dbc.spi.R2dbcException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.chuongvang.live.ContestId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** What of one batch is to be on disk; tries again while the database is away. On one thread. */
final class AudienceWriter {
    private static final Logger LOG = LoggerFactory.getLogger(AudienceWriter.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long RETRY_MS = 300;
    private static final Set<String> FOR_GOOD = Set.of("22", "23", "42");

    private final ContestId contest;
    private final AudienceTables tables;
    private final Set<Member> members = new LinkedHashSet<>();
    private final List<AudienceTables.Answered> answers = new ArrayList<>();
    private @Nullable Poll poll;

    AudienceWriter(ContestId contest, AudienceTables tables) {
        this.contest = contest;
        this.tables = tables;
    }

    void keep(Member member) {
        members.add(member);
    }

    void keep(AudienceTables.Answered answer) {
        answers.add(answer);
    }

    void keep(Poll changed) {
        poll = changed;
    }

    void drop() {
        members.clear();
        answers.clear();
        poll = null;
    }

    /** One statement for each table; nothing is left to write when it returns. */
    void write(BooleanSupplier closed) throws InterruptedException {
        if (!members.isEmpty()) {
            insist(() -> tables.keep(contest, members).block(PATIENCE), closed);
        }
        if (!answers.isEmpty()) {
            insist(() -> tables.keep(contest, last(answers)).block(PATIENCE), closed);
        }
        var changed = poll;
        if (changed != null) {
            insist(() -> tables.keep(contest, changed).block(PATIENCE), closed);
        }
        drop();
    }

    /** Who answered twice in one batch: a statement may write a row once. */
    private static List<AudienceTables.Answered> last(List<AudienceTables.Answered> answers) {
        record Key(int number, int round) {}
        var last = new LinkedHashMap<Key, AudienceTables.Answered>();
        answers.forEach(answer -> last.put(new Key(answer.number(), answer.round()), answer));
        return List.copyOf(last.values());
    }

    void insist(Runnable statement, BooleanSupplier closed) throws InterruptedException {
        while (!closed.getAsBoolean()) {
            try {
                statement.run();
                return;
            } catch (RuntimeException e) {
                if (isForGood(e)) {
                    throw e;
                }
                LOG.warn(
                        "contest {}: the audience waits for the database: {}",
                        contest,
                        e.toString());
                TimeUnit.MILLISECONDS.sleep(RETRY_MS);
            }
        }
        throw new InterruptedException("closed before it was on disk");
    }

    /** Of the data or of the statement (SQLSTATE 22, 23, 42): trying again changes nothing. */
    private static boolean isForGood(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcException refused && refused.getSqlState() != null) {
                return FOR_GOOD.contains(refused.getSqlState().substring(0, 2));
            }
        }
        return false;
    }
}
