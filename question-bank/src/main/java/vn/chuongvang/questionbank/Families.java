package vn.chuongvang.questionbank;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Questions that must not meet in one contest: they rest on the same fact, or one of them says the
 * written answer of the other. Whatever is connected so, also through a third, is one family.
 */
final class Families {
    private final Map<Object, Object> parents = new HashMap<>();

    private Families() {}

    /**
     * The family of each question; equal objects for equal families. The map knows the very
     * questions that it was made of.
     *
     * @param bank whose questions they are: it remembers who tells of whom, which is slow to find
     */
    static Map<Question, Object> of(Collection<Question> questions, QuestionBank bank) {
        var families = new Families();
        for (var question : questions) {
            question.provenance().factIds().forEach(fact -> families.join(question.id(), fact));
        }
        var present = questions.stream().map(Question::id).collect(Collectors.toSet());
        for (var asked : questions) {
            bank.tellersOf(asked).stream()
                    .filter(present::contains)
                    .forEach(teller -> families.join(teller, asked.id()));
        }
        var found = new IdentityHashMap<Question, Object>();
        questions.forEach(question -> found.put(question, families.root(question.id())));
        return found;
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
