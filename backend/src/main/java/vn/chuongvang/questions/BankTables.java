package vn.chuongvang.questions;

import io.r2dbc.spi.Readable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.questionbank.QuestionId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The tables of the bank's workflow; nothing in them is ever changed or removed. */
@Component
class BankTables {
    private static final Logger LOG = LoggerFactory.getLogger(BankTables.class);

    private final DatabaseClient database;
    private final TransactionalOperator transactions;

    BankTables(DatabaseClient database, TransactionalOperator transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** A version as it stands in the table. */
    record Written(
            int number, String content, String by, Instant at, String note, boolean shipped) {

        /** Empty, and said in the log, when this release cannot read what another one wrote. */
        Optional<BankVersion> read(QuestionId id) {
            var question = BankText.read(id, content);
            if (question.isEmpty()) {
                LOG.error("cannot read {} version {}", id, number);
            }
            return question.map(
                    one -> new BankVersion(number, one, by, Optional.of(at), note, shipped));
        }
    }

    /** What the database has of one question. */
    record Held(
            QuestionId id,
            List<Written> versions,
            List<BankEvent> events,
            List<BankComment> comments) {
        static Held of(QuestionId id) {
            return new Held(id, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** A version to be kept, as text. */
    record Draft(QuestionId id, int version, String topic, String content, boolean shipped) {}

    /** Something that goes into the history. */
    record Step(QuestionId id, BankEvent event) {}

    Flux<Held> all() {
        return records("", List.of());
    }

    Flux<Held> of(Collection<QuestionId> ids) {
        return records("where question = any($1)", ids);
    }

    /**
     * All of it or nothing. {@link org.springframework.dao.DuplicateKeyException} when somebody
     * else was faster.
     */
    Mono<Void> append(List<Draft> drafts, List<Step> steps) {
        return Flux.fromIterable(drafts)
                .concatMap(draft -> insert(draft, steps))
                .thenMany(Flux.fromIterable(steps))
                .concatMap(this::insert)
                .then()
                .as(transactions::transactional);
    }

    Mono<Void> comment(QuestionId id, BankComment comment) {
        return database.sql(
                        """
                        insert into question_comment (question, version, text, made_by, made_at)
                        values ($1, $2, $3, $4, $5)
                        """)
                .bind(0, id.value())
                .bind(1, comment.version())
                .bind(2, comment.text())
                .bind(3, comment.by())
                .bind(4, comment.at())
                .then();
    }

    /** A copy of what was shipped may be there already. */
    private Mono<Void> insert(Draft draft, List<Step> steps) {
        var event =
                steps.stream()
                        .filter(step -> step.id().equals(draft.id()))
                        .findFirst()
                        .orElseThrow()
                        .event();
        return database.sql(
                        """
                        insert into question_version (question, version, content, topic,
                            created_by, created_at, note, shipped)
                        values ($1, $2, $3, $4, $5, $6, $7, $8)
                        """
                                + (draft.shipped() ? "on conflict do nothing" : ""))
                .bind(0, draft.id().value())
                .bind(1, draft.version())
                .bind(2, draft.content())
                .bind(3, draft.topic())
                .bind(4, event.by())
                .bind(5, event.at())
                .bind(6, draft.shipped() ? "" : event.note())
                .bind(7, draft.shipped())
                .then();
    }

    private Mono<Void> insert(Step step) {
        var event = step.event();
        return database.sql(
                        """
                        insert into question_event
                            (question, number, version, kind, made_by, made_at, note)
                        values ($1, $2, $3, $4, $5, $6, $7)
                        """)
                .bind(0, step.id().value())
                .bind(1, event.number())
                .bind(2, event.version())
                .bind(3, event.kind().name())
                .bind(4, event.by())
                .bind(5, event.at())
                .bind(6, event.note())
                .then();
    }

    /**
     * Questions about which something was written within the last ten seconds, by whichever node.
     */
    Flux<QuestionId> changedLately() {
        return database.sql(
                        """
                        select question from question_event
                         where made_at > clock_timestamp() - interval '10 seconds'
                        union
                        select question from question_comment
                         where made_at > clock_timestamp() - interval '10 seconds'
                        """)
                .map(row -> new QuestionId(required(row, "question", String.class)))
                .all();
    }

    private Flux<Held> records(String where, Collection<QuestionId> ids) {
        var found = new TreeMap<QuestionId, Held>();
        return each(
                        "select * from question_version " + where + " order by question, version",
                        ids,
                        row -> held(row, found).versions().add(written(row)))
                .then(
                        each(
                                "select * from question_event "
                                        + where
                                        + " order by question, number",
                                ids,
                                row -> held(row, found).events().add(event(row))))
                .then(
                        each(
                                "select * from question_comment " + where + " order by id",
                                ids,
                                row -> held(row, found).comments().add(comment(row))))
                .thenMany(Flux.defer(() -> Flux.fromIterable(found.values())));
    }

    private Mono<Void> each(String query, Collection<QuestionId> ids, Consumer<Readable> reader) {
        var spec = database.sql(query);
        if (!ids.isEmpty()) {
            spec = spec.bind(0, ids.stream().map(QuestionId::value).toArray(String[]::new));
        }
        return spec.map(
                        row -> {
                            reader.accept(row);
                            return true;
                        })
                .all()
                .then();
    }

    private static Held held(Readable row, Map<QuestionId, Held> found) {
        var id = new QuestionId(required(row, "question", String.class));
        return found.computeIfAbsent(id, Held::of);
    }

    private static Written written(Readable row) {
        return new Written(
                required(row, "version", Integer.class),
                required(row, "content", String.class),
                required(row, "created_by", String.class),
                required(row, "created_at", Instant.class),
                required(row, "note", String.class),
                required(row, "shipped", Boolean.class));
    }

    private static BankEvent event(Readable row) {
        return new BankEvent(
                required(row, "number", Integer.class),
                required(row, "version", Integer.class),
                BankEvent.Kind.valueOf(required(row, "kind", String.class)),
                required(row, "made_by", String.class),
                required(row, "made_at", Instant.class),
                required(row, "note", String.class));
    }

    private static BankComment comment(Readable row) {
        return new BankComment(
                required(row, "version", Integer.class),
                required(row, "text", String.class),
                required(row, "made_by", String.class),
                required(row, "made_at", Instant.class));
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
