package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.chuongvang.testing.Storage;
import vn.chuongvang.testing.StorageAddresses;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

final class PostgresJournalIT {

    static final Duration LEASE = Duration.ofSeconds(30);

    static final ContestId CONTEST = new ContestId(1);
    private static final Holding SERVED = new Holding(List.of(CONTEST), List.of(CONTEST));
    static final Hash ROOT = HashChain.root(CONTEST, "rules", "questions", "roster");

    private final StorageAddresses storage = Storage.freshDatabase();
    private final OwnedJournal journal =
            new PostgresJournal(
                    storage.connectionFactory(),
                    storage.connectionFactory(),
                    new EventJson(LiveJson.mapper()));

    @BeforeEach
    void a_contest() throws SQLException {
        makeContest(storage);
    }

    static void makeContest(StorageAddresses storage) throws SQLException {
        execute(
                storage,
                """
                insert into contest (title, organiser, played_on, rules, rules_version, rules_hash,
                                     questions, roster)
                values ('t', 'o', '2026-11-23', 'rules', 1, '', 'questions', 'roster')
                """,
                "insert into contest_owner (contest) values (1)");
    }

    @Test
    void a_batch_is_read_back_to_the_byte() {
        var tenure = acquire("here");
        var rows = batch(ROOT, tenure, 0, 3);
        assertThat(journal.append(tenure, 0, rows, LEASE).block()).isNotNull();
        assertThat(stored(0)).isEqualTo(rows);
        assertThat(stored(2)).containsExactly(rows.get(2));
        assertThat(HashChain.holds(rows.get(1).hash(), stored(2).getFirst())).isTrue();
    }

    @Test
    void a_batch_follows_the_one_before_or_is_not_written_at_all() {
        var tenure = acquire("here");
        var first = batch(ROOT, tenure, 0, 2);
        journal.append(tenure, 0, first, LEASE).block();
        assertThat(journal.append(tenure, 0, batch(ROOT, tenure, 0, 1), LEASE).block()).isNull();
        assertThat(journal.append(tenure, 3, batch(ROOT, tenure, 3, 1), LEASE).block()).isNull();
        assertThat(stored(0)).isEqualTo(first);
        assertThat(journal.end(tenure).block())
                .isEqualTo(new JournalEnd(2, first.getLast().hash()));
    }

    @Test
    void an_owner_whose_tenure_is_over_writes_nothing() {
        var zombie = acquire("zombie");
        journal.release(zombie).block();
        var heir = acquire("heir");
        assertThat(heir.epoch()).isEqualTo(zombie.epoch() + 1);
        assertThat(journal.append(zombie, 0, batch(ROOT, zombie, 0, 1), LEASE).block()).isNull();
        assertThat(journal.end(zombie).block()).isNull();
        assertThat(stored(0)).isEmpty();
    }

    @Test
    void an_append_on_its_way_cannot_arrive_after_the_owner_went_on_with_the_next_epoch() {
        var before = acquire("here");
        var after = journal.retake(before, LEASE).block();
        assertThat(after.epoch()).isEqualTo(before.epoch() + 1);
        assertThat(journal.retake(before, LEASE).block().epoch()).isEqualTo(after.epoch());
        assertThat(journal.append(before, 0, batch(ROOT, before, 0, 1), LEASE).block()).isNull();
        assertThat(journal.append(after, 0, batch(ROOT, after, 0, 1), LEASE).block()).isNotNull();
    }

    @Test
    void a_journal_is_taken_over_only_when_its_lease_is_over() throws SQLException {
        acquire("first");
        try (var first = connect();
                var lock = first.createStatement()) {
            lock.execute("select pg_advisory_lock(hashtextextended('first', 0))");
            assertThat(journal.acquire(CONTEST, "second", LEASE, true).block()).isNull();
            execute("update contest_owner set lease_until = clock_timestamp() - interval '1 ms'");
            assertThat(acquire("second").epoch()).isEqualTo(2);
        }
    }

    @Test
    void or_as_soon_as_nobody_holds_the_lock_of_its_owner() {
        acquire("first");
        assertThat(acquire("second").epoch()).isEqualTo(2);
    }

