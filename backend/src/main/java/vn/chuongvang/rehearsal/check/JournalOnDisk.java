package vn.chuongvang.rehearsal.check;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a contest's journal from the database itself: what is really there after a crash. */
public final class JournalOnDisk {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JournalOnDisk() {}

    /**
     * @param contest the contest's id as text
     */
    public static List<Fact> read(Connection database, String contest) throws SQLException {
        try (var query =
                database.prepareStatement(
                        """
                        select seq, type, round, contestant, attempt, body, xmin::text::bigint
                        from contest_event where contest::text = ? order by seq
                        """)) {
            query.setString(1, contest);
            try (var rows = query.executeQuery()) {
                List<Fact> facts = new ArrayList<>();
                while (rows.next()) {
                    facts.add(fact(rows));
                }
                return facts;
            }
        }
    }

    /** Where the last question was settled: what ranks people; 0 before the first. */
    static long lastSettled(Connection database, String contest) throws SQLException {
        try (var query =
                database.prepareStatement(
                        """
                        select coalesce(max(seq), 0) from contest_event
                        where contest::text = ? and type = 'RoundSettled'
                        """)) {
            query.setString(1, contest);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Transactions that wrote answers of these rounds, for each of them. */
    public static double answerAppends(List<Fact> journal, Set<Integer> rounds) {
        long transactions =
                journal.stream()
                        .filter(fact -> fact.answer() != null)
                        .filter(fact -> rounds.contains(fact.round()))
                        .map(Fact::transaction)
                        .distinct()
                        .count();
        return (double) transactions / rounds.size();
    }

    /** Transactions that wrote the journal while these rounds were played, for each of them. */
    public static double appends(List<Fact> journal, Set<Integer> rounds) {
        Set<Long> transactions = new HashSet<>();
        boolean inside = false;
        for (Fact fact : journal) {
            if (fact.is("QuestionRead")) {
                inside = rounds.contains(fact.round());
            }
            if (inside) {
                transactions.add(fact.transaction());
            }
        }
        return (double) transactions.size() / rounds.size();
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getLong(1),
                row.getString(2),
                answer(row),
                row.getLong(7),
                JSON.readTree(row.getString(6)));
    }

    private static Fact.@Nullable AnswerKey answer(ResultSet row) throws SQLException {
        int attempt = row.getInt(5);
        return row.wasNull() ? null : new Fact.AnswerKey(row.getInt(3), row.getInt(4), attempt);
    }
}
