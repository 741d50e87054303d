package vn.chuongvang.questions;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.BankWriter;
import vn.chuongvang.questionbank.Question;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What differs between two versions, field by field as the bank's document names them. */
public final class Comparison {
    /** They say how far a version came, not what it says. */
    private static final Set<String> NOT_CONTENT = Set.of("id", "version", "state", "reviewers");

    private Comparison() {}

    /**
     * One field; absent on a side where it is null.
     *
     * @param field as in the document; {@code sources} are the sources themselves
     */
    public record Change(String field, @Nullable Object before, @Nullable Object after) {}

    /** In the order of the document. */
    public static List<Change> of(Question before, Question after) {
        var old = fields(before);
        var now = fields(after);
        var names = new LinkedHashSet<>(now.keySet());
        names.addAll(old.keySet());
        return names.stream()
                .filter(name -> !NOT_CONTENT.contains(name))
                .filter(name -> !Objects.equals(old.get(name), now.get(name)))
                .map(name -> new Change(name, old.get(name), now.get(name)))
                .toList();
    }

    private static Map<String, Object> fields(Question question) {
        var document = BankWriter.document(List.of(question));
        var fields = new LinkedHashMap<String, Object>();
        if (document.get("questions") instanceof List<?> questions
                && questions.getFirst() instanceof Map<?, ?> only) {
            only.forEach((name, value) -> fields.put(String.valueOf(name), value));
        }
        fields.put("sources", Objects.requireNonNull(document.get("sources")));
        return fields;
    }
}
