package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Preset;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.contest.SeatNumber;
import vn.chuongvang.contest.UnitId;

import java.time.Instant;
import java.util.List;

final class EventJsonTests {

    private static final Instant AT = Instant.parse("2026-11-23T05:00:00.250Z");
    private final EventJson json = new EventJson(LiveJson.mapper());

    @Test
    void an_answer_is_a_few_words() {
        var answer =
                new ContestEvent.AnswerRecorded(
                        AT,
                        new ContestantId(7),
                        new RoundNumber(3),
                        1,
                        new Response.Choice(2),
                        AnswerChannel.PHONE,
                        1_250);
        assertThat(json.type(answer)).isEqualTo("AnswerRecorded");
        assertThat(json.body(answer))
                .isEqualTo(
                        """
                        {"at":"2026-11-23T05:00:00.250Z","contestant":7,"round":3,"attempt":1,\
                        "response":{"is":"Choice","option":2},"channel":"PHONE","tookMillis":1250}\
                        """);
        assertThat(json.event("AnswerRecorded", json.body(answer))).isEqualTo(answer);
    }

    @Test
    void rules_come_back_as_they_were() {
        for (var preset : Preset.values()) {
            var roster =
                    List.of(
                            new Contestant(
                                    new ContestantId(1), new SeatNumber(4), new UnitId(2), false),
                            new Contestant(new ContestantId(2), null, new UnitId(2), true));
            var prepared =
                    new ContestEvent.ContestPrepared(
                            AT, preset.rules(), 1, "hash", roster, List.of());
            assertThat(json.event("ContestPrepared", json.body(prepared))).isEqualTo(prepared);
        }
    }
}
