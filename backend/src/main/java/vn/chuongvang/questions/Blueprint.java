package vn.chuongvang.questions;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.DrawPlan.Portion;
import vn.chuongvang.questionbank.DrawPlan.Quota;
import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Question.Skill;
import vn.chuongvang.questionbank.Topic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the main questions of a contest are made of.
 *
 * @param groups whose special questions may come besides the general ones
 * @param region whose regional questions may come besides the nationwide ones
 * @param lines demands; each is met by questions of its own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Blueprint(
        @Nullable List<Audience> groups, @Nullable String region, @Nullable List<Line> lines) {
    public static final int MOST_LINES = 60;
    private static final int MOST_REGION = 60;

    public Blueprint {
        groups = groups == null ? null : List.copyOf(groups);
        lines = lines == null ? null : List.copyOf(lines);
    }

    /**
     * At least so many questions with all that is given; what is absent may be anything.
     *
     * @param section from 1; absent: in whichever sections
     * @param difficulty 1 to 3
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            @Nullable Integer section,
            int count,
            @Nullable Topic topic,
            @Nullable Integer difficulty,
            @Nullable Audience group,
            @Nullable Skill skill) {

        private boolean isEmpty() {
            return topic == null && difficulty == null && group == null && skill == null;
        }

        private boolean asksTheSameAs(Line other) {
            return Objects.equals(section, other.section)
                    && topic == other.topic
                    && Objects.equals(difficulty, other.difficulty)
                    && group == other.group
                    && skill == other.skill;
        }

        Quota quota() {
            return new Quota(
                    count,
                    Optional.ofNullable(topic),
                    Optional.ofNullable(difficulty).map(level -> Difficulty.values()[level - 1]),
                    Optional.ofNullable(group),
                    Optional.ofNullable(skill));
        }
    }

    /** A line, from 1, that cannot be; 0 for all of them. */
    public record Problem(int line, Code code, String value) {}

    /** Why a line cannot be. */
    public enum Code {
        LINE_COUNT,
        LINE_EMPTY,
        LINE_DIFFICULTY,
        LINE_SECTION,
        LINE_TWICE,
        TOO_MANY_LINES,
        REGION_LONG,
        /** The lines of a section ask for more than it has. */
        SECTION_FULL,
        /** All lines together ask for more main questions than there are. */
        CONTEST_FULL
    }

    public List<Line> demands() {
        return lines == null ? List.of() : lines;
    }

    public List<Quota> ofSection(int index) {
        return demands().stream()
                .filter(line -> line.section() != null && line.section() == index + 1)
                .map(Line::quota)
                .toList();
    }

    public List<Quota> ofTheWhole() {
        return demands().stream().filter(line -> line.section() == null).map(Line::quota).toList();
    }

    /** What is wrong with it whatever it is used for. */
    public List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var lines = demands();
        if (lines.size() > MOST_LINES) {
            problems.add(new Problem(0, Code.TOO_MANY_LINES, String.valueOf(MOST_LINES)));
        }
        if (region != null && region.length() > MOST_REGION) {
            problems.add(new Problem(0, Code.REGION_LONG, String.valueOf(MOST_REGION)));
        }
        for (int i = 0; i < lines.size(); i++) {
            int n = i + 1;
            var before = lines.subList(0, i);
            code(lines.get(i), before).ifPresent(code -> problems.add(new Problem(n, code, "")));
        }
        return List.copyOf(problems);
    }

    private static Optional<Code> code(Line line, List<Line> before) {
        if (line.count() < 1 || line.count() > 200) {
            return Optional.of(Code.LINE_COUNT);
        }
        if (line.difficulty() != null && (line.difficulty() < 1 || line.difficulty() > 3)) {
            return Optional.of(Code.LINE_DIFFICULTY);
        }
        if (line.isEmpty()) {
            return Optional.of(Code.LINE_EMPTY);
        }
        return before.stream().anyMatch(line::asksTheSameAs)
                ? Optional.of(Code.LINE_TWICE)
                : Optional.empty();
    }

    /** What does not fit a contest of these sections. */
    public List<Problem> problemsWith(List<Portion> sections) {
        var problems = new ArrayList<>(problems());
        if (!problems.isEmpty()) {
            return problems;
        }
        var full = new HashSet<Integer>();
        var lines = demands();
        for (int i = 0; i < lines.size(); i++) {
            var section = lines.get(i).section();
            if (section != null && (section < 1 || section > sections.size())) {
                problems.add(new Problem(i + 1, Code.LINE_SECTION, String.valueOf(section)));
            } else if (section != null
                    && asked(section) > sections.get(section - 1).count()
                    && full.add(section)) {
                problems.add(new Problem(i + 1, Code.SECTION_FULL, String.valueOf(section)));
            }
        }
        int main = sections.stream().mapToInt(Portion::count).sum();
        int asked = lines.stream().mapToInt(Line::count).sum();
        if (problems.isEmpty() && asked > main) {
            problems.add(new Problem(0, Code.CONTEST_FULL, String.valueOf(main)));
        }
        return problems;
    }

    private int asked(int section) {
        return demands().stream()
                .filter(line -> line.section() != null && line.section() == section)
                .mapToInt(Line::count)
                .sum();
    }
}
