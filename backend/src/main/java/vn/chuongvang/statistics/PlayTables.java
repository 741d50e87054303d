package vn.chuongvang.statistics;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.ItemShares;
import vn.chuongvang.questions.MeasuredDifficulties;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tables of this module: plays, and how far each contest was counted. */
@Component
class PlayTables implements MeasuredDifficulties, ItemShares {

    /** Raised when plays are counted in another way: every contest is counted anew then. */
    static final int METHOD = 1;

    private static final String COLUMNS =
            "contest, round, played_on, question, version, tagged, purpose, status, asked,"
                    + " answered, right_answers, key_option, options, wrong, wrong_people,"
                    + " half_seconds, median_millis, given_millis, raised, upheld, accepted,"
                    + " rest_people, rest_items, rest_right, rest_sum, rest_squares, rest_both";

    private static final String INSERT =
            "insert into question_play (%s) values (%s)"
                    .formatted(
                            COLUMNS,
                            IntStream.rangeClosed(1, COLUMNS.split(",").length)
                                    .mapToObj(i -> "$" + i)
                                    .collect(Collectors.joining(", ")));

    private static final String ORDER = " order by question, version, played_on, contest, round";

    /** The row's lock lets one writer after another; who has counted less far writes nothing. */
    private static final String MOVE =
            """
            insert into question_play_position as old (contest, seq, method) values ($1, $2, $3)
            on conflict (contest) do update set seq = excluded.seq, method = excluded.method
             where old.method < excluded.method
                or old.method = excluded.method and old.seq <= excluded.seq
            """;

    private final DatabaseClient database;
    private final TransactionalOperator transactions;

    PlayTables(DatabaseClient database, TransactionalOperator transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    /** How far each contest was counted in the way of today. */
    Mono<Map<Long, Long>> positions() {
        return database.sql("select contest, seq from question_play_position where method = $1")
                .bind(0, METHOD)
                .map(row -> Map.entry(number(row, "contest"), number(row, "seq")))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** In place of what is there of this contest. */
    Mono<Void> replace(long contest, long seq, List<QuestionPlay> plays) {
        return database.sql(MOVE)
                .bind(0, contest)
                .bind(1, seq)
                .bind(2, METHOD)
                .fetch()
                .rowsUpdated()
                .filter(moved -> moved == 1)
                .flatMap(_ -> rewrite(contest, plays))
                .as(transactions::transactional);
    }

    private Mono<Void> rewrite(long contest, List<QuestionPlay> plays) {
        return database.sql("delete from question_play where contest = $1")
                .bind(0, contest)
                .then()
                .thenMany(Flux.fromIterable(plays).concatMap(this::insert))
                .then();
    }

    /** Ordered by question and version, so that each version's plays come together. */
    Flux<QuestionPlay> all() {
        return database.sql("select " + COLUMNS + " from question_play" + ORDER)
                .map(PlayTables::play)
                .all();
    }

    Flux<QuestionPlay> of(String question) {
        return database.sql("select " + COLUMNS + " from question_play where question = $1" + ORDER)
                .bind(0, question)
                .map(PlayTables::play)
                .all();
    }

    @Override
    public Mono<List<Item>> items(long contest) {
        return database.sql(
                        """
                        select question, sum(asked) as asked, sum(right_answers) as known
                          from question_play
                         where contest = $1 and status = 'COUNTED'
                         group by question order by question
                        """)
                .bind(0, contest)
                .map(
                        row ->
                                new Item(
                                        required(row, "question", String.class),
                                        number(row, "asked"),
                                        number(row, "known")))
                .all()
                .collectList();
    }

    @Override
    public Flux<Measured> enough() {
        return database.sql(
                        """
                        select question, version,
                               sum(right_answers)::float8 / sum(asked) as share
                          from question_play
                         where status = 'COUNTED'
                         group by question, version
                        having sum(asked) >= $1 and count(distinct contest) >= $2
                        """)
                .bind(0, Summary.ENOUGH_PEOPLE)
                .bind(1, Summary.ENOUGH_CONTESTS)
                .map(
                        row ->
                                new Measured(
                                        new QuestionId(required(row, "question", String.class)),
                                        whole(row, "version"),
                                        Difficulty.measured(required(row, "share", Double.class))))
                .all();
    }

    private Mono<Void> insert(QuestionPlay play) {
        var rest = play.rest();
        Object[] values = {
            play.contest(),
            play.round(),
            play.playedOn(),
            play.question(),
            play.version(),
            play.tagged().name(),
            play.purpose().name(),
            play.status().name(),
            play.asked(),
            play.answered(),
            play.right(),
            orNull(play.key()),
            numbers(play.options()),
            play.wrong().stream().map(WrongAnswer::canonical).toArray(String[]::new),
            numbers(play.wrong().stream().map(WrongAnswer::people).toList()),
            numbers(play.times().halfSeconds()),
            orNull(play.medianMillis()),
            orNull(play.givenMillis()),
            play.raised(),
            play.upheld(),
            play.accepted(),
            rest.people(),
            rest.items(),
            rest.right(),
            rest.sum(),
            rest.squares(),
            rest.both()
        };
        var statement = database.sql(INSERT);
        for (int i = 0; i < values.length; i++) {
            statement = statement.bind(i, values[i]);
        }
        return statement.then();
    }

    private static Object orNull(@Nullable Integer number) {
        return number == null ? Parameters.in(Integer.class) : number;
    }

    private static QuestionPlay play(Readable row) {
        return new QuestionPlay(
                number(row, "contest"),
                whole(row, "round"),
                required(row, "played_on", LocalDate.class),
                required(row, "question", String.class),
                whole(row, "version"),
                Difficulty.valueOf(required(row, "tagged", String.class)),
                QuestionPurpose.valueOf(required(row, "purpose", String.class)),
                PlayStatus.valueOf(required(row, "status", String.class)),
                whole(row, "asked"),
                whole(row, "answered"),
                whole(row, "right_answers"),
                row.get("key_option", Integer.class),
                List.of(required(row, "options", Integer[].class)),
                wrong(row),
                new AnswerTimes(List.of(required(row, "half_seconds", Integer[].class))),
                row.get("median_millis", Integer.class),
                row.get("given_millis", Integer.class),
                whole(row, "raised"),
                whole(row, "upheld"),
                whole(row, "accepted"),
                new RestScores(
                        whole(row, "rest_people"),
                        whole(row, "rest_items"),
                        whole(row, "rest_right"),
                        number(row, "rest_sum"),
                        number(row, "rest_squares"),
                        number(row, "rest_both")));
    }

    private static List<WrongAnswer> wrong(Readable row) {
        var answers = required(row, "wrong", String[].class);
        var people = required(row, "wrong_people", Integer[].class);
        return IntStream.range(0, answers.length)
                .mapToObj(i -> new WrongAnswer(answers[i], people[i]))
                .toList();
    }

    private static Integer[] numbers(List<Integer> list) {
        return list.toArray(Integer[]::new);
    }

    private static int whole(Readable row, String column) {
        return required(row, column, Integer.class);
    }

    private static long number(Readable row, String column) {
        return required(row, column, Long.class);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
