package vn.chuongvang.participation.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.r2dbc.core.DatabaseClient;

import vn.chuongvang.identity.Attendee;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.PersonErased;
import vn.chuongvang.participation.people.Individuals;
import vn.chuongvang.participation.people.Individuals.Taker;
import vn.chuongvang.participation.people.Merges;
import vn.chuongvang.participation.people.Suggestions;
import vn.chuongvang.testing.WebServer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Who is known again when contests are counted, counted anew, and told apart. */
class KnownAgainIT {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);
    private static final UUID WARD = new UUID(1, 1);
    private static final UUID OTHER_WARD = new UUID(1, 2);
    private static final List<Integer> ZEROS = List.of(0, 0, 0, 0, 0);

    private static WebServer server;
    private static DatabaseClient database;
    private static long contests;
    private static long seq;

    @BeforeAll
    static void startServer() {
        server = WebServer.start();
        database = server.bean(DatabaseClient.class);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void whoever_is_known_once_the_unit_is_said_leaves_no_individual_behind() {
        var lan = attendee(1, "Hoàng Thị Lan", 1);
        long first = counted(Set.of(WARD), lan);
        long second = counted(Set.of(), lan);
        var alone = individual(second, 1);
        assertThat(alone).isNotEqualTo(individual(first, 1));

        count(second, Set.of(WARD), lan);

        assertThat(individual(second, 1)).isEqualTo(individual(first, 1));
        assertThat(number("select count(*) from individual where id = '%s'", alone)).isZero();
    }

    @Test
    void who_was_said_to_be_two_stays_two_whatever_is_counted_anew() {
        var minh = attendee(1, "Lê Văn Minh", 2);
        long first = counted(Set.of(WARD), minh);
        long second = counted(Set.of(), minh);
        server.bean(Merges.class).refuse(individual(first, 1), individual(second, 1), "an").block();

        count(second, Set.of(WARD), minh);

        assertThat(individual(second, 1)).isNotEqualTo(individual(first, 1));
    }

    @Test
    void after_a_merge_was_undone_people_are_known_again_as_before_it() {
        var hoa = attendee(1, "Trần Thị Hoa", 3);
        long first = counted(Set.of(WARD), hoa);
        long second = counted(Set.of(), hoa);
        var alone = individual(second, 1);
        undone(merged(individual(first, 1), alone));

        count(second, Set.of(WARD), hoa);

        assertThat(individual(second, 1)).isEqualTo(individual(first, 1));
        assertThat(keys(alone)).as("whose number stays in the log").isZero();
    }

    @Test
    void what_is_counted_while_a_merge_holds_is_of_whom_the_signs_say_when_it_is_undone() {
        long first = counted(Set.of(WARD), attendee(1, "Vũ Thị Mai", 4));
        long second = counted(Set.of(WARD), attendee(1, "Vũ Thị Mai", 5));
        var merge = merged(individual(first, 1), individual(second, 1));
        long third = counted(Set.of(WARD), attendee(1, "Vũ Thị Mai", 5));
        undone(merge);
        assertThat(individual(third, 1)).isEqualTo(individual(second, 1));
    }

    @Test
    void who_was_of_a_unit_is_known_again_in_what_it_was_merged_into() {
        var merger = Set.of(OTHER_WARD, WARD);
        long before = counted(Set.of(WARD), attendee(1, "Đỗ Văn An", 6));
        long after = counted(merger, attendee(1, "Đỗ Văn An", 6));
        assertThat(individual(after, 1)).isEqualTo(individual(before, 1));

        long other = counted(merger, attendee(1, "Đỗ Văn An", 7));
        assertThat(suggested()).contains(Set.of(individual(before, 1), individual(other, 1)));
    }

    @Test
    void a_mended_mapping_takes_its_keys_along_and_names_that_are_gone_leave_theirs() {
        long contest = counted(Set.of(WARD), attendee(1, "Phan Thị Cúc", 8));
        var cuc = individual(contest, 1);
        assertThat(keys(cuc)).isEqualTo(2);
        long old = counted(Set.of(WARD), attendee(1, "Phan Thị Cúc", 9));
        assertThat(suggested()).contains(Set.of(cuc, individual(old, 1)));

        count(contest, Set.of(OTHER_WARD), attendee(1, "Phan Thị Cúc", 8));
        assertThat(keys(cuc)).isEqualTo(2);
        assertThat(suggested()).doesNotContain(Set.of(cuc, individual(old, 1)));

        count(contest, Set.of(OTHER_WARD), new Attendee(1, null, null, true));
        assertThat(keys(cuc)).isEqualTo(2);
    }

    @Test
    void of_who_was_erased_nothing_is_written_again_whoever_sits_there_now() {
        var contest = counted(Set.of(WARD), attendee(1, "Ngô Văn Tý", 10));
        var other = counted(Set.of(WARD), attendee(1, "Ngô Văn Tý", 10));
        var ty = individual(contest, 1);
        erase(contest);
        assertThat(keysOf(contest)).isZero();
        assertThat(keysOf(other)).as("that one stands").isEqualTo(2);
        erase(other);
        assertThat(keys(ty)).isZero();

        count(contest, Set.of(WARD), attendee(1, "Ngô Văn Tý", 10));
        assertThat(keys(ty)).isZero();
        assertThat(individual(contest, 1)).isEqualTo(ty);
    }

    @Test
    void who_took_part_after_all_no_more_is_not_known_any_more() {
        var stays = attendee(1, "Bùi Thị Ở", 11);
        long contest = counted(Set.of(WARD), stays, attendee(2, "Bùi Thị Đi", 12));
        var gone = individual(contest, 2);

        count(contest, Set.of(WARD), stays);

        assertThat(number("select count(*) from individual where id = '%s'", gone)).isZero();
        assertThat(keysOf(contest)).isEqualTo(2);
    }

    @Test
    void two_of_one_name_on_one_phone_stay_themselves_when_they_are_counted_anew() {
        var one = attendee(1, "Lý Văn Sinh", 13);
        var other = attendee(2, "Lý Văn Sinh", 13);
        long contest = counted(Set.of(WARD), one, other);
        var before = List.of(individual(contest, 1), individual(contest, 2));
        count(contest, Set.of(WARD), one, other);
        assertThat(List.of(individual(contest, 1), individual(contest, 2))).isEqualTo(before);
        assertThat(Set.copyOf(before)).hasSize(2);
    }

    @Test
    void those_who_are_merged_do_not_hide_whom_to_ask_about() {
        // 70 of one name are 2,415 pairs, all of them one person by a chain of merges.
        var id = "('00000000-0000-0000-0000-' || lpad(to_hex(%s), 12, '0'))::uuid";
        var pair = List.of(new UUID(-1, -2), new UUID(-1, -1));
        sql(
                "insert into individual (id, created_at) select %s, now() from generate_series(1, 70) n"
                        .formatted(id.formatted("n")));
        sql(
                """
                insert into individual_key (individual, kind, key, contest, seen_at)
                select %s, 'NAME_UNIT', '\\x01', 900, now() from generate_series(1, 70) n
                """
                        .formatted(id.formatted("n")));
        sql(
                """
                insert into individual_merge (kept, merged, at, by, reason)
                select %s, %s, now(), 'an', 'một người' from generate_series(1, 69) n
                """
                        .formatted(id.formatted("n + 1"), id.formatted("n")));
        for (var one : pair) {
            sql("insert into individual (id, created_at) values ('%s', now())".formatted(one));
            sql(
                    """
                    insert into individual_key (individual, kind, key, contest, seen_at)
                    values ('%s', 'NAME_UNIT', '\\x02', 900, now())
                    """
                            .formatted(one));
        }
        assertThat(suggested()).contains(Set.copyOf(pair));
    }

    private static Attendee attendee(int contestant, String name, int device) {
        return new Attendee(contestant, name, new byte[] {(byte) device}, true);
    }

    private static long counted(Set<UUID> units, Attendee... attendees) {
        count(++contests, units, attendees);
        return contests;
    }

    private static void count(long contest, Set<UUID> units, Attendee... attendees) {
        var takers = Stream.of(attendees).map(one -> new Taker(one.contestant(), units)).toList();
        var rows =
                server.bean(Individuals.class)
                        .sight(contest, takers, List.of(attendees))
                        .map(people -> facts(contest, people));
        server.bean(FactWriter.class)
                .replace(new FactWriter.Counted(contest, ++seq, 0, DAY), rows)
                .block();
    }

    private static List<Fact> facts(long contest, Map<Integer, UUID> people) {
        return people.entrySet().stream()
                .map(
                        one ->
                                new Fact(
                                        contest,
                                        one.getKey(),
                                        one.getValue(),
                                        null,
                                        List.of(),
                                        DAY,
                                        Fact.Status.COUNTED,
                                        1,
                                        1,
                                        ZEROS,
                                        ZEROS,
                                        0))
                .toList();
    }

    private static long merged(UUID kept, UUID merged) {
        var outcome = server.bean(Merges.class).merge(kept, merged, "an", "một người").block();
        return ((Merges.Outcome.Done) outcome).id();
    }

    private static void undone(long merge) {
        assertThat(server.bean(Merges.class).undo(merge, "an").block()).isTrue();
    }

    private static void erase(long contest) {
        server.bean(PersonErased.class).erased(new ContestRef(contest), 1).block();
    }

    private static List<Set<UUID>> suggested() {
        return server.bean(Suggestions.class).some(Suggestions.FIRST, 100).block().stream()
                .map(pair -> Set.of(pair.one().individual(), pair.other().individual()))
                .toList();
    }

    private static UUID individual(long contest, int contestant) {
        return database.sql(
                        "select individual from sighting where contest = $1 and contestant = $2")
                .bind(0, contest)
                .bind(1, contestant)
                .map(row -> row.get("individual", UUID.class))
                .one()
                .block();
    }

    private static long keys(UUID individual) {
        return number("select count(*) from individual_key where individual = '%s'", individual);
    }

    private static long keysOf(long contest) {
        return number("select count(*) from individual_key where contest = %s", contest);
    }

    private static long number(String query, Object value) {
        return database.sql(query.formatted(value))
                .map(row -> row.get(0, Long.class))
                .one()
                .block();
    }

    private static void sql(String statement) {
        database.sql(statement).then().block();
    }
}
