package vn.chuongvang.statistics;

import io.r2dbc.spi.Readable;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.DisputedQuestions;

import java.time.LocalDate;
import java.util.Objects;

/** Tells the question bank which versions were disputed in real contests. */
@Component
class DisputeTable implements DisputedQuestions {
    private final DatabaseClient database;

    DisputeTable(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Disputes> disputed() {
        return database.sql(
                        """
                        select question, version, sum(raised)::int as raised,
                               sum(upheld)::int as upheld,
                               max(played_on) filter (where raised > 0) as last
                          from question_play
                         group by question, version
                        having sum(raised) > 0
                        """)
                .map(DisputeTable::disputes)
                .all();
    }

    private static Disputes disputes(Readable row) {
        return new Disputes(
                new QuestionId(value(row, "question", String.class)),
                value(row, "version", Integer.class),
                value(row, "raised", Integer.class),
                value(row, "upheld", Integer.class),
                value(row, "last", LocalDate.class));
    }

    private static <T> T value(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
