package vn.chuongvang.questions;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.questionbank.BankReader;
import vn.chuongvang.questionbank.BankWriter;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question in the bank's document, as JSON, which is YAML too. Each field, and each item of a
 * list, has a line of its own, so that what is wrong with a line is wrong with a field.
 *
 * @param fields what stands on each line, from line 1: {@code text}, {@code options[2]}
 */
record BankText(String text, List<String> fields) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static BankText of(Question question) {
        return of(BankWriter.document(List.of(question)));
    }

    /**
     * @param document {@code sources} and a list of one in {@code questions}
     */
    static BankText of(Map<String, ?> document) {
        var lines = new ArrayList<String>();
        var fields = new ArrayList<String>();
        lines.add("{\"sources\":" + JSON.writeValueAsString(document.get("sources")));
        fields.add("sources");
        lines.add(",\"questions\":[{");
        fields.add("");
        if (document.get("questions") instanceof List<?> questions
                && questions.size() == 1
                && questions.getFirst() instanceof Map<?, ?> question) {
            question.forEach((name, value) -> add(String.valueOf(name), value, lines, fields));
        }
        lines.add("}]}");
        fields.add("");
        return new BankText(String.join("\n", lines), List.copyOf(fields));
    }

    private static void add(String name, Object value, List<String> lines, List<String> fields) {
        var comma = fields.size() == 2 ? "" : ",";
        var label = comma + JSON.writeValueAsString(name) + ":";
        if (!(value instanceof List<?> items) || items.isEmpty()) {
            lines.add(label + JSON.writeValueAsString(value));
            fields.add(name);
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            var before = i == 0 ? label + "[" : ",";
            var after = i == items.size() - 1 ? "]" : "";
            lines.add(before + JSON.writeValueAsString(items.get(i)) + after);
            fields.add(name + "[" + i + "]");
        }
    }

    /** The field on a line; of a list the whole list where the first line is meant. */
    String field(int line) {
        return line >= 1 && line <= fields.size() ? fields.get(line - 1) : "";
    }

    Reading read() {
        return BankReader.fromText("", text);
    }

    /** Empty when this release cannot read what another one wrote. */
    static Optional<Question> read(QuestionId id, String text) {
        return BankReader.fromText(id.value(), text).entries().stream()
                .map(Reading.Entry::question)
                .filter(question -> question.id().equals(id))
                .findFirst();
    }
}
