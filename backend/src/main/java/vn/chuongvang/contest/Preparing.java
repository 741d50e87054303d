package vn.chuongvang.contest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Whether rules, roster and questions fit together. */
final class Preparing {
    private final ContestCommand.PrepareContest command;
    private final ContestRules rules;
    private final List<String> wrong = new ArrayList<>();

    private Preparing(ContestCommand.PrepareContest command) {
        this.command = command;
        rules = command.rules();
    }

    static Decision decide(ContestCommand.PrepareContest command) {
        var impossible = command.rules().impossible();
        if (!impossible.isEmpty()) {
            return Decision.refused(Refusal.RULES_IMPOSSIBLE, impossible.toArray());
        }
        var notBuilt = command.rules().notBuilt();
        if (!notBuilt.isEmpty()) {
            return Decision.refused(Refusal.RULES_NOT_BUILT, notBuilt.toArray());
        }
        return new Preparing(command).decide();
    }

    private Decision decide() {
        checkNumbers();
        checkSeats();
        checkUnits();
        if (!wrong.isEmpty()) {
            return new Decision.Refused(Refusal.ROSTER_IMPOSSIBLE, wrong);
        }
        checkQuestions();
        if (!wrong.isEmpty()) {
            return new Decision.Refused(Refusal.QUESTIONS_DO_NOT_FIT, wrong);
        }
        return Decision.accepted(
                new ContestEvent.ContestPrepared(
                        command.at(),
                        rules,
                        command.rulesVersion(),
                        command.rulesHash(),
                        command.roster(),
                        command.questions()));
    }

    private void checkNumbers() {
        need(!command.roster().isEmpty(), "nobody on the roster");
        int next = 1;
        for (var contestant : command.roster()) {
            need(contestant.id().value() == next, "contestant " + contestant.id().value());
            next++;
        }
        long seated = command.roster().stream().filter(someone -> !someone.reserve()).count();
        need(seated <= rules.roster().maxOnFloor(), "roster.maxOnFloor " + seated);
    }

    private void checkSeats() {
        var taken = new HashSet<SeatNumber>();
        for (var contestant : command.roster()) {
            var seat = contestant.seat();
            if (contestant.reserve()) {
                need(seat == null, "seat of reserve " + contestant.id().value());
            } else {
                need(rules.seating().has(seat), "seat of " + contestant.id().value());
                need(seat == null || taken.add(seat), "seat taken twice, " + contestant.id());
            }
        }
    }

    private void checkUnits() {
        var perUnit =
                command.roster().stream()
                        .collect(
                                Collectors.groupingBy(
                                        Contestant::unit,
                                        Collectors.partitioningBy(
                                                Contestant::reserve, Collectors.counting())));
        var quota = rules.roster().quotaPerUnit();
        perUnit.forEach(
                (unit, count) -> {
                    need(
                            count.getOrDefault(true, 0L) <= rules.roster().reservesPerUnit(),
                            "roster.reservesPerUnit of unit " + unit.value());
                    need(
                            quota == null || count.getOrDefault(false, 0L) <= quota,
                            "roster.quotaPerUnit of unit " + unit.value());
                });
    }

    private void checkQuestions() {
        var ids = new HashSet<QuestionId>();
        for (var question : command.questions()) {
            need(ids.add(question.id()), question.id().value() + " twice");
            need(rules.answer().kinds().contains(question.kind()), question.id().value());
            need(
                    question.kind() != AnswerKind.SINGLE_CHOICE
                            || (question.options() >= rules.answer().fewestOptions()
                                    && question.options() <= rules.answer().mostOptions()),
                    question.id().value() + " answer.options");
        }
        var main = of(QuestionPurpose.MAIN);
        int wanted = rules.questions().main() + Finals.prepared(rules) - 1;
        need(main.size() == wanted, "questions.main " + main.size());
        for (int i = 0; i < main.size(); i++) {
            need(
                    rules.sectionOf(i + 1).kinds().contains(main.get(i).kind()),
                    main.get(i).id().value() + " at " + (i + 1));
        }
        int backups = of(QuestionPurpose.BACKUP).size();
        need(backups >= rules.questions().backup(), "questions.backup " + backups);
        var tiebreaks = of(QuestionPurpose.TIEBREAK);
        need(
                tiebreaks.size() >= rules.questions().tiebreak(),
                "questions.tiebreak " + tiebreaks.size());
        int audience = of(QuestionPurpose.AUDIENCE).size();
        need(audience >= rules.questions().audience(), "questions.audience " + audience);
        boolean numbers = rules.tie() == ContestRules.TiePolicy.CLOSEST_NUMBER;
        tiebreaks.forEach(
                question ->
                        need(
                                !numbers || question.kind() == AnswerKind.NUMBER,
                                question.id().value() + " is no NUMBER"));
    }

    private List<PreparedQuestion> of(QuestionPurpose purpose) {
        return command.questions().stream()
                .filter(question -> question.purpose() == purpose)
                .toList();
    }

    private void need(boolean holds, String what) {
        if (!holds) {
            wrong.add(what);
        }
    }
}
