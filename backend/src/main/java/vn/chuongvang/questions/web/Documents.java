package vn.chuongvang.questions.web;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questions.ImportedQuestions;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes what a page sends into a document of the bank: it need not say what the server knows
 * better, and what is left empty is not there.
 */
final class Documents {
    private Documents() {}

    /**
     * @param sent {@code sources} and one question in {@code questions}
     * @param id of an existing question; null for a new one, whose topic its own id names
     * @param by who is its author if it has none
     */
    static Map<String, Object> of(Map<String, Object> sent, @Nullable String id, String by) {
        if (!(sent.get("questions") instanceof List<?> questions)
                || questions.size() != 1
                || !(questions.getFirst() instanceof Map<?, ?> question)) {
            throw BankRefused.unfit(
                    "DOCUMENT_UNFIT", "Send sources and one question.", List.of("questions"));
        }
        var fields = filled(question);
        fields.put("id", id == null ? newId(String.valueOf(fields.get("id"))) : id);
        fields.put("version", 1);
        fields.put("state", State.DRAFT.name());
        fields.remove("reviewers");
        fields.putIfAbsent("author", by);
        fields.putIfAbsent("factIds", List.of());
        fields.putIfAbsent("sources", List.of());
        var document = new LinkedHashMap<String, Object>();
        document.put(
                "sources", sent.get("sources") instanceof Map<?, ?> map ? filled(map) : Map.of());
        document.put("questions", List.of(fields));
        return document;
    }

    private static String newId(String id) {
        var topic = id.split("-", 2)[0];
        return Arrays.stream(Topic.values())
                .filter(one -> one.name().equals(topic))
                .findFirst()
                .map(one -> ImportedQuestions.withoutId(one).value())
                .orElseThrow(
                        () ->
                                BankRefused.unfit(
                                        "DOCUMENT_UNFIT", "Topics are T1 to T11.", List.of("id")));
    }

    private static Map<String, Object> filled(Map<?, ?> map) {
        var filled = new LinkedHashMap<String, Object>();
        map.forEach(
                (name, value) -> {
                    var kept = value instanceof Map<?, ?> inner ? filled(inner) : value;
                    if (!isNothing(kept)) {
                        filled.put(String.valueOf(name), kept);
                    }
                });
        return filled;
    }

    private static boolean isNothing(@Nullable Object value) {
        return switch (value) {
            case null -> true;
            case String text -> text.isBlank();
            case Map<?, ?> map -> map.isEmpty();
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }
}
