package vn.chuongvang.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.DrawPlan.Exclusion;
import vn.chuongvang.questionbank.DrawPlan.Quota;
import vn.chuongvang.questionbank.DrawResult.Part;
import vn.chuongvang.questionbank.DrawResult.Reason;
import vn.chuongvang.questionbank.DrawResult.Refused;
import vn.chuongvang.questionbank.DrawResult.Shortage;
import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Skill;
import vn.chuongvang.questionbank.Question.Type;
import vn.chuongvang.questionbank.Relaxation;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questions.Seen;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a draw by certain settings would come to, or why it would not.
 *
 * @param eased questions that this audience had may be among them: the bank had too few others
 * @param days how long what this audience had does not come again
 * @param excluded how many questions of the bank were left out, by the reason
 * @param contests whose questions count as had by this audience, the latest first
 * @param languages how many of the questions have which language of the contest
 * @param shortages what is missing; empty when it can be drawn
 * @param relaxations single things that could be given up; each of them suffices alone
 */
record DrawReport(
        boolean drawn,
        boolean eased,
        int days,
        Map<Exclusion, Long> excluded,
        List<Had> contests,
        List<Spoken> languages,
        List<Lack> shortages,
        List<Way> relaxations) {
    private static final Quota NO_QUOTA = new Quota(0, Optional.empty(), Optional.empty());

    /** What goes with a refusal; as in the report. */
    record Advice(int days, List<Way> relaxations) {}

    /**
     * A contest of the same audience.
     *
     * @param title absent when it is no longer there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Had(
            long contest,
            @Nullable String title,
            String organiser,
            LocalDate playedOn,
            Seen.Why why,
            int questions) {}

    /** So many of the questions have this language. */
    record Spoken(String language, int translated, int of) {}

    /**
     * What was asked for.
     *
     * @param section from 1; absent: in whichever sections, or another part
     * @param difficulty 1 to 3
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Demand(
            Part part,
            @Nullable Integer section,
            @Nullable Topic topic,
            @Nullable Integer difficulty,
            @Nullable Audience group,
            @Nullable Skill skill,
            int count) {

        static Demand of(Part part, int section, Quota quota) {
            return new Demand(
                    part,
                    part == Part.MAIN && section != Shortage.WHOLE ? section + 1 : null,
                    quota.topic().orElse(null),
                    quota.difficulty().map(level -> level.ordinal() + 1).orElse(null),
                    quota.group().orElse(null),
                    quota.skill().orElse(null),
                    quota.count());
        }
    }

    /** A demand that fails, and what became of the questions that would suit it. */
    record Lack(
            Demand demand, Set<Type> types, int missing, int suitable, List<Hindrance> obstacles) {}

    /**
     * @param day the last on which those held that are over; the first for those that do not yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Hindrance(Reason reason, int count, @Nullable LocalDate day) {}

    /**
     * @param demand as it was; absent where it is about the whole draw. Without a topic, a
     *     difficulty, a group and a skill it is about the number of questions of a part
     * @param to the number that is left
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Way(Relaxation.Kind kind, @Nullable Demand demand, @Nullable Integer to) {}

    static List<Lack> shortages(Refused refused) {
        return refused.shortages().stream().map(DrawReport::lack).toList();
    }

    private static Lack lack(Shortage shortage) {
        return new Lack(
                Demand.of(shortage.part(), shortage.section(), shortage.quota()),
                shortage.types(),
                shortage.missing(),
                shortage.suitable(),
                shortage.obstacles().stream()
                        .map(
                                one ->
                                        new Hindrance(
                                                one.reason(), one.count(), one.day().orElse(null)))
                        .toList());
    }

    static List<Way> ways(List<Relaxation> relaxations) {
        return relaxations.stream().map(DrawReport::way).toList();
    }

    private static Way way(Relaxation one) {
        var demand =
                one.part()
                        .map(part -> Demand.of(part, one.section(), one.quota().orElse(NO_QUOTA)))
                        .orElse(null);
        return new Way(one.kind(), demand, one.kind() == Relaxation.Kind.FEWER ? one.to() : null);
    }
}
