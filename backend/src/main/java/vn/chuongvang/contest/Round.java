package vn.chuongvang.contest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One question that was asked, and what was answered.
 *
 * @param index number of the main question that it is or stands for
 * @param asked the floor when it was read, those who are tied, or whom a rescue question asks
 * @param late evidence: answers received after the grace
 * @param accepted what counts as right beside the key
 * @param boards what referees saw
 */
public record Round(
        RoundNumber number,
        int index,
        QuestionPurpose purpose,
        PreparedQuestion question,
        ContestantSet asked,
        Instant opensAt,
        Instant closesAt,
        Answers answers,
        List<LateAnswer> late,
        List<AcceptedAnswer> accepted,
        Boards boards) {
    public Round {
        late = List.copyOf(late);
        accepted = List.copyOf(accepted);
    }

    public boolean isTiebreak() {
        return purpose == QuestionPurpose.TIEBREAK;
    }

    public boolean isRescue() {
        return purpose == QuestionPurpose.RESCUE;
    }

    /** A numbered question or its backup: answers count, and may put out. */
    public boolean isMain() {
        return purpose == QuestionPurpose.MAIN || purpose == QuestionPurpose.BACKUP;
    }

    /** Whether this response is right, by the key or by what was accepted. */
    public boolean isRight(Response response) {
        boolean byKey =
                switch (response) {
                    case Response.Choice(int option) -> option == question.keyOption();
                    case Response.Written written -> written.verdict() == Response.Verdict.RIGHT;
                };
        return byKey
                || (!accepted.isEmpty()
                        && accepted.stream().anyMatch(answer -> answer.covers(response)));
    }

    boolean isAccepted(AcceptedAnswer answer) {
        return accepted.contains(answer)
                || answer.equals(new AcceptedAnswer.Option(question.keyOption()));
    }

    public boolean isRight(ContestantId contestant) {
        var answer = answers.find(contestant);
        return answer == null ? boards.right().contains(contestant) : isRight(answer.response());
    }

    /** How long the answer took that counts; a board is held up when the time is over. */
    long tookMillis(ContestantId contestant) {
        var answer = answers.find(contestant);
        return answer == null
                ? Duration.between(opensAt, closesAt).toMillis()
                : answer.tookMillis();
    }

    /** How those of {@code contestants} who were asked answered. */
    public Grades grades(ContestantSet contestants) {
        var graded = asked.and(contestants);
        var right = graded.where(this::isRight);
        var noAnswer =
                graded.without(right)
                        .without(boards.checked())
                        .where(contestant -> !answers.has(contestant));
        var wrong = graded.without(right).without(noAnswer);
        return new Grades(right, wrong, noAnswer);
    }

    /** Answers per option, in their order; empty for written answers. Not before the lock. */
    public List<Integer> distribution() {
        var counts = new int[question.options()];
        answers.forEach(
                (_, answer) -> {
                    if (answer.response() instanceof Response.Choice(int option)) {
                        counts[option]++;
                    }
                });
        return Arrays.stream(counts).boxed().toList();
    }

    /** Written answers so near to the key that the host should look, in contestants' order. */
    public List<NearMiss> nearMisses() {
        var found = new ArrayList<NearMiss>();
        answers.forEach(
                (contestant, answer) -> {
                    if (answer.response() instanceof Response.Written written
                            && written.verdict() == Response.Verdict.NEAR
                            && !isRight(written)) {
                        found.add(new NearMiss(contestant, written.text(), written.canonical()));
                    }
                });
        return List.copyOf(found);
    }

    Round answered(ContestantId contestant, Answer answer) {
        return with(answers.with(contestant, answer), late, accepted, boards);
    }

    Round cameLate(LateAnswer answer) {
        var more = new ArrayList<>(late);
        more.add(answer);
        return with(answers, more, accepted, boards);
    }

    Round accepting(AcceptedAnswer answer) {
        var more = new ArrayList<>(accepted);
        more.add(answer);
        return with(answers, late, more, boards);
    }

    Round seen(Boards newBoards) {
        return with(answers, late, accepted, newBoards);
    }

    Round shifted(Duration by) {
        return timed(opensAt.plus(by), NoDeadline.later(closesAt, by));
    }

    Round timed(Instant newOpensAt, Instant newClosesAt) {
        return new Round(
                number,
                index,
                purpose,
                question,
                asked,
                newOpensAt,
                newClosesAt,
                answers,
                late,
                accepted,
                boards);
    }

    Round asking(ContestantSet contestants) {
        return new Round(
                number,
                index,
                purpose,
                question,
                contestants,
                opensAt,
                closesAt,
                answers,
                late,
                accepted,
                boards);
    }

    private Round with(
            Answers newAnswers,
            List<LateAnswer> newLate,
            List<AcceptedAnswer> newAccepted,
            Boards newBoards) {
        return new Round(
                number,
                index,
                purpose,
                question,
                asked,
                opensAt,
                closesAt,
                newAnswers,
                newLate,
                newAccepted,
                newBoards);
    }
}
