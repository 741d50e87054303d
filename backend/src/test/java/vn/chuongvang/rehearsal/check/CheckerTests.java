package vn.chuongvang.rehearsal.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.check.Findings.Fault;
import vn.chuongvang.rehearsal.client.Tap;
import vn.chuongvang.rehearsal.client.Testimony;
import vn.chuongvang.rehearsal.client.Told;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every kind of fault is planted once and must be found; a clean show has none. */
class CheckerTests {

    private static final int KEY = 1;
    private static final Map<Integer, Integer> KEYS = Map.of(1, KEY);

    private final List<Fact> journal =
            new ArrayList<>(
                    List.of(
                            fact(1, "ContestStarted", "{}"),
                            fact(2, "QuestionRead", "{\"round\":1}"),
                            answer(3, 1, 1, KEY),
                            answer(4, 2, 1, 0),
                            answer(5, 2, 2, KEY),
                            answer(6, 3, 1, 2),
                            fact(7, "RoundClosed", "{\"round\":{\"value\":1}}"),
                            fact(8, "RoundSettled", "{\"round\":{\"value\":1}}")));
    private final List<Testimony> testimonies =
            new ArrayList<>(
                    List.of(
                            heard(1, "L", List.of(tap(1, KEY)), List.of(told(1, 3))),
                            heard(
                                    2,
                                    "L",
                                    List.of(tap(1, 0), tap(2, KEY)),
                                    List.of(told(1, 4), told(2, 5))),
                            heard(3, "O", List.of(tap(1, 2)), List.of(told(1, 6)))));
    private Map<Integer, String> floor = Map.of(1, "L", 2, "L", 3, "O");

    @Test
    void a_clean_show_has_no_fault() {
        Findings findings = check();

        assertThat(findings.isClean()).isTrue();
        assertThat(findings.acknowledged()).isEqualTo(4);
        assertThat(findings.recorded()).isEqualTo(4);
    }

    @Test
    void a_leaderboard_has_everybodys_right_answers() {
        assertThat(board(Map.of(1, 1, 2, 1, 3, 0)).isClean()).isTrue();
        assertThat(board(Map.of(1, 1, 2, 0, 3, 0)).faults()).isEqualTo(Map.of(Fault.BOARD, 1L));
        assertThat(board(Map.of(1, 1, 2, 1)).faults()).isEqualTo(Map.of(Fault.BOARD, 1L));
    }

    private Findings board(Map<Integer, Integer> right) {
        return Checker.checkBoard(journal, new HostView(floor, KEYS), right);
    }

    @Test
    void an_acknowledged_answer_that_is_not_on_disk_is_lost() {
        journal.remove(2);
        floor = Map.of(1, "O", 2, "L", 3, "O");
        testimonies.set(0, heard(1, "O", List.of(tap(1, KEY)), List.of(told(1, 3))));

        assertThat(check().faults()).containsOnlyKeys(Fault.LOST);
    }

    @Test
    void a_receipt_for_another_place_in_the_journal_is_a_lost_answer() {
        testimonies.set(0, heard(1, "L", List.of(tap(1, KEY)), List.of(told(1, 99))));

        assertThat(check().faults()).containsOnlyKeys(Fault.LOST);
    }

    @Test
    void one_answer_twice_is_a_duplicate() {
        journal.add(6, answer(60, 1, 1, KEY));
        testimonies.set(0, heard(1, "L", List.of(tap(1, KEY)), List.of(told(1, 60))));

        assertThat(check().faults()).containsKey(Fault.DUPLICATED);
    }

    @Test
    void another_choice_on_disk_is_a_changed_answer() {
        testimonies.set(2, heard(3, "O", List.of(tap(1, 3)), List.of(told(1, 6))));

        assertThat(check().faults()).containsOnlyKeys(Fault.CHANGED);
    }

    @Test
    void an_answer_that_nobody_sent_is_invented() {
        testimonies.set(2, heard(3, "O", List.of(), List.of()));

        assertThat(check().faults()).containsOnlyKeys(Fault.INVENTED);
    }

    @Test
    void an_answer_behind_the_close_does_not_count() {
        journal.add(answer(9, 3, 2, KEY));
        testimonies.set(
                2, heard(3, "O", List.of(tap(1, 2), tap(2, KEY)), List.of(told(1, 6), told(2, 9))));

        assertThat(check().faults()).containsOnlyKeys(Fault.AFTER_CLOSE);
    }

