package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Question.Skill;
import vn.chuongvang.questionbank.Question.Type;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a contest needs from the bank.
 *
 * @param playedOn the day of the contest: no question is drawn that does not hold on it
 * @param sections the main questions, section by section
 * @param whole demands that the main questions have to meet together, in whichever sections
 * @param exclude questions that may not come, and why not
 * @param addressees whom the contest is for
 * @param measured how hard questions turned out to be: it counts in place of the author's estimate;
 *     see {@link Difficulty#measured}
 * @param apart questions that tell of each other never meet; else they may where the bank has no
 *     other
 * @param seed the same bank, plan and seed draw the same questions
 */
public record DrawPlan(
        LocalDate playedOn,
        List<Portion> sections,
        List<Quota> whole,
        Portion backup,
        Portion tiebreak,
        Portion audience,
        Map<QuestionId, Exclusion> exclude,
        Addressees addressees,
        Map<QuestionId, Difficulty> measured,
        boolean apart,
        long seed) {

    public static final Set<Type> ANY_TYPE = Set.of(Type.values());
    public static final Set<Type> TAPPED = Set.of(Type.SINGLE_CHOICE, Type.TRUE_FALSE);
    public static final Set<Type> WRITTEN = Set.of(Type.SHORT_TEXT, Type.NUMBER);

    public DrawPlan {
        sections = List.copyOf(sections);
        whole = List.copyOf(whole);
        exclude = Map.copyOf(exclude);
        measured = Map.copyOf(measured);
        int free = sections.stream().mapToInt(Portion::open).sum();
        if (whole.stream().mapToInt(Quota::count).sum() > free) {
            throw new IllegalArgumentException("The demands on the whole ask for more than it has");
        }
    }

    /** Demands on single portions only; questions that tell of each other may meet. */
    public DrawPlan(
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
        this(
                playedOn,
                sections,
                List.of(),
                backup,
                tiebreak,
                audience,
                exclude.stream().collect(Collectors.toMap(one -> one, _ -> Exclusion.UNWANTED)),
                new Addressees(audiences, region, List.of()),
                measured,
                false,
                seed);
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

    public DrawPlan excluding(Map<QuestionId, Exclusion> others) {
        return new DrawPlan(
                playedOn,
                sections,
                whole,
                backup,
                tiebreak,
                audience,
                others,
                addressees,
                measured,
                apart,
                seed);
    }

    DrawPlan to(Addressees others) {
        return new DrawPlan(
                playedOn, sections, whole, backup, tiebreak, audience, exclude, others, measured,
                apart, seed);
    }

    /** As it was measured, or else as its author estimated it. */
    Difficulty difficultyOf(Question question) {
        return measured.getOrDefault(question.id(), question.difficulty());
    }

    /** Why a question may not come. */
    public enum Exclusion {
        /** The same audience had it lately. */
        USED,
        /** The contest has it now and is drawn again. */
        OWN,
        /** It is secret for another contest. */
        SEALED,
        /** It does not fit a surface. */
        TOO_LONG,
        /** Of a topic that was not chosen, or exchanged by the host. */
        UNWANTED
    }

    /**
     * Whom a contest is for.
     *
     * @param groups whose special questions may come besides the general ones
     * @param region whose regional questions may come besides the nationwide ones
     * @param languages a question that has them is taken before one that has not
     */
    public record Addressees(
            Set<Audience> groups, Optional<String> region, List<String> languages) {
        public static final Addressees EVERYBODY =
                new Addressees(Set.of(), Optional.empty(), List.of());

        public Addressees {
            groups = Set.copyOf(groups);
            languages = List.copyOf(languages);
        }

        /** How many of the languages a question does not have. */
        int untranslated(Question question) {
            return (int)
                    languages.stream()
                            .filter(one -> !question.translations().containsKey(one))
                            .count();
        }
    }

    /**
     * Some questions of the given types. Quotas are demands and may cover fewer than {@code count};
     * what they leave open is spread over topics and rises from easy to hard.
     *
     * @param wishes how hard the questions should be, easy to hard, one for each; empty: half easy,
     *     three tenths middling. Demands go first
     * @param gates places, from 0, at which the hardest of them stand
     */
    public record Portion(
            int count,
            Set<Type> types,
            List<Quota> quotas,
            List<Difficulty> wishes,
            Set<Integer> gates) {
        public static final Portion NONE = new Portion(0, ANY_TYPE, List.of());

        public Portion {
            types = Set.copyOf(types);
            quotas = List.copyOf(quotas);
            wishes = List.copyOf(wishes);
            gates = Set.copyOf(gates);
            if (quotas.stream().mapToInt(Quota::count).sum() > count) {
                throw new IllegalArgumentException("The quotas ask for more than the count");
            }
        }

        public Portion(int count, Set<Type> types, List<Quota> quotas) {
            this(count, types, quotas, List.of(), Set.of());
        }

        public static Portion of(int count, Set<Type> types) {
            return new Portion(count, types, List.of());
        }

        public Portion wishing(List<Difficulty> other) {
            return new Portion(count, types, quotas, other, gates);
        }

        public Portion gatedAt(Set<Integer> places) {
            return new Portion(count, types, quotas, wishes, places);
        }

        Portion demanding(List<Quota> others) {
            return new Portion(count, types, others, wishes, gates);
        }

        /** So many questions at most; demands are kept, and have to fit. */
        Portion shortened(int fewer) {
            return new Portion(fewer, types, quotas, wishes, gates);
        }

        /** How many the quotas leave open. */
        int open() {
            return count - quotas.stream().mapToInt(Quota::count).sum();
        }
    }

    /**
     * So many questions that have all that is given. What one demand was given does not count for
     * another.
     *
     * @param group a special question of this group, also where the contest wants no such group
     */
    public record Quota(
            int count,
            Optional<Topic> topic,
            Optional<Difficulty> difficulty,
            Optional<Audience> group,
            Optional<Skill> skill) {

        public Quota(int count, Optional<Topic> topic, Optional<Difficulty> difficulty) {
            this(count, topic, difficulty, Optional.empty(), Optional.empty());
        }

        public static Quota of(int count, Topic topic) {
            return new Quota(count, Optional.of(topic), Optional.empty());
        }

        public static Quota of(int count, Difficulty difficulty) {
            return new Quota(count, Optional.empty(), Optional.of(difficulty));
        }

        public static Quota of(int count, Topic topic, Difficulty difficulty) {
            return new Quota(count, Optional.of(topic), Optional.of(difficulty));
        }

        Quota of(int other) {
            return new Quota(other, topic, difficulty, group, skill);
        }

        boolean suits(Question question, Difficulty known) {
            return topic.map(question.topic()::equals).orElse(true)
                    && difficulty.map(known::equals).orElse(true)
                    && group.map(question.tags().audience()::contains).orElse(true)
                    && skill.equals(skill.flatMap(_ -> question.tags().skill()));
        }
    }
}
