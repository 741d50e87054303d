package vn.chuongvang.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.questionbank.Draw;
import vn.chuongvang.questionbank.DrawPlan;
import vn.chuongvang.questionbank.DrawPlan.Portion;
import vn.chuongvang.questionbank.DrawResult;
import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questions.Blueprint.Code;
import vn.chuongvang.questions.Blueprint.Line;
import vn.chuongvang.questions.Blueprint.Problem;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

class BlueprintTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final List<Portion> WARD =
            List.of(Portion.of(10, DrawPlan.TAPPED), Portion.of(10, DrawPlan.TAPPED));

    private final JsonMapper mapper = new JsonMapper();

    @Test
    void each_that_is_shipped_can_be_drawn_for_a_ward_with_any_seed() {
        var bank = QuestionBank.load();
        var shipped = Blueprints.read(mapper);
        assertThat(shipped).hasSize(4);
        for (var one : shipped) {
            var blueprint = one.blueprint();
            assertThat(blueprint.problemsWith(WARD)).as(one.id()).isEmpty();
            for (long seed = 0; seed < 20; seed++) {
                var result =
                        Draw.draw(
                                bank,
                                wish(blueprint, seed).plan(Set.of(), Set.of(), Set.of(), Map.of()));
                assertThat(result).as(one.id()).isInstanceOf(DrawResult.Drawn.class);
            }
        }
    }

    @Test
    void a_blueprint_is_written_and_read_as_it_is() {
        for (var one : Blueprints.read(mapper)) {
            var text = mapper.writeValueAsString(one.blueprint());
            assertThat(mapper.readValue(text, Blueprint.class)).isEqualTo(one.blueprint());
        }
        assertThat(mapper.readValue("{}", DrawSettings.class)).isEqualTo(DrawSettings.PLAIN);
    }

    @Test
    void a_line_that_cannot_be_is_named() {
        var blueprint =
                blueprint(
                        topic(null, 2, Topic.T1),
                        topic(null, 1, Topic.T1),
                        new Line(null, 1, null, null, null, null),
                        new Line(null, 1, null, 4, null, null),
                        topic(null, 0, Topic.T2));
        assertThat(blueprint.problems())
                .containsExactly(
                        new Problem(2, Code.LINE_TWICE, ""),
                        new Problem(3, Code.LINE_EMPTY, ""),
                        new Problem(4, Code.LINE_DIFFICULTY, ""),
                        new Problem(5, Code.LINE_COUNT, ""));
        var many =
                IntStream.rangeClosed(1, Blueprint.MOST_LINES + 1)
                        .mapToObj(i -> topic(i, 1, Topic.T1))
                        .toArray(Line[]::new);
        assertThat(blueprint(many).problems())
                .containsExactly(new Problem(0, Code.TOO_MANY_LINES, "60"));
    }

    @Test
    void what_does_not_fit_the_sections_is_named() {
        assertThat(blueprint(topic(3, 1, Topic.T1)).problemsWith(WARD))
                .containsExactly(new Problem(1, Code.LINE_SECTION, "3"));
        assertThat(blueprint(topic(2, 6, Topic.T1), topic(2, 5, Topic.T2)).problemsWith(WARD))
                .containsExactly(new Problem(1, Code.SECTION_FULL, "2"));
        assertThat(blueprint(topic(2, 9, Topic.T1), topic(null, 12, Topic.T2)).problemsWith(WARD))
                .containsExactly(new Problem(0, Code.CONTEST_FULL, "20"));
        assertThat(blueprint(topic(2, 9, Topic.T1), topic(null, 11, Topic.T2)).problemsWith(WARD))
                .isEmpty();
    }

    @Test
    void names_that_are_in_every_ward_tell_no_place() {
        var units =
                List.of(
                        "Tổ 1",
                        "Tổ dân phố số 12",
                        "Lớp 10A1",
                        "Đội A",
                        "Thôn 3",
                        "Thôn Trà Giang");
        assertThat(new Gathering(0, "Đoàn xã Y", units, 0, DAY).places())
                .containsExactlyInAnyOrder("doan xa y", "thon tra giang");
    }

    private static DrawWish wish(Blueprint blueprint, long seed) {
        return new DrawWish(
                new Gathering(0, "Đoàn phường", List.of(), 0, DAY),
                IntStream.range(0, 2)
                        .mapToObj(i -> new Portion(10, DrawPlan.TAPPED, blueprint.ofSection(i)))
                        .toList(),
                blueprint.ofTheWhole(),
                Portion.of(5, DrawPlan.TAPPED),
                Portion.of(5, DrawPlan.TAPPED),
                Portion.NONE,
                Set.of(),
                Set.of(),
                new DrawSettings(null, null, blueprint, null),
                seed);
    }

    private static Blueprint blueprint(Line... lines) {
        return new Blueprint(List.of(Audience.FISHERS), null, List.of(lines));
    }

    private static Line topic(@Nullable Integer section, int count, Topic topic) {
        return new Line(section, count, topic, null, null, null);
    }
}
