package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Answer.MatchPolicy;
import vn.chuongvang.questionbank.Answer.ShortText;
import vn.chuongvang.questionbank.AnswerMatcher;
import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Reading.Entry;
import vn.chuongvang.questionbank.text.NormalForm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A written answer is short, is right by its own rule, and can be told from its neighbours. */
final class WrittenRules {
    private static final int LONGEST_ANSWER = 40;

    private final Supplier<Collisions> collisions;

    WrittenRules(Supplier<Collisions> collisions) {
        this.collisions = collisions;
    }

    List<Problem> problems(Entry entry) {
        return switch (entry.question().answer()) {
            case ShortText words -> written(entry, words);
            case Answer.Number number when number.value().stripTrailingZeros().scale() == 3 ->
                    List.of(entry.problem("value", "number.ambiguous"));
            case Answer.Choice _,
                    Answer.TrueFalse _,
                    Answer.Number _,
                    Answer.Picked _,
                    Answer.Hotspot _ ->
                    List.of();
        };
    }

    private List<Problem> written(Entry entry, ShortText words) {
        var problems = new ArrayList<Problem>();
        for (var answer : words.accepted()) {
            if (answer.length() > LONGEST_ANSWER) {
                problems.add(entry.problem("accepted", "answer.long", answer, LONGEST_ANSWER));
            }
            if (!AnswerMatcher.match(entry.question(), answer).isRight()) {
                problems.add(entry.problem("accepted", "answer.rejected", answer));
            }
            if (words.policy() != MatchPolicy.EXACT) {
                collision(entry, words, answer, problems);
            }
        }
        for (var answer : words.mustReject()) {
            if (AnswerMatcher.match(entry.question(), answer).isRight()) {
                problems.add(entry.problem("mustReject", "answer.accepted", answer));
            }
        }
        return problems;
    }

    private void collision(Entry entry, ShortText words, String answer, List<Problem> problems) {
        var others = collisions.get().of(answer);
        words.accepted().forEach(accepted -> others.remove(NormalForm.lenient(accepted)));
        if (!others.isEmpty()) {
            var named = String.join(", ", others.values());
            problems.add(entry.problem("accepted", "answer.collides", answer, named));
        }
    }
}
