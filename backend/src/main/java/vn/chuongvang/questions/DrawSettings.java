package vn.chuongvang.questions;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.DrawPlan.Addressees;
import vn.chuongvang.questionbank.Topic;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How the questions of a contest are drawn; kept with them, so that they can be drawn again.
 *
 * @param topics all when absent
 * @param days how long questions that this audience had do not come again; absent: 180, and less
 *     where the bank has too few
 * @param blueprint absent: by the difficulty of the sections alone
 * @param languages into which phones may turn a question; only these translations are kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DrawSettings(
        @Nullable List<Topic> topics,
        @Nullable Integer days,
        @Nullable Blueprint blueprint,
        @Nullable List<String> languages) {
    /** As long as it is, when nobody chose. */
    public static final int DAYS = 180;

    public static final int MOST_DAYS = 3_650;
    public static final DrawSettings PLAIN = new DrawSettings(null, null, null, null);

    public DrawSettings {
        topics = topics == null ? null : List.copyOf(topics);
        languages = languages == null ? null : List.copyOf(languages);
    }

    public int daysOrUsual() {
        return Objects.requireNonNullElse(days, DAYS);
    }

    /** What was chosen is kept or refused; nothing is given up unasked. */
    public boolean holdsFast() {
        return days != null || blueprint != null;
    }

    public List<String> spoken() {
        return languages == null ? List.of() : languages;
    }

    Addressees addressees() {
        var groups = blueprint == null ? null : blueprint.groups();
        return new Addressees(
                groups == null ? Set.of() : Set.copyOf(groups),
                Optional.ofNullable(blueprint).map(Blueprint::region),
                spoken());
    }
}
