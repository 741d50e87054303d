package vn.chuongvang.questionbank;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.Provenance.LegalBasis;
import vn.chuongvang.questionbank.Provenance.Source;
import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Question.Editorial;
import vn.chuongvang.questionbank.Question.Skill;
import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questionbank.Question.Tags;
import vn.chuongvang.questionbank.Question.Timing;
import vn.chuongvang.questionbank.Question.Type;
import vn.chuongvang.questionbank.Validity.Volatility;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Turns one YAML mapping into a question; a part that is missing is noted and none is made. */
final class QuestionReader {
    private final YamlFields fields;
    private final Topic topic;
    private final Map<String, Source> sources;
    private final UnaryOperator<@Nullable String> contentName;

    /**
     * @param contentName of a file of media by the name that is written there; null where there is
     *     none
     */
    QuestionReader(
            YamlFields fields,
            Topic topic,
            Map<String, Source> sources,
            UnaryOperator<@Nullable String> contentName) {
        this.fields = fields;
        this.topic = topic;
        this.sources = sources;
        this.contentName = contentName;
    }

    Optional<Question> read() {
        var id = fields.requiredParsed("id", QuestionId::new, topic + "-001");
        var version = fields.requiredInt("version").filter(this::countsFromOne);
        var text = fields.requiredText("text");
        var answer =
                fields.requiredConstant("type", Type.class)
                        .flatMap(type -> new AnswerFields(fields).read(type));
        var explanation = fields.requiredText("explanation");
        var media = new MediaFields(fields, contentName).read();
        var tags = tags();
        var validity = validity();
        var editorial = editorial();
        var provenance = provenance();
        var timing = new Timing(seconds("readSeconds"), seconds("answerSeconds"));
        var translations = translations(version.orElse(1));
        fields.refuseUnknown();
        if (id.isEmpty()
                || version.isEmpty()
                || text.isEmpty()
                || answer.isEmpty()
                || explanation.isEmpty()
                || tags.isEmpty()
                || validity.isEmpty()
                || editorial.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Question(
                        id.get(),
                        version.get(),
                        text.get(),
                        answer.get(),
                        explanation.get(),
                        media,
                        tags.get(),
                        provenance,
                        validity.get(),
                        editorial.get(),
                        timing,
                        translations));
    }

    /** Those that travel with the question, in one document. */
    private SortedMap<String, Translation> translations(int version) {
        var found = new TreeMap<String, Translation>();
        fields.mapping("translations").ifPresent(all -> readTranslations(all, version, found));
        return found;
    }

    private void readTranslations(
            YamlFields all, int version, SortedMap<String, Translation> found) {
        all.children()
                .forEach(
                        (language, words) -> {
                            if (!Language.CODES.contains(language)) {
                                words.flaw("text", "language.unknown", language, Language.CODES);
                                return;
                            }
                            new TranslationFields(words, contentName)
                                    .read(version)
                                    .ifPresent(one -> found.put(language, one));
                        });
    }

    private boolean countsFromOne(int version) {
        if (version < 1) {
            fields.flaw("version", "field.value", "version", version, "1, 2, 3");
        }
        return version >= 1;
    }

    private Optional<Tags> tags() {
        var difficulty = fields.requiredInt("difficulty").flatMap(this::difficulty);
        var audience = fields.constants("audience", Audience.class);
        var skill = fields.constant("skill", Skill.class);
        var region = fields.text("region");
        if (audience.isEmpty()) {
            fields.flaw("audience", "field.missing", "audience");
            return Optional.empty();
        }
        return difficulty.map(level -> new Tags(topic, level, audience, skill, region));
    }

    private Optional<Difficulty> difficulty(int level) {
        if (level < 1 || level > Difficulty.values().length) {
            fields.flaw("difficulty", "field.value", "difficulty", level, "1, 2, 3");
            return Optional.empty();
        }
        return Optional.of(Difficulty.values()[level - 1]);
    }

    private Optional<Validity> validity() {
        var from = fields.date("validFrom");
        var until = fields.date("validUntil");
        var reviewBy = fields.date("reviewBy");
        var volatility = fields.requiredConstant("volatility", Volatility.class);
        if (from.isEmpty() || (until.isEmpty() && reviewBy.isEmpty())) {
            fields.flaw("validFrom", "validity.missing");
            return Optional.empty();
        }
        return volatility.map(v -> new Validity(from.get(), until, reviewBy, v));
    }

    private Optional<Editorial> editorial() {
        var author = fields.requiredText("author");
        var reviewers = fields.texts("reviewers");
        var state = fields.requiredConstant("state", State.class);
        return state.flatMap(s -> author.map(a -> new Editorial(s, a, reviewers)));
    }

    private Provenance provenance() {
        var cited = fields.texts("sources").stream().flatMap(key -> source(key).stream()).toList();
        return new Provenance(fields.texts("factIds"), cited, legalBasis());
    }

    private Optional<Source> source(String key) {
        if (!sources.containsKey(key)) {
            fields.flaw("sources", "source.unknown", key);
        }
        return Optional.ofNullable(sources.get(key));
    }

    private List<LegalBasis> legalBasis() {
        return fields.mappings("legalBasis").stream()
                .flatMap(
                        law -> {
                            var number = law.requiredText("number");
                            var article = law.text("article");
                            law.refuseUnknown();
                            return number.map(n -> new LegalBasis(n, article)).stream();
                        })
                .toList();
    }

    private Optional<Duration> seconds(String name) {
        return fields.parsed(name, value -> Duration.ofSeconds(Integer.parseInt(value)), "15");
    }
}
