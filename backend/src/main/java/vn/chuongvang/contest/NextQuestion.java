package vn.chuongvang.contest;

import org.jspecify.annotations.Nullable;

/** Which question comes next, and whether any may. */
final class NextQuestion {
    private NextQuestion() {}

    /** Why no question of that purpose may be read now; null if one may. */
    static @Nullable Refusal whyNot(Hall hall, QuestionPurpose purpose) {
        boolean running = hall.tiebreak().isPresent();
        if (purpose == QuestionPurpose.TIEBREAK) {
            return running ? unlessLeft(hall, purpose) : Refusal.NO_TIEBREAK;
        }
        if (purpose == QuestionPurpose.RESCUE) {
            return whyNoRescueQuestion(hall);
        }
        if (purpose == QuestionPurpose.AUDIENCE) {
            return running ? Refusal.TIEBREAK_RUNNING : unlessLeft(hall, purpose);
        }
        if (running) {
            return Refusal.TIEBREAK_RUNNING;
        }
        if (Endings.isDecided(hall)) {
            return Refusal.CONTEST_DECIDED;
        }
        if (hall.onFloor().isEmpty()) {
            return RescueTriggers.isDue(hall) ? Refusal.RESCUE_FIRST : Refusal.NOBODY_ON_FLOOR;
        }
        if (index(hall, purpose) > hall.rules().questions().main()) {
            return Refusal.NO_QUESTION_LEFT;
        }
        if (purpose == QuestionPurpose.MAIN) {
            return Finals.isPickMissing(hall) ? Refusal.PICK_FINAL_FIRST : null;
        }
        return unlessLeft(hall, purpose);
    }

    private static @Nullable Refusal whyNoRescueQuestion(Hall hall) {
        var whyNot = Rescues.whyNot(hall);
        if (whyNot != null) {
            return whyNot;
        }
        if (!Rescues.asksQuestions(hall)) {
            return Refusal.NO_QUESTION_LEFT;
        }
        if (Rescues.isScoreMissing(hall)) {
            return Refusal.RESCUE_GAME_FIRST;
        }
        return RescueSelection.candidates(hall).isEmpty()
                ? Refusal.NOBODY_TO_RESCUE
                : unlessLeft(hall, QuestionPurpose.BACKUP);
    }

    private static @Nullable Refusal unlessLeft(Hall hall, QuestionPurpose purpose) {
        return hall.unasked(purpose).isEmpty() ? Refusal.NO_QUESTION_LEFT : null;
    }

    /** A backup takes the place of a question that does not count, else of the next one. */
    static int index(Hall hall, QuestionPurpose purpose) {
        return switch (purpose) {
            case MAIN -> hall.lastIndex() + 1;
            case BACKUP -> hasVacancy(hall) ? hall.lastIndex() : hall.lastIndex() + 1;
            case TIEBREAK, RESCUE, AUDIENCE -> hall.lastIndex();
        };
    }

    /** The last main question was voided or annulled: a backup may stand in for it. */
    static boolean hasVacancy(Hall hall) {
        return hall.lastMainRound().filter(round -> !hall.counts(round.number())).isPresent();
    }

    static PreparedQuestion of(Hall hall, QuestionPurpose purpose) {
        return switch (purpose) {
            case MAIN ->
                    hall.setup()
                            .questionsFor(purpose)
                            .get(Finals.place(hall, index(hall, purpose)));
            case BACKUP -> backup(hall);
            case TIEBREAK, AUDIENCE -> hall.unasked(purpose).getFirst();
            case RESCUE -> forRescue(hall);
        };
    }

    /** One that fits the section, if there is one left. */
    private static PreparedQuestion backup(Hall hall) {
        var kinds = section(hall, QuestionPurpose.BACKUP).kinds();
        var left = hall.unasked(QuestionPurpose.BACKUP);
        return left.stream()
                .filter(question -> kinds.contains(question.kind()))
                .findFirst()
                .orElseGet(left::getFirst);
    }

    /** A question of right or wrong if there is one left. */
    private static PreparedQuestion forRescue(Hall hall) {
        var left = hall.unasked(QuestionPurpose.BACKUP);
        return left.stream()
                .filter(question -> question.kind() == AnswerKind.TRUE_FALSE)
                .findFirst()
                .orElseGet(left::getFirst);
    }

    /** Whom it asks. */
    static ContestantSet asked(Hall hall, QuestionPurpose purpose) {
        return switch (purpose) {
            case MAIN, BACKUP -> hall.onFloor();
            case TIEBREAK -> ContestantSet.of(hall.tiebreak().orElseThrow().tied());
            case RESCUE -> Rescues.asked(hall);
            case AUDIENCE -> ContestantSet.none();
        };
    }

    /** Every other question has the time of the questions that it follows. */
    static ContestRules.Section section(Hall hall, QuestionPurpose purpose) {
        return hall.rules().sectionOf(Math.max(1, index(hall, purpose)));
    }
}
