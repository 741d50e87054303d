package vn.chuongvang.questionbank;

import vn.chuongvang.questionbank.Answer.MatchPolicy;
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

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns one YAML mapping into a question; a part that is missing is noted and none is made. */
final class QuestionReader {
    private final YamlFields fields;
    private final Topic topic;
    private final Map<String, Source> sources;

    QuestionReader(YamlFields fields, Topic topic, Map<String, Source> sources) {
        this.fields = fields;
        this.topic = topic;
        this.sources = sources;
    }

    Optional<Question> read() {
        var id = fields.requiredParsed("id", QuestionId::new, topic + "-001");
        var version = fields.requiredInt("version").filter(this::countsFromOne);
        var text = fields.requiredText("text");
        var answer = fields.requiredConstant("type", Type.class).flatMap(this::answer);
        var explanation = fields.requiredText("explanation");
        var tags = tags();
        var validity = validity();
        var editorial = editorial();
        var provenance = provenance();
        var timing = new Timing(seconds("readSeconds"), seconds("answerSeconds"));
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
                        tags.get(),
                        provenance,
                        validity.get(),
                        editorial.get(),
                        timing));
    }

    private boolean countsFromOne(int version) {
        if (version < 1) {
            fields.flaw("version", "field.value", "version", version, "1, 2, 3");
        }
        return version >= 1;
    }

    private Optional<Answer> answer(Type type) {
        return switch (type) {
            case SINGLE_CHOICE -> choice();
            case TRUE_FALSE ->
                    fields.requiredParsed("key", QuestionReader::trueOrFalse, "true, false")
                            .map(Answer.TrueFalse::new);
            case SHORT_TEXT -> shortText();
            case NUMBER -> number();
        };
    }

    private Optional<Answer> choice() {
        var options = fields.texts("options");
        if (options.size() < 2 || options.size() > 6) {
            fields.flaw("options", "options.count", options.size());
            return Optional.empty();
        }
        return fields.requiredParsed("key", key -> letter(key, options.size()), "A, B, C, D")
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
