package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.contest.Preset;
import vn.chuongvang.questionbank.Language;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questions.Blueprint;
import vn.chuongvang.questions.DrawSettings;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a host writes to get a contest.
 *
 * @param organiser the controller of the personal data, shown where people consent
 * @param rules parameters that differ from the preset, by their names in the rule table
 * @param seats of the floor; the preset's number when absent
 * @param units names; one unit with the organiser's name when absent
 * @param roster pasted rows: seat, full name, unit
 * @param walkIns a name is enough to get a free seat; as {@code claimBySeatNumber} when absent
 * @param official opens only when its organiser has approved the questions
 */
record NewContest(
        String title,
        String organiser,
        Preset preset,
        @Nullable ObjectNode rules,
        LocalDate playedOn,
        @Nullable Integer seats,
        @Nullable List<String> units,
        @Nullable String roster,
        @Nullable Boolean claimBySeatNumber,
        @Nullable Boolean walkIns,
        @Nullable Boolean official,
        @Nullable DrawOptions draw) {

    /**
     * How its questions are drawn.
     *
     * @param seed the same seed on the same bank and history draws the same questions
     * @param topics T1 to T11; all when absent
     * @param days how long what this audience had does not come again; absent: 180, and less where
     *     the bank has too few
     * @param languages codes; phones may turn questions into them
     */
    record DrawOptions(
            @Nullable Long seed,
            @Nullable List<String> topics,
            @Nullable Integer days,
            @Nullable Blueprint blueprint,
            @Nullable List<String> languages) {
        DrawOptions {
            topics = topics == null ? null : List.copyOf(topics);
            languages = languages == null ? null : List.copyOf(languages);
        }

        static DrawOptions of(DrawSettings settings) {
            var topics = settings.topics();
            return new DrawOptions(
                    null,
                    topics == null ? null : topics.stream().map(Topic::name).toList(),
                    settings.days(),
                    settings.blueprint(),
                    settings.languages());
        }

        /** Checked, as far as they can be without the rules. */
        DrawSettings settings() {
            if (days != null && (days < 0 || days > DrawSettings.MOST_DAYS)) {
                throw Refused.unfit(
                        "DAYS_UNFIT", "0 to 3,650 days, please.", List.of(String.valueOf(days)));
            }
            if (blueprint != null) {
                Sections.refuseUnfit(blueprint.problems());
            }
            var spoken = languages == null ? List.<String>of() : languages;
            if (!Language.CODES.containsAll(spoken)) {
                throw Refused.unfit(
                        "LANGUAGES_UNKNOWN",
                        "Languages are " + String.join(", ", Language.CODES) + ".",
                        spoken);
            }
            return new DrawSettings(
                    topics == null ? null : topics(topics),
                    days,
                    blueprint,
                    spoken.isEmpty() ? null : spoken.stream().distinct().toList());
        }

        private static List<Topic> topics(List<String> names) {
            var known = Stream.of(Topic.values()).map(Topic::name).toList();
            if (names.isEmpty() || !known.containsAll(names)) {
                throw Refused.unfit("TOPICS_UNKNOWN", "Topics are T1 to T11.", names);
            }
            return names.stream().distinct().map(Topic::valueOf).toList();
        }
    }

    DrawSettings settings() {
        return draw == null ? DrawSettings.PLAIN : draw.settings();
    }

    List<String> unitNames() {
        return units == null ? List.of() : units;
    }

    NewContest {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(organiser, "organiser");
        Objects.requireNonNull(preset, "preset");
        Objects.requireNonNull(playedOn, "playedOn");
        units = units == null ? null : List.copyOf(units);
    }

    boolean takesWalkIns() {
        return walkIns == null ? isClaimedBySeatNumber() : walkIns;
    }

    boolean isClaimedBySeatNumber() {
        return Boolean.TRUE.equals(claimBySeatNumber);
    }

    boolean isOfficial() {
        return Boolean.TRUE.equals(official);
    }
}
