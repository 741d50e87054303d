package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.DrawPlan.Quota;
import vn.chuongvang.questionbank.Question.Type;

import java.util.List;
import java.util.Set;

/** What a draw gives: the questions of a contest, or what is missing for it. */
public sealed interface DrawResult {

    /**
     * No question twice, and where the bank allows none that tells the answer of another. Main
     * questions go from easy to hard within each section.
     *
     * @param sections the main questions, section by section as in the plan
     * @param repeatedFacts facts that two of the questions share because the bank had no other
     */
    record Drawn(
            List<List<Question>> sections,
            List<Question> backup,
            List<Question> tiebreak,
            List<Question> audience,
            Set<String> repeatedFacts)
            implements DrawResult {
        public Drawn {
            sections = sections.stream().map(List::copyOf).toList();
            backup = List.copyOf(backup);
            tiebreak = List.copyOf(tiebreak);
            audience = List.copyOf(audience);
            repeatedFacts = Set.copyOf(repeatedFacts);
        }

        /** All main questions in the order of play. */
        public List<Question> main() {
            return sections.stream().flatMap(List::stream).toList();
        }
    }

    /** The bank cannot fill the plan; nothing is drawn. */
    record Refused(List<Shortage> shortages) implements DrawResult {
        public Refused {
            shortages = List.copyOf(shortages);
        }
    }

    /**
     * What is missing and where.
     *
     * @param section index of the section, counted from 0; only meaningful for MAIN
     * @param quota the demand that fails; its count is what was asked for
     * @param missing how many more are needed
     * @param suitable how many playable questions of the bank suit this demand at all
     * @param expired how many would suit but do not hold on the day of play
     * @param unreviewed how many would suit but are not reviewed
     */
    record Shortage(
            Part part,
            int section,
            Set<Type> types,
            Quota quota,
            int missing,
            int suitable,
            int expired,
            int unreviewed) {
        public Shortage {
            types = Set.copyOf(types);
        }
    }

    enum Part {
        MAIN,
        BACKUP,
        TIEBREAK,
        AUDIENCE
    }
}
