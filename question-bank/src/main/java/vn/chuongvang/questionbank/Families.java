package vn.chuongvang.questionbank;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;

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
     * @param wording of a question; folding is slow, so the bank remembers it
     */
    static Map<Question, Object> of(
            Collection<Question> questions, Function<Question, Wording> wording) {
        var families = new Families();
        for (var question : questions) {
            question.provenance().factIds().forEach(fact -> families.join(question.id(), fact));
        }
        families.joinWhoTellsWith(questions, wording);
        var found = new IdentityHashMap<Question, Object>();
        questions.forEach(question -> found.put(question, families.root(question.id())));
        return found;
    }

    private void joinWhoTellsWith(
            Collection<Question> questions, Function<Question, Wording> wording) {
        for (var asked : questions) {
            if (wording.apply(asked).answers().isEmpty()) {
                continue;
            }
            for (var teller : questions) {
                if (teller != asked && wording.apply(teller).tells(wording.apply(asked))) {
                    join(teller.id(), asked.id());
                }
            }
        }
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
