package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Preset;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.contest.SeatNumber;
import vn.chuongvang.contest.UnitId;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

final class EventJsonTests {

    private static final Instant AT = Instant.parse("2026-11-23T05:00:00.250Z");
    private static final JsonMapper MAPPER = LiveJson.mapper();

    private final EventJson json = new EventJson(MAPPER);

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

    /**
     * What is in {@code live/events.txt} lies in somebody's journal: lines are added, never
     * changed.
     */
    @Test
    void what_was_ever_written_is_still_read() {
        var types = new TreeSet<String>();
        for (var line : stored("events.txt").lines().toList()) {
            var type = line.substring(0, line.indexOf(' '));
            var body = line.substring(type.length() + 1);
            var event = json.event(type, body);
            types.add(type);
            assertThat(json.type(event)).isEqualTo(type);
            assertThat(MAPPER.readTree(json.body(event))).isEqualTo(MAPPER.readTree(body));
        }
        assertThat(types)
                .as("every type of fact has a stored sample")
                .isEqualTo(EventJson.leaves(ContestEvent.class, new TreeMap<>()).keySet());
    }

    @Test
    void the_questions_of_an_old_contest_are_still_read() {
        var text = new ContestText(MAPPER);
        var questions = SampleContest.draft(1, 10).questions();
        assertThat(text.readQuestions(stored("questions.json"))).isEqualTo(questions);
        assertThat(text.readQuestions(text.questions(questions))).isEqualTo(questions);
    }

    private static String stored(String name) {
        try (var file = EventJsonTests.class.getResourceAsStream("/live/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
