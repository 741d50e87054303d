package vn.chuongvang.questions;

import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of this module: what was drawn for whom, and who approved it. */
@Component
class QuestionSets {
    private final DatabaseClient database;
    private final TransactionalOperator transactions;
    private final JsonMapper mapper;

    QuestionSets(DatabaseClient database, TransactionalOperator transactions, JsonMapper mapper) {
        this.database = database;
        this.transactions = transactions;
        this.mapper = mapper;
    }

    /**
     * Contests of the same audience so many days around its own, other than itself, the latest
     * first; none for 0 days.
     */
    Mono<List<Seen>> seen(Gathering whom, int days) {
        return days == 0 ? Mono.just(List.of()) : seenWithin(whom, days);
    }

    private Mono<List<Seen>> seenWithin(Gathering whom, int days) {
        return database.sql(
                        """
                        select s.contest, s.organiser, s.played_on,
                               coalesce(s.event, s.contest) = $6 as same_event,
                               array_agg(u.question) as questions
                        from question_set s join question_use u on u.contest = s.contest
                        where s.played_on between $3 and $4 and s.contest <> $5
                        and (s.organiser = $1 or s.places && $2
                             or coalesce(s.event, s.contest) = $6)
                        group by s.contest
                        order by s.played_on desc, s.contest desc
                        """)
                .bind(0, whom.organiser())
                .bind(1, whom.places().toArray(String[]::new))
                .bind(2, whom.playedOn().minusDays(days))
                .bind(3, whom.playedOn().plusDays(days))
                .bind(4, whom.contest())
                .bind(5, whom.event() == 0 ? -1 : whom.event())
                .map(row -> seen(row, whom))
                .all()
                .collectList();
    }

    private static Seen seen(Readable row, Gathering whom) {
        var organiser = required(row, "organiser", String.class);
        var why =
                Gathering.folded(organiser).equals(Gathering.folded(whom.organiser()))
                        ? Seen.Why.ORGANISER
                        : required(row, "same_event", Boolean.class)
                                ? Seen.Why.EVENT
                                : Seen.Why.PLACE;
        return new Seen(
                required(row, "contest", Long.class),
                organiser,
                required(row, "played_on", LocalDate.class),
                why,
                Stream.of(required(row, "questions", String[].class))
                        .map(QuestionId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    Mono<Set<QuestionId>> of(long contest) {
        return database.sql("select question from question_use where contest = $1")
                .bind(0, contest)
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
                        select contest, organiser, played_on, official, seed, settings, units, event
                        from question_set where contest = $1
                        """)
                .bind(0, contest)
                .map(this::set)
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
                        insert into question_set
                            (contest, organiser, played_on, official, seed, settings, units, places,
                             event)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
                        """)
                .bind(0, set.contest())
                .bind(1, set.organiser())
                .bind(2, set.playedOn())
                .bind(3, set.official())
                .bind(4, set.seed())
                .bind(5, mapper.writeValueAsString(set.settings()))
                .bind(6, set.units().toArray(String[]::new))
                .bind(7, set.gathering().places().toArray(String[]::new))
                .bind(8, set.event() == 0 ? set.contest() : set.event())
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

    private QuestionSet set(Readable row) {
        long contest = required(row, "contest", Long.class);
        var event = row.get("event", Long.class);
        return new QuestionSet(
                contest,
                required(row, "organiser", String.class),
                required(row, "played_on", LocalDate.class),
                required(row, "official", Boolean.class),
                required(row, "seed", Long.class),
                List.of(),
                List.of(required(row, "units", String[].class)),
                event == null ? contest : event,
                mapper.readValue(required(row, "settings", String.class), DrawSettings.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
