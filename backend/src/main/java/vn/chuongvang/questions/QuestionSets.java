package vn.chuongvang.questions;

import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of this module: what was drawn for whom, and who approved it. */
@Component
class QuestionSets {
    private static final Period NOT_AGAIN_FOR = Period.ofDays(180);

    private final DatabaseClient database;
    private final TransactionalOperator transactions;

    QuestionSets(DatabaseClient database, TransactionalOperator transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    Mono<Set<QuestionId>> recentlyUsed(String organiser, LocalDate playedOn) {
        return database.sql(
                        """
                        select distinct u.question from question_use u
                        join question_set s on s.contest = u.contest
                        where s.organiser = $1 and s.played_on between $2 and $3
                        """)
                .bind(0, organiser)
                .bind(1, playedOn.minus(NOT_AGAIN_FOR))
                .bind(2, playedOn.plus(NOT_AGAIN_FOR))
                .map(QuestionSets::question)
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    Mono<Set<QuestionId>> usedLast(String organiser) {
        return database.sql(
                        """
                        select question from question_use where contest = (
                            select max(contest) from question_set where organiser = $1)
                        """)
                .bind(0, organiser)
                .map(QuestionSets::question)
                .all()
                .collect(Collectors.toUnmodifiableSet());
    }

    Mono<Void> replace(QuestionSet set) {
        return remove(set.contest())
                .then(insertSet(set))
                .then(insertUses(set))
                .as(transactions::transactional);
    }

    Mono<Void> remove(long contest) {
        return database.sql("delete from question_set where contest = $1").bind(0, contest).then();
    }

    Mono<QuestionSet> find(long contest) {
        return database.sql(
                        """
                        select contest, organiser, played_on, official, seed
                        from question_set where contest = $1
                        """)
                .bind(0, contest)
                .map(QuestionSets::set)
                .one();
    }

    Mono<Approval> approval(long contest, byte[] hash) {
        return database.sql(
                        """
                        select s.official, a.approved_by, a.approved_at
                        from question_set s left join question_approval a
                          on a.contest = s.contest and a.set_hash = $2
                        where s.contest = $1 order by a.id limit 1
                        """)
                .bind(0, contest)
                .bind(1, hash)
                .map(
                        row ->
                                new Approval(
                                        required(row, "official", Boolean.class),
                                        row.get("approved_by", String.class),
                                        row.get("approved_at", Instant.class)))
                .one();
    }

    Mono<Void> approve(long contest, byte[] hash, String by) {
        return database.sql(
                        """
                        insert into question_approval (contest, set_hash, approved_by, approved_at)
                        values ($1, $2, $3, now())
                        """)
                .bind(0, contest)
                .bind(1, hash)
                .bind(2, by)
                .then();
    }

    private Mono<Void> insertSet(QuestionSet set) {
        return database.sql(
                        """
                        insert into question_set (contest, organiser, played_on, official, seed)
                        values ($1, $2, $3, $4, $5)
                        """)
                .bind(0, set.contest())
                .bind(1, set.organiser())
                .bind(2, set.playedOn())
                .bind(3, set.official())
                .bind(4, set.seed())
                .then();
    }

    private Mono<Void> insertUses(QuestionSet set) {
        var questions = set.questions();
        return database.sql(
                        """
                        insert into question_use (contest, question, version)
                        select $1, question, version
                        from unnest($2::text[], $3::int[]) t(question, version)
                        """)
                .bind(0, set.contest())
                .bind(1, questions.stream().map(one -> one.id().value()).toArray(String[]::new))
                .bind(2, questions.stream().map(Question::version).toArray(Integer[]::new))
                .then();
    }

    private static QuestionId question(Readable row) {
        return new QuestionId(required(row, "question", String.class));
    }

    private static QuestionSet set(Readable row) {
        return new QuestionSet(
                required(row, "contest", Long.class),
                required(row, "organiser", String.class),
                required(row, "played_on", LocalDate.class),
                required(row, "official", Boolean.class),
                required(row, "seed", Long.class),
                List.of());
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