    @Test
    void a_phone_with_another_lamp_than_the_replay_is_found() {
        testimonies.set(2, heard(3, "L", List.of(tap(1, 2)), List.of(told(1, 6))));

        assertThat(check().faults()).containsOnlyKeys(Fault.LAMP);
    }

    @Test
    void a_phone_with_another_record_than_follows_from_the_answers_is_found() {
        var taps = List.of(tap(1, KEY));
        var told = List.of(told(1, 3));
        testimonies.set(0, heard(1, "L", 1, 2, taps, told));
        assertThat(check().isClean()).isTrue();
        testimonies.set(0, heard(1, "L", 2, 2, taps, told));
        assertThat(check().faults()).containsExactly(Map.entry(Fault.RECORD, 1L));
        testimonies.set(0, heard(1, "L", 1, 3, taps, told));
        assertThat(check().faults()).containsExactly(Map.entry(Fault.RECORD, 1L));
    }

    /** Annulled, or out together: the journal says which rule held. */
    @Test
    void where_nobody_is_right_all_stay_or_none() {
        journal.set(2, answer(3, 1, 1, 0));
        journal.set(4, answer(5, 2, 2, 0));
        testimonies.clear();
        for (var outcome : List.of("ANNULLED", "ALL_OUT_TIED")) {
            journal.set(
                    7,
                    fact(
                            8,
                            "RoundSettled",
                            "{\"round\":{\"value\":1},\"outcome\":\"" + outcome + "\"}"));
            var lamp = outcome.equals("ANNULLED") ? "L" : "O";
            floor = Map.of(1, lamp, 2, lamp, 3, lamp);
            assertThat(check().count(Fault.FLOOR)).as(outcome).isZero();
            floor = Map.of(1, "L", 2, "O", 3, "L");
            assertThat(check().count(Fault.FLOOR)).as(outcome).isPositive();
        }
    }

    @Test
    void a_floor_that_does_not_follow_from_the_answers_is_found() {
        floor = Map.of(1, "O", 2, "L", 3, "O");
        testimonies.set(0, heard(1, "O", List.of(tap(1, KEY)), List.of(told(1, 3))));

        assertThat(check().faults()).containsOnlyKeys(Fault.FLOOR);
    }

    @Test
    void what_a_phone_protests_against_is_reported() {
        Testimony calm = testimonies.getFirst();
        testimonies.set(
                0,
                new Testimony(
                        calm.you(),
                        calm.lamp(),
                        calm.right(),
                        calm.left(),
                        calm.lastSeq(),
                        calm.taps(),
                        calm.told(),
                        calm.results(),
                        calm.refusals(),
                        List.of("two receipts"),
                        1));

        assertThat(check().faults()).containsOnlyKeys(Fault.PROTEST);
    }

    private Findings check() {
        return Checker.check(journal, testimonies, new HostView(floor, KEYS));
    }

    private static Fact answer(long seq, int contestant, int attempt, int option) {
        return new Fact(
                seq,
                "AnswerRecorded",
                new Fact.AnswerKey(1, contestant, attempt),
                1,
                json("{\"round\":{\"value\":1},\"response\":{\"option\":" + option + "}}"));
    }

    private static Fact fact(long seq, String type, String body) {
        return new Fact(seq, type, null, 1, json(body));
    }

    private static tools.jackson.databind.JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static Tap tap(int attempt, @Nullable Integer option) {
        return new Tap(1, attempt, option, null);
    }

    private static Told told(int attempt, long receipt) {
        return new Told(1, attempt, receipt, 0, 0);
    }

    private static Testimony heard(int contestant, String lamp, List<Tap> taps, List<Told> told) {
        return heard(contestant, lamp, null, null, taps, told);
    }

    private static Testimony heard(
            int contestant,
            String lamp,
            @Nullable Integer right,
            @Nullable Integer left,
            List<Tap> taps,
            List<Told> told) {
        return new Testimony(
                new Wire.You(contestant, contestant, "An", "Tổ 1"),
                lamp,
                right,
                left,
                9,
                taps,
                told,
                List.of(),
                Map.of(),
                List.of(),
                1);
    }
}
