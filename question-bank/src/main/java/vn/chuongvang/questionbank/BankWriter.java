package vn.chuongvang.questionbank;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

import vn.chuongvang.questionbank.Provenance.LegalBasis;
import vn.chuongvang.questionbank.Provenance.Source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes questions as {@link BankReader#fromText} reads them: a mapping of {@code sources} and
 * {@code questions} with the fields of {@code schema/question.schema.json}, and translations inside
 * of their questions. Reading what was written gives equal questions.
 */
public final class BankWriter {
    private BankWriter() {}

    /** The document as maps, lists, texts, numbers and booleans, in the order of the files. */
    public static Map<String, Object> document(Collection<Question> questions) {
        var sources = new LinkedHashMap<String, Object>();
        questions.stream()
                .flatMap(question -> question.provenance().sources().stream())
                .forEach(source -> sources.putIfAbsent(source.key(), fields(source)));
        var document = new LinkedHashMap<String, Object>();
        document.put("sources", sources);
        document.put("questions", questions.stream().map(BankWriter::fields).toList());
        return document;
    }

    public static String yaml(Collection<Question> questions) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        return new Yaml(options).dump(unshared(document(questions)));
    }

    /** Lists that are one object, as all empty ones are, would be written once and referred to. */
    private static Object unshared(Object value) {
        return switch (value) {
            case Map<?, ?> fields -> {
                var copy = new LinkedHashMap<Object, Object>();
                fields.forEach((name, field) -> copy.put(name, unshared(field)));
                yield copy;
            }
            case Collection<?> items -> {
                var copy = new ArrayList<Object>();
                items.forEach(item -> copy.add(unshared(item)));
                yield copy;
            }
            default -> value;
        };
    }

    private static Map<String, Object> fields(Source source) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", source.title());
        fields.put("publisher", source.publisher());
        put(fields, "url", source.url());
        fields.put("readOn", source.readOn().toString());
        fields.put("tier", source.tier().name());
        return fields;
    }

    private static Map<String, Object> fields(Question question) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", question.id().value());
        fields.put("version", question.version());
        fields.put("type", question.type().name());
        fields.put("difficulty", question.difficulty().ordinal() + 1);
        fields.put("text", question.text());
        fields.putAll(answer(question.answer()));
        fields.put("explanation", question.explanation());
        putMedia(fields, question.media());
        var tags = question.tags();
        fields.put("audience", tags.audience().stream().sorted().map(Enum::name).toList());
        put(fields, "skill", tags.skill().map(Enum::name));
        put(fields, "region", tags.region());
        var provenance = question.provenance();
        fields.put("factIds", provenance.factIds());
        fields.put("sources", provenance.sources().stream().map(Source::key).toList());
        putSome(
                fields,
                "legalBasis",
                provenance.legalBasis().stream().map(BankWriter::law).toList());
        var validity = question.validity();
        fields.put("validFrom", validity.validFrom().toString());
        put(fields, "validUntil", validity.validUntil().map(Object::toString));
        put(fields, "reviewBy", validity.reviewBy().map(Object::toString));
        fields.put("volatility", validity.volatility().name());
        put(fields, "readSeconds", question.timing().read().map(Duration::toSeconds));
        put(fields, "answerSeconds", question.timing().answer().map(Duration::toSeconds));
        fields.put("author", question.editorial().author());
        putSome(fields, "reviewers", question.editorial().reviewers());
        fields.put("state", question.editorial().state().name());
        if (!question.translations().isEmpty()) {
            var translations = new LinkedHashMap<String, Object>();
            question.translations()
                    .forEach((language, words) -> translations.put(language, fields(words)));
            fields.put("translations", translations);
        }
        return fields;
    }

    private static Map<String, Object> answer(Answer answer) {
        var fields = new LinkedHashMap<String, Object>();
        switch (answer) {
            case Answer.Choice(var options, int key) -> {
                fields.put("options", options);
                fields.put("key", letter(key));
            }
            case Answer.TrueFalse(boolean key) -> fields.put("key", key);
            case Answer.ShortText(var accepted, var mustReject, var policy) -> {
                fields.put("accepted", accepted);
                putSome(fields, "mustReject", mustReject);
                fields.put("matchPolicy", policy.name());
            }
            case Answer.Number(var value, var tolerance, var unit, var otherUnits) -> {
                fields.put("value", value.toPlainString());
                fields.put("tolerance", tolerance.toPlainString());
                put(fields, "unit", Optional.of(unit).filter(one -> !one.isEmpty()));
                putSome(fields, "otherUnits", otherUnits);
            }
            case Answer.MultipleChoice(var options, var key) -> {
                fields.put("options", options);
                fields.put("keys", letters(key));
            }
            case Answer.Ordering(var items, var key) -> {
                fields.put("items", items);
                fields.put("order", letters(key));
            }
            case Answer.Matching(var left, var right, var key) -> {
                fields.put("left", left);
                fields.put("right", right);
                fields.put("pairs", letters(key));
            }
            case Answer.Hotspot(var areas, int key) -> {
                fields.put("areas", areas.stream().map(BankWriter::area).toList());
                fields.put("key", letter(key));
            }
        }
        return fields;
    }

    private static Map<String, Object> area(Answer.Area area) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", area.name());
        fields.put("left", area.left());
        fields.put("top", area.top());
        fields.put("width", area.width());
        fields.put("height", area.height());
        return fields;
    }

    private static Map<String, Object> law(LegalBasis law) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("number", law.number());
        put(fields, "article", law.article());
        return fields;
    }

    private static void putMedia(Map<String, Object> fields, Media media) {
        if (media.equals(Media.NONE)) {
            return;
        }
        var files = new LinkedHashMap<String, Object>();
        media.picture()
                .ifPresent(
                        picture -> {
                            files.put("picture", picture.file());
                            files.put("alt", picture.alt());
                        });
        media.recording().ifPresent(recording -> putRecording(files, recording));
        fields.put("media", files);
    }

    private static void putRecording(Map<String, Object> fields, Media.Recording recording) {
        fields.put("recording", recording.file());
        fields.put("transcript", recording.transcript());
    }

    private static Map<String, Object> fields(Translation words) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("text", words.text());
        putSome(fields, "options", words.options());
        putSome(fields, "left", words.prompts());
        putSome(fields, "accepted", words.accepted());
        put(fields, "explanation", words.explanation());
        put(fields, "alt", words.alt());
        words.recording().ifPresent(recording -> putRecording(fields, recording));
        fields.put("translator", words.translator());
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, Optional<?> value) {
        value.ifPresent(some -> fields.put(name, some));
    }

    private static void putSome(Map<String, Object> fields, String name, List<?> values) {
        if (!values.isEmpty()) {
            fields.put(name, values);
        }
    }

    private static List<String> letters(List<Integer> marks) {
        return marks.stream().map(BankWriter::letter).toList();
    }

    private static String letter(int mark) {
        return String.valueOf((char) ('A' + mark));
    }
}
