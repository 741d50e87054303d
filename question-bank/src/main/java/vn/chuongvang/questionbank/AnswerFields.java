package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.Answer.MatchPolicy;
import vn.chuongvang.questionbank.Question.Type;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The fields that say what is right, type by type. */
final class AnswerFields {
    private static final String LETTERS = "A, B, C, D";

    private final YamlFields fields;

    AnswerFields(YamlFields fields) {
        this.fields = fields;
    }

    Optional<Answer> read(Type type) {
        return switch (type) {
            case SINGLE_CHOICE -> choice();
            case TRUE_FALSE ->
                    fields.requiredParsed("key", AnswerFields::trueOrFalse, "true, false")
                            .map(Answer.TrueFalse::new);
            case SHORT_TEXT -> shortText();
            case NUMBER -> number();
            case MULTIPLE_CHOICE -> picked("options", "keys", Answer.MultipleChoice::new);
            case ORDERING -> picked("items", "order", Answer.Ordering::new);
            case MATCHING -> {
                var left = fields.texts("left");
                yield picked(
                        "right", "pairs", (right, key) -> new Answer.Matching(left, right, key));
            }
            case HOTSPOT -> hotspot();
        };
    }

    private Optional<Answer> choice() {
        var options = fields.texts("options");
        if (options.size() < 2 || options.size() > 6) {
            fields.flaw("options", "options.count", options.size());
            return Optional.empty();
        }
        return fields.requiredParsed("key", key -> letter(key, options.size()), LETTERS)
                .map(key -> new Answer.Choice(options, key));
    }

    private Optional<Answer> shortText() {
        var accepted = fields.texts("accepted");
        var policy = fields.constant("matchPolicy", MatchPolicy.class).orElse(MatchPolicy.LENIENT);
        var rejected = fields.texts("mustReject");
        if (accepted.isEmpty()) {
            fields.flaw("accepted", "field.missing", "accepted");
            return Optional.empty();
        }
        return Optional.of(new Answer.ShortText(accepted, rejected, policy));
    }

    private Optional<Answer> number() {
        var value = fields.number("value");
        var tolerance = fields.number("tolerance").orElse(BigDecimal.ZERO);
        var unit = fields.text("unit").orElse("");
        if (value.isEmpty() || tolerance.signum() < 0) {
            fields.flaw("value", "number.value");
            return Optional.empty();
        }
        return Optional.of(
                new Answer.Number(value.get(), tolerance, unit, fields.texts("otherUnits")));
    }

    private Optional<Answer> picked(
            String things,
            String marks,
            BiFunction<List<String>, List<Integer>, ? extends Answer> answer) {
        var lettered = fields.texts(things);
        var letters = fields.texts(marks);
        if (letters.isEmpty()) {
            fields.flaw(marks, "field.missing", marks);
            return Optional.empty();
        }
        try {
            var key = letters.stream().map(one -> letter(one, lettered.size())).toList();
            return Optional.of(answer.apply(lettered, key));
        } catch (IllegalArgumentException _) {
            fields.flaw(marks, "marks.unfit", marks, String.join(", ", letters), things);
            return Optional.empty();
        }
    }

    private Optional<Answer> hotspot() {
        var areas = fields.mappings("areas").stream().flatMap(one -> area(one).stream()).toList();
        if (areas.size() < 2 || areas.size() > 6) {
            fields.flaw("areas", "areas.count", areas.size());
            return Optional.empty();
        }
        return fields.requiredParsed("key", key -> letter(key, areas.size()), LETTERS)
                .map(key -> new Answer.Hotspot(areas, key));
    }

    private static Optional<Answer.Area> area(YamlFields area) {
        var name = area.requiredText("name");
        var left = area.requiredInt("left");
        var top = area.requiredInt("top");
        var width = area.requiredInt("width");
        var height = area.requiredInt("height");
        area.refuseUnknown();
        if (name.isEmpty()
                || left.isEmpty()
                || top.isEmpty()
                || width.isEmpty()
                || height.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Answer.Area(name.get(), left.get(), top.get(), width.get(), height.get()));
        } catch (IllegalArgumentException _) {
            area.flaw("left", "area.outside", name.get());
            return Optional.empty();
        }
    }

    private static int letter(String key, int options) {
        var index = key.length() == 1 ? key.charAt(0) - 'A' : -1;
        if (index < 0 || index >= options) {
            throw new IllegalArgumentException(key);
        }
        return index;
    }

    private static boolean trueOrFalse(String key) {
        return switch (key) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(key);
        };
    }
}
