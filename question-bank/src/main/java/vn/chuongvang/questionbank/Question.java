package vn.chuongvang.questionbank;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** One curated question, immutable; an edit is a new version under the same id. */
public record Question(
        QuestionId id,
        int version,
        String text,
        Answer answer,
        String explanation,
        Tags tags,
        Provenance provenance,
        Validity validity,
        Editorial editorial,
        Timing timing) {

    public Question {
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
        };
    }

    /** What a contestant taps, in the order A, B, C…; empty when the answer is written. */
    public List<String> options() {
        return switch (answer) {
            case Answer.Choice choice -> choice.options();
            case Answer.TrueFalse _ -> Answer.TrueFalse.OPTIONS;
            case Answer.ShortText _, Answer.Number _ -> List.of();
        };
    }

    /** The index of the right option; empty when the answer is written. */
    public OptionalInt keyIndex() {
        return switch (answer) {
            case Answer.Choice choice -> OptionalInt.of(choice.key());
            case Answer.TrueFalse claim -> OptionalInt.of(claim.key() ? 0 : 1);
            case Answer.ShortText _, Answer.Number _ -> OptionalInt.empty();
        };
    }

    /** The key in words, as the host reads it aloud. Never for an audience before the reveal. */
    public String keyText() {
        return answer.keyText();
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
        NUMBER;

        /** Tapped rather than typed. */
        public boolean isTapped() {
            return this == SINGLE_CHOICE || this == TRUE_FALSE;
        }
    }

    /** The author's estimate, easy to hard; in files 1, 2 and 3. */
    public enum Difficulty {
        RECOGNISE,
        UNDERSTAND,
        APPLY
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
