package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.DrawPlan.Quota;
import vn.chuongvang.questionbank.Question.Type;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
     * @param section index of the section, counted from 0; {@link #WHOLE}: all main questions
     *     together; only meaningful for MAIN
     * @param quota the demand that fails; its count is what was asked for
     * @param missing how many more are needed
     * @param suitable how many playable questions of the bank suit this demand at all
     * @param obstacles why the others do not come, each counted once, under the first that holds
     */
    record Shortage(
            Part part,
            int section,
            Set<Type> types,
            Quota quota,
            int missing,
            int suitable,
            List<Obstacle> obstacles) {
        public static final int WHOLE = -1;

        public Shortage {
            types = Set.copyOf(types);
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * So many questions that would suit and do not come.
     *
     * @param day the last on which one of those held that are over, the first on which one of those
     *     will that do not hold yet
     */
    record Obstacle(Reason reason, int count, Optional<LocalDate> day) {}

    /** Why a question that would suit does not come. */
    enum Reason {
        /** A draft that nobody has reviewed. */
        UNREVIEWED,
        /** It ended, or its review is overdue. */
        EXPIRED,
        NOT_YET_VALID,
        USED,
        OWN,
        SEALED,
        TOO_LONG,
        UNWANTED,
        /** For another region. */
        REGION,
        /** For a group that the contest is not for. */
        GROUP,
        /** This contest has it elsewhere. */
        TAKEN,
        /** It tells of one that was taken, or rests on the same fact. */
        SAME_FACT
    }

    enum Part {
        MAIN,
        BACKUP,
        TIEBREAK,
        AUDIENCE
    }
}
