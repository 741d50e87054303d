package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.Answer.ShortText;
import vn.chuongvang.questionbank.text.NormalForm;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Questions that must not meet in one contest: they rest on the same fact, or one of them says the
 * written answer of the other. Whatever is connected so, also through a third, is one family.
 */
final class Families {
    private final Map<Object, Object> parents = new HashMap<>();

    private Families() {}

    /** The family of each question; equal objects for equal families. */
    static Map<Question, Object> of(Collection<Question> questions) {
        var families = new Families();
        for (var question : questions) {
            question.provenance().factIds().forEach(fact -> families.join(question, fact));
        }
        families.joinWhoTellsWith(questions);
        return questions.stream().collect(Collectors.toMap(q -> q, families::root));
    }

    private void joinWhoTellsWith(Collection<Question> questions) {
        var said = new HashMap<Question, String>();
        questions.forEach(question -> said.put(question, whatIsSaid(question)));
        for (var asked : questions) {
            var answers = answers(asked);
            said.forEach(
                    (teller, text) -> {
                        if (teller != asked && answers.stream().anyMatch(text::contains)) {
                            join(teller, asked);
                        }
                    });
        }
    }

    /** All that contestants read before the reveal, between spaces. */
    private static String whatIsSaid(Question question) {
        return Stream.concat(Stream.of(question.text()), question.options().stream())
                .map(NormalForm::folded)
                .collect(Collectors.joining(" ", " ", " "));
    }

    private static List<String> answers(Question question) {
        return question.answer() instanceof ShortText words
                ? words.accepted().stream().map(a -> " " + NormalForm.folded(a) + " ").toList()
                : List.of();
    }

    private void join(Object one, Object other) {
        parents.put(root(one), root(other));
    }

    private Object root(Object member) {
        var current = member;
        var parent = parents.getOrDefault(current, current);
        while (!parent.equals(current)) {
            current = parent;
            parent = parents.getOrDefault(current, current);
        }
        return current;
    }
}
