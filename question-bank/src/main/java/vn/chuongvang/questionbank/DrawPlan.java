package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Question.Type;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a contest needs from the bank.
 *
 * @param playedOn the day of the contest: no question is drawn that does not hold on it
 * @param sections the main questions, section by section
 * @param exclude questions that may not come again, for example those of the last contest
 * @param audiences whose special questions may come besides the general ones
 * @param region whose regional questions may come besides the nationwide ones
 * @param measured how hard questions turned out to be: it counts in place of the author's estimate;
 *     see {@link Difficulty#measured}
 * @param seed the same bank, plan and seed draw the same questions
 */
public record DrawPlan(
        LocalDate playedOn,
        List<Portion> sections,
        Portion backup,
        Portion tiebreak,
        Portion audience,
        Set<QuestionId> exclude,
        Set<Audience> audiences,
        Optional<String> region,
        Map<QuestionId, Difficulty> measured,
        long seed) {

    public static final Set<Type> ANY_TYPE = Set.of(Type.values());
    public static final Set<Type> TAPPED = Set.of(Type.SINGLE_CHOICE, Type.TRUE_FALSE);
    public static final Set<Type> WRITTEN = Set.of(Type.SHORT_TEXT, Type.NUMBER);

    public DrawPlan {
        sections = List.copyOf(sections);
        exclude = Set.copyOf(exclude);
        audiences = Set.copyOf(audiences);
        measured = Map.copyOf(measured);
    }

    /** A plan for everybody, with nothing excluded and no questions for spectators. */
    public static DrawPlan of(
            LocalDate playedOn,
            List<Portion> sections,
            Portion backup,
            Portion tiebreak,
            long seed) {
        return new DrawPlan(
                playedOn,
                sections,
                backup,
                tiebreak,
                Portion.NONE,
                Set.of(),
                Set.of(),
                Optional.empty(),
                Map.of(),
                seed);
    }

    /** As it was measured, or else as its author estimated it. */
    Difficulty difficultyOf(Question question) {
        return measured.getOrDefault(question.id(), question.difficulty());
    }

    /**
     * Some questions of the given types. Quotas are demands and may cover fewer than {@code count};
     * what they leave open is spread over topics and rises from easy to hard.
     */
    public record Portion(int count, Set<Type> types, List<Quota> quotas) {
        public static final Portion NONE = new Portion(0, ANY_TYPE, List.of());

        public Portion {
            types = Set.copyOf(types);
            quotas = List.copyOf(quotas);
            if (quotas.stream().mapToInt(Quota::count).sum() > count) {
                throw new IllegalArgumentException("The quotas ask for more than the count");
            }
        }

        public static Portion of(int count, Set<Type> types) {
            return new Portion(count, types, List.of());
        }
    }

    /** So many of one topic or one difficulty or both. */
    public record Quota(int count, Optional<Topic> topic, Optional<Difficulty> difficulty) {
        public static Quota of(int count, Topic topic) {
            return new Quota(count, Optional.of(topic), Optional.empty());
        }

        public static Quota of(int count, Difficulty difficulty) {
            return new Quota(count, Optional.empty(), Optional.of(difficulty));
        }

        public static Quota of(int count, Topic topic, Difficulty difficulty) {
            return new Quota(count, Optional.of(topic), Optional.of(difficulty));
        }
    }
}
