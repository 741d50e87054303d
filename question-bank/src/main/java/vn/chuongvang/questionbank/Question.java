package vn.chuongvang.questionbank;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One curated question, immutable; an edit is a new version under the same id.
 *
 * @param translations by language (BCP 47: {@code en}, {@code rad}); only those of this version
 */
public record Question(
        QuestionId id,
        int version,
        String text,
        Answer answer,
        String explanation,
        Media media,
        Tags tags,
        Provenance provenance,
        Validity validity,
        Editorial editorial,
        Timing timing,
        SortedMap<String, Translation> translations) {

    /** Questions of contests from before there was either have no media and no translations. */
    @SuppressWarnings("NullAway")
    public Question {
        media = media == null ? Media.NONE : media;
        translations =
                translations == null
                        ? Collections.emptySortedMap()
                        : Collections.unmodifiableSortedMap(new TreeMap<>(translations));
        if (version < 1) {
            throw new IllegalArgumentException("Versions count from 1");
        }
    }

    public Type type() {
        return switch (answer) {
            case Answer.Choice _ -> Type.SINGLE_CHOICE;
            case Answer.TrueFalse _ -> Type.TRUE_FALSE;
            case Answer.ShortText _ -> Type.SHORT_TEXT;
            case Answer.Number _ -> Type.NUMBER;
            case Answer.MultipleChoice _ -> Type.MULTIPLE_CHOICE;
            case Answer.Ordering _ -> Type.ORDERING;
            case Answer.Matching _ -> Type.MATCHING;
            case Answer.Hotspot _ -> Type.HOTSPOT;
        };
    }

    /**
     * What the letters A, B, C… stand for, in their order: options, things to be put in order, what
     * is on the right of a matching; empty when the answer is written or a tap on a picture.
     */
    public List<String> options() {
        return switch (answer) {
            case Answer.Choice choice -> choice.options();
            case Answer.TrueFalse _ -> Answer.TrueFalse.OPTIONS;
            case Answer.Picked picked -> picked.lettered();
            case Answer.ShortText _, Answer.Number _, Answer.Hotspot _ -> List.of();
        };
    }

    /** What stands on the left of a matching, in its order; else empty. */
    public List<String> prompts() {
        return answer instanceof Answer.Matching matching ? matching.left() : List.of();
    }

    /** The index of the right option where exactly one is tapped; else empty. */
    public OptionalInt keyIndex() {
        return switch (answer) {
            case Answer.Choice choice -> OptionalInt.of(choice.key());
            case Answer.TrueFalse claim -> OptionalInt.of(claim.key() ? 0 : 1);
            case Answer.ShortText _, Answer.Number _, Answer.Picked _, Answer.Hotspot _ ->
                    OptionalInt.empty();
        };
    }

    /** The key in words, as the host reads it aloud. Never for an audience before the reveal. */
    public String keyText() {
        return answer.keyText();
    }

    /** The same with translations into these languages only. */
    public Question speaking(Collection<String> languages) {
        var kept = new TreeMap<>(translations);
        kept.keySet().retainAll(languages);
        return kept.size() == translations.size() ? this : in(kept);
    }

    Question in(SortedMap<String, Translation> others) {
        return copy(id, version, editorial, others);
    }

    /** The same under another id or of another version, with its translations. */
    public Question numbered(QuestionId other, int number) {
        var words = new TreeMap<String, Translation>();
        translations.forEach((language, one) -> words.put(language, one.of(number)));
        return copy(other, number, editorial, words);
    }

    /** The same, further on or further back in its workflow. */
    public Question as(Editorial other) {
        return copy(id, version, other, translations);
    }

    private Question copy(
            QuestionId newId,
            int newVersion,
            Editorial newEditorial,
            SortedMap<String, Translation> others) {
        return new Question(
                newId,
                newVersion,
                text,
                answer,
                explanation,
                media,
                tags,
                provenance,
                validity,
                newEditorial,
                timing,
                others);
    }

    public Topic topic() {
        return tags.topic();
    }

    public Difficulty difficulty() {
        return tags.difficulty();
    }

    /** True when it was reviewed and its facts hold on that day. */
    public boolean isPlayableOn(LocalDate day) {
        return editorial.isReviewed() && validity.holdsOn(day);
    }

    public enum Type {
        SINGLE_CHOICE,
        TRUE_FALSE,
        SHORT_TEXT,
        NUMBER,
        MULTIPLE_CHOICE,
        ORDERING,
        MATCHING,
        HOTSPOT;

        /** One tap, the same on every device; neither typed nor made of several marks. */
        public boolean isTapped() {
            return this == SINGLE_CHOICE || this == TRUE_FALSE;
        }
    }

    /** The author's estimate, easy to hard; in files 1, 2 and 3. */
    public enum Difficulty {
        RECOGNISE,
        UNDERSTAND,
        APPLY;

        /** From so many right answers on, a question is one of the easy ones. */
        public static final double EASY_FROM = 0.85;

        /** Below it, a question is one of the hard ones. */
        public static final double HARD_BELOW = 0.6;

        /**
         * What real contests show.
         *
         * @param shareRight how many of those who were asked were right, 0 to 1
         */
        public static Difficulty measured(double shareRight) {
            return shareRight >= EASY_FROM
                    ? RECOGNISE
                    : shareRight >= HARD_BELOW ? UNDERSTAND : APPLY;
        }
    }

    /** Whom a question suits; GENERAL suits everybody. */
    public enum Audience {
        GENERAL,
        FISHERS,
        FARMERS,
        ELDERLY,
        ETHNIC_MINORITIES,
        OFFICIALS,
        STUDENTS,
        TRADERS
    }

    /** The five basic digital skills that a community digital team teaches. */
    public enum Skill {
        PUBLIC_SERVICES,
        SHOPPING,
        PAYMENT,
        SAFETY,
        PLATFORMS
    }

    /** What it is about and for whom; without a region it is for the whole country. */
    public record Tags(
            Topic topic,
            Difficulty difficulty,
            Set<Audience> audience,
            Optional<Skill> skill,
            Optional<String> region) {
        public Tags {
            audience = Set.copyOf(audience);
        }
    }

    /** Who wrote it, who checked it, and how far it came. */
    public record Editorial(State state, String author, List<String> reviewers) {
        public Editorial {
            reviewers = List.copyOf(reviewers);
        }

        public boolean isReviewed() {
            return state == State.REVIEWED || state == State.APPROVED;
        }
    }

    public enum State {
        DRAFT,
        REVIEWED,
        APPROVED,
        RETIRED
    }

    /** Times of its own; where empty, the section of the contest decides. */
    public record Timing(Optional<Duration> read, Optional<Duration> answer) {
        public static final Timing OF_THE_SECTION = new Timing(Optional.empty(), Optional.empty());
    }
}