    @Test
    void renewing_moves_the_time_until_which_the_owner_is_known_to_have_lived()
            throws SQLException {
        acquire("first");
        var renewed = journal.renew("first", SERVED, LEASE).block();
        execute("update contest_owner set lease_until = clock_timestamp() - interval '1 ms'");
        var heir = acquire("second");
        assertThat(renewed).isNotNull();
        assertThat(renewed.owned()).containsExactly(CONTEST);
        assertThat(Duration.between(heir.vacantSince(), renewed.time()).abs())
                .isLessThan(Duration.ofMillis(100));
        assertThat(heir.takenAt()).isAfterOrEqualTo(heir.vacantSince());
    }

    @Test
    void taking_a_journal_serves_nobody_yet() throws SQLException {
        acquire("first");
        journal.renew("first", SERVED, LEASE).block();
        execute("update contest_owner set lease_until = clock_timestamp() - interval '1 ms'");
        var second = acquire("second");
        journal.renew("second", new Holding(List.of(CONTEST), List.of()), LEASE).block();
        journal.retake(second, LEASE).block();
        execute("update contest_owner set lease_until = clock_timestamp() - interval '1 ms'");
        assertThat(acquire("third").vacantSince()).isEqualTo(second.vacantSince());
    }

    @Test
    void a_taking_whose_answer_was_lost_is_not_kept_by_the_signs_of_life() throws SQLException {
        acquire("unaware");
        execute("update contest_owner set lease_until = clock_timestamp() - interval '1 ms'");
        assertThat(journal.renew("unaware", Holding.NOTHING, LEASE).block().owned()).isEmpty();
        assertThat(acquire("unaware").epoch()).isEqualTo(2);
    }

    @Test
    void who_lost_a_journal_hears_of_it_with_the_next_sign_of_life() throws SQLException {
        acquire("first");
        execute("update contest_owner set lease_until = clock_timestamp() - interval '1 ms'");
        acquire("second");
        assertThat(journal.renew("first", SERVED, LEASE).block().owned()).isEmpty();
    }

    @Test
    void the_database_itself_refuses_the_same_answer_twice() {
        var tenure = acquire("here");
        var one = answer(ROOT, tenure, 1);
        var same = answer(one.hash(), tenure, 2);
        assertThatThrownBy(() -> journal.append(tenure, 0, List.of(one, same), LEASE).block())
                .hasMessageContaining("contest_event_one_answer");
        assertThat(stored(0)).isEmpty();
        assertThat(journal.end(tenure).block()).isEqualTo(new JournalEnd(0, null));
    }

    private Tenure acquire(String owner) {
        var tenure = journal.acquire(CONTEST, owner, LEASE, true).block();
        assertThat(tenure).isNotNull();
        return tenure;
    }

    private List<JournalRow> stored(long after) {
        return journal.rows(CONTEST, after).collectList().block();
    }

    static List<JournalRow> batch(Hash before, Tenure tenure, long lastSeq, int size) {
        var rows = new ArrayList<JournalRow>();
        var hash = before;
        for (var n = 1; n <= size; n++) {
            var row =
                    HashChain.link(
                            hash,
                            CONTEST,
                            lastSeq + n,
                            tenure.epoch(),
                            Instant.parse("2026-11-23T05:00:00.123Z").plusMillis(n),
                            n % 2 == 0 ? "Cô Ngọc Ánh" : null,
                            "ContestStarted",
                            null,
                            "{\"n\" : %d, \"reason\":\"Đề sai \\\"?\\\"\"}".formatted(n));
            rows.add(row);
            hash = row.hash();
        }
        return rows;
    }

    private static JournalRow answer(Hash before, Tenure tenure, long seq) {
        return HashChain.link(
                before,
                CONTEST,
                seq,
                tenure.epoch(),
                Instant.parse("2026-11-23T05:00:00Z"),
                null,
                "ContestStarted",
                new AnswerKey(1, 7, 1),
                "{}");
    }

    private void execute(String... statements) throws SQLException {
        execute(storage, statements);
    }

    private static void execute(StorageAddresses storage, String... statements)
            throws SQLException {
        try (var connection = connect(storage);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect() throws SQLException {
        return connect(storage);
    }

    static Connection connect(StorageAddresses storage) throws SQLException {
        return DriverManager.getConnection(storage.jdbcUrl(), storage.user(), storage.password());
    }
}
