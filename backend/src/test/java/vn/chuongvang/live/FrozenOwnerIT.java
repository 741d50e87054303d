package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static vn.chuongvang.live.PostgresJournalIT.CONTEST;
import static vn.chuongvang.live.PostgresJournalIT.LEASE;
import static vn.chuongvang.live.PostgresJournalIT.ROOT;
import static vn.chuongvang.live.PostgresJournalIT.batch;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import vn.chuongvang.rehearsal.cluster.Tunnel;
import vn.chuongvang.testing.Storage;
import vn.chuongvang.testing.StorageAddresses;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Whatever an owner was doing when it froze, the next one need not wait for it. */
@Timeout(60)
final class FrozenOwnerIT {

    private static final EventJson JSON = new EventJson(LiveJson.mapper());

    /** Each way: time enough to break the line between a statement and its answer. */
    private static final Duration LATE = Duration.ofMillis(700);

    private final StorageAddresses storage = Storage.freshDatabase();
    private final OwnedJournal journal =
            new PostgresJournal(storage.connectionFactory(), storage.connectionFactory(), JSON);

    @BeforeEach
    void a_contest() throws SQLException {
        PostgresJournalIT.makeContest(storage);
    }

    /**
     * What PostgreSQL does, and why an append is one statement: an owner frozen between two holds
     * the row meanwhile.
     */
    @Test
    void an_append_of_several_statements_would_keep_the_next_owner_waiting() throws SQLException {
        acquire("frozen");
        try (var frozen = PostgresJournalIT.connect(storage);
                var statement = frozen.createStatement()) {
            statement.execute("set idle_in_transaction_session_timeout = 0");
            frozen.setAutoCommit(false);
            statement.executeUpdate(
                    "update contest_owner set last_seq = last_seq where contest = 1");
            assertThatThrownBy(
                            () ->
                                    journal.acquire(CONTEST, "heir", LEASE, true)
                                            .block(Duration.ofSeconds(1)))
                    .hasRootCauseInstanceOf(TimeoutException.class);
            frozen.rollback();
        }
    }

    /**
     * The owner hears nothing of what it sent, and so does nothing more. Were an append two
     * statements, the first one's lock would stay, or half of the append would be there for good.
     */
    @Test
    void an_owner_that_freezes_in_the_middle_of_its_append_has_done_all_of_it_and_blocks_nobody()
            throws Exception {
        try (var line = new Tunnel(storage.port())) {
            var far = storage.at(line.port()).connectionFactory();
            var frozen = new PostgresJournal(far, far, JSON);
            var tenure = frozen.acquire(CONTEST, "frozen", LEASE, true).block();
            var rows = batch(ROOT, tenure, 0, 3);
            line.delay(LATE);
            var answer = frozen.append(tenure, 0, rows, LEASE).toFuture();
            awaitSomethingDone();
            line.hold();
            assertThat(answer).as("it was still to hear of it").isNotDone();

            var heir = journal.acquire(CONTEST, "heir", LEASE, true).block(Duration.ofSeconds(1));

            assertThat(heir).extracting(Tenure::lastSeq).isEqualTo(3L);
            assertThat(stored(0)).isEqualTo(rows);
            line.letGo();
            assertThat(answer.get(20, TimeUnit.SECONDS)).isNotNull();
        }
    }

    /** Written, or begun and left with the row of the owner in its hand. */
    private void awaitSomethingDone() throws SQLException {
        try (var connection = PostgresJournalIT.connect(storage);
                var statement = connection.createStatement()) {
            boolean done = false;
            while (!done) {
                try (var row =
                        statement.executeQuery(
                                """
                                select exists (select from contest_owner where last_seq > 0)
                                    or exists (select from pg_locks join pg_stat_activity using (pid)
                                                where datname = current_database()
                                                  and relation = 'contest_owner'::regclass
                                                  and state like 'idle in transaction%')
                                """)) {
                    row.next();
                    done = row.getBoolean(1);
                }
            }
        }
    }

    /** Whatever else may write there one day: PostgreSQL ends who is idle in a transaction. */
    @Test
    void nobody_holds_the_row_of_an_owner_for_longer_than_two_seconds() throws SQLException {
        acquire("frozen");
        try (var frozen = PostgresJournalIT.connect(storage);
                var statement = frozen.createStatement()) {
            frozen.setAutoCommit(false);
            statement.executeUpdate(
                    "update contest_owner set last_seq = last_seq where contest = 1");
            assertThat(journal.acquire(CONTEST, "heir", LEASE, true).block(Duration.ofSeconds(5)))
                    .isNotNull();
        }
    }

    @Test
    void a_statement_that_waits_for_a_frozen_owner_is_not_possible() throws Exception {
        var tenure = acquire("here");
        try (var connection = PostgresJournalIT.connect(storage);
                var statement = connection.createStatement()) {
            // Whatever one append locks is free again when the statement has ended.
            journal.append(tenure, 0, batch(ROOT, tenure, 0, 1), LEASE).block();
            statement.execute("set lock_timeout = '100ms'");
            statement.execute("update contest_owner set epoch = epoch + 1");
        }
        assertThat(journal.append(tenure, 1, batch(ROOT, tenure, 1, 1), LEASE).block()).isNull();
    }

    private Tenure acquire(String owner) {
        return journal.acquire(CONTEST, owner, LEASE, true).block();
    }

    private List<JournalRow> stored(long after) {
        return journal.rows(CONTEST, after).collectList().block();
    }
}
