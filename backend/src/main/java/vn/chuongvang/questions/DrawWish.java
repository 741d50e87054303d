package vn.chuongvang.questions;

import vn.chuongvang.questionbank.DrawPlan;
import vn.chuongvang.questionbank.DrawPlan.Portion;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.QuestionId;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a contest needs.
 *
 * @param organiser whose last contests' questions should not come again
 * @param sections the main questions, section by section
 * @param unwanted questions that may not come in any case
 * @param seed the same wish on the same bank, history and measurements draws the same questions
 */
public record DrawWish(
        String organiser,
        LocalDate playedOn,
        List<Portion> sections,
        Portion backup,
        Portion tiebreak,
        Portion audience,
        Set<QuestionId> unwanted,
        long seed) {
    public DrawWish {
        sections = List.copyOf(sections);
        unwanted = Set.copyOf(unwanted);
    }

    int total() {
        var main = sections.stream().mapToInt(Portion::count).sum();
        return main + backup.count() + tiebreak.count() + audience.count();
    }

    DrawPlan without(Set<QuestionId> used, Map<QuestionId, Difficulty> measured) {
        var exclude = new HashSet<>(used);
        exclude.addAll(unwanted);
        return new DrawPlan(
                playedOn,
                sections,
                backup,
                tiebreak,
                audience,
                exclude,
                Set.of(),
                Optional.empty(),
                measured,
                seed);
    }
}
