package vn.chuongvang.questions;

import vn.chuongvang.questionbank.QuestionId;

import java.time.LocalDate;
import java.util.Set;

/** A contest that this audience had, or will have, and its questions, those for spectators too. */
public record Seen(
        long contest, String organiser, LocalDate playedOn, Why why, Set<QuestionId> questions) {
    public Seen {
        questions = Set.copyOf(questions);
    }

    /** What makes it the same audience. */
    public enum Why {
        ORGANISER,
        /** A unit, or an organiser who is a unit of the other. */
        PLACE,
        /** A game of the same event. */
        EVENT
    }
}
