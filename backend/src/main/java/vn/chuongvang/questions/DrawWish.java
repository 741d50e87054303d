package vn.chuongvang.questions;

import vn.chuongvang.questionbank.DrawPlan;
import vn.chuongvang.questionbank.DrawPlan.Exclusion;
import vn.chuongvang.questionbank.DrawPlan.Portion;
import vn.chuongvang.questionbank.DrawPlan.Quota;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.QuestionId;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a contest needs.
 *
 * @param whom whose last contests' questions should not come again
 * @param sections the main questions, section by section
 * @param whole demands on the main questions together
 * @param tooLong questions that do not fit a surface
 * @param unwanted other questions that may not come in any case
 * @param seed the same wish on the same bank, history and measurements draws the same questions
 */
public record DrawWish(
        Gathering whom,
        List<Portion> sections,
        List<Quota> whole,
        Portion backup,
        Portion tiebreak,
        Portion audience,
        Set<QuestionId> tooLong,
        Set<QuestionId> unwanted,
        DrawSettings settings,
        long seed) {
    public DrawWish {
        sections = List.copyOf(sections);
        whole = List.copyOf(whole);
        tooLong = Set.copyOf(tooLong);
        unwanted = Set.copyOf(unwanted);
    }

    int total() {
        var main = sections.stream().mapToInt(Portion::count).sum();
        return main + backup.count() + tiebreak.count() + audience.count();
    }

    /**
     * A question is left out for the reason that lasts longest.
     *
     * @param used what is left out in this try, some of it because it is the contest's own
     */
    DrawPlan plan(
            Set<QuestionId> used,
            Set<QuestionId> own,
            Set<QuestionId> sealed,
            Map<QuestionId, Difficulty> measured) {
        var exclude = new HashMap<QuestionId, Exclusion>();
        used.forEach(id -> exclude.put(id, own.contains(id) ? Exclusion.OWN : Exclusion.USED));
        unwanted.forEach(id -> exclude.put(id, Exclusion.UNWANTED));
        tooLong.forEach(id -> exclude.put(id, Exclusion.TOO_LONG));
        sealed.forEach(id -> exclude.put(id, Exclusion.SEALED));
        return new DrawPlan(
                whom.playedOn(),
                sections,
                whole,
                backup,
                tiebreak,
                audience,
                exclude,
                settings.addressees(),
                measured,
                settings.blueprint() != null,
                seed);
    }
}
