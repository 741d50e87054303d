package vn.chuongvang.audience;

import io.r2dbc.spi.Readable;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Response;
import vn.chuongvang.live.ContestId;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What audiences did, on disk. Everything is written as often as it takes: nothing is added up. */
final class AudienceTables {
    private final DatabaseClient database;

    AudienceTables(DatabaseClient database) {
        this.database = database;
    }

    /** An answer as it was sent; a written one is judged again when it is read. */
    record Answered(int number, int round, @Nullable Integer option, @Nullable String written) {
        static Answered of(int number, int round, Response response) {
            return switch (response) {
                case Response.Choice(int option) -> new Answered(number, round, option, null);
                case Response.Written written -> new Answered(number, round, null, written.text());
            };
        }
    }

    Mono<Void> keep(ContestId contest, Collection<Member> members) {
        var all = List.copyOf(members);
        return database.sql(
                        """
                        insert into audience_member
                            (contest, number, token, contestant, predicted, among, poll, votes, survey)
                        select $1, n, nullif(t, ''), nullif(c, 0), nullif(p, 0), a, o, v, s
                        from unnest($2::int[], $3::text[], $4::int[], $5::int[], $6::int[],
                                    $7::int[], $8::text[], $9::text[])
                            as row (n, t, c, p, a, o, v, s)
                        on conflict (contest, number) do update set
                            predicted = excluded.predicted, among = excluded.among,
                            poll = excluded.poll, votes = excluded.votes, survey = excluded.survey
                        """)
                .bind(0, contest.value())
                .bind(1, numbers(all, member -> member.number))
                .bind(2, texts(all, AudienceTables::token))
                .bind(3, numbers(all, member -> number(member.contestant())))
                .bind(4, numbers(all, member -> number(member.predicted)))
                .bind(5, numbers(all, member -> member.among))
                .bind(6, numbers(all, member -> member.poll))
                .bind(7, texts(all, member -> list(member.votes, ContestantId::value)))
                .bind(8, texts(all, member -> list(member.survey, answer -> answer)))
                .then();
    }

    Mono<Void> keep(ContestId contest, List<Answered> answers) {
        return database.sql(
                        """
                        insert into audience_answer (contest, number, round, option, written)
                        select $1, n, r, nullif(o, -1), nullif(w, '')
                        from unnest($2::int[], $3::int[], $4::int[], $5::text[])
                            as row (n, r, o, w)
                        on conflict (contest, number, round) do update set
                            option = excluded.option, written = excluded.written
                        """)
                .bind(0, contest.value())
                .bind(1, numbers(answers, Answered::number))
                .bind(2, numbers(answers, Answered::round))
                .bind(
                        3,
                        numbers(answers, answer -> Objects.requireNonNullElse(answer.option(), -1)))
                .bind(4, texts(answers, answer -> Objects.requireNonNullElse(answer.written(), "")))
                .then();
    }

    Mono<Void> keep(ContestId contest, Poll poll) {
        return database.sql(
                        """
                        insert into audience_poll (contest, poll, opened_at, after, open, candidates)
                        values ($1, $2, $3, $4, $5, $6)
                        on conflict (contest, poll) do update set open = excluded.open
                        """)
                .bind(0, contest.value())
                .bind(1, poll.number)
                .bind(2, poll.openedAt)
                .bind(3, poll.after)
                .bind(4, poll.open)
                .bind(5, list(poll.candidates, ContestantId::value))
                .then();
    }

    Flux<Member> members(ContestId contest) {
        return database.sql(
                        """
                        select number, token, contestant, predicted, among, poll, votes, survey
                        from audience_member where contest = $1 order by number
                        """)
                .bind(0, contest.value())
                .map(AudienceTables::member)
                .all();
    }

    Flux<Answered> answers(ContestId contest) {
        return database.sql(
                        """
                        select number, round, option, written
                        from audience_answer where contest = $1
                        """)
                .bind(0, contest.value())
                .map(
                        row ->
                                new Answered(
                                        integer(row, "number"),
                                        integer(row, "round"),
                                        row.get("option", Integer.class),
                                        row.get("written", String.class)))
                .all();
    }

    Mono<Poll> poll(ContestId contest) {
        return database.sql(
                        """
                        select poll, opened_at, after, open, candidates
                        from audience_poll where contest = $1 order by poll desc limit 1
                        """)
                .bind(0, contest.value())
                .map(
                        row ->
                                new Poll(
                                        integer(row, "poll"),
                                        required(row, "opened_at", Instant.class),
                                        integer(row, "after"),
                                        contestants(required(row, "candidates", String.class)),
                                        required(row, "open", Boolean.class)))
                .one();
    }

    private static Member member(Readable row) {
        var token = row.get("token", String.class);
        var who =
                token == null
                        ? new Who.Seated(new ContestantId(integer(row, "contestant")))
                        : new Who.Guest(token);
        var member = new Member(integer(row, "number"), who);
        var predicted = row.get("predicted", Integer.class);
        member.predicted = predicted == null ? null : new ContestantId(predicted);
        member.among = integer(row, "among");
        member.poll = integer(row, "poll");
        member.votes = contestants(required(row, "votes", String.class));
        member.survey = parsed(required(row, "survey", String.class));
        return member;
    }

    private static String token(Member member) {
        return switch (member.who) {
            case Who.Guest(String hash) -> hash;
            case Who.Seated _ -> "";
        };
    }

    private static int number(@Nullable ContestantId contestant) {
        return contestant == null ? 0 : contestant.value();
    }

    private static <T> String list(List<T> values, Function<T, Integer> number) {
        return values.stream().map(number).map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<ContestantId> contestants(String list) {
        return parsed(list).stream().map(ContestantId::new).toList();
    }

    private static List<Integer> parsed(String list) {
        return list.isEmpty()
                ? List.of()
                : Arrays.stream(list.split(",")).map(Integer::valueOf).toList();
    }

    private static <T> Integer[] numbers(List<T> rows, Function<T, Integer> column) {
        return rows.stream().map(column).toArray(Integer[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static int integer(Readable row, String column) {
        return required(row, column, Integer.class);
    }

    private static <T> T required(Readable row, String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
