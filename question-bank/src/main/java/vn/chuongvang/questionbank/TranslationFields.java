package vn.chuongvang.questionbank;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** The fields of one translation. */
final class TranslationFields {
    private final YamlFields fields;
    private final UnaryOperator<@Nullable String> contentName;

    TranslationFields(YamlFields fields, UnaryOperator<@Nullable String> contentName) {
        this.fields = fields;
        this.contentName = contentName;
    }

    Optional<Translation> read(int version) {
        var text = fields.requiredText("text");
        var translator = fields.requiredText("translator");
        var translation =
                new Translation(
                        version,
                        text.orElse(""),
                        fields.texts("options"),
                        fields.texts("left"),
                        fields.texts("accepted"),
                        fields.text("explanation"),
                        fields.text("alt"),
                        new MediaFields(fields, contentName).recording(),
                        translator.orElse(""));
        fields.refuseUnknown();
        return text.isPresent() && translator.isPresent()
                ? Optional.of(translation)
                : Optional.empty();
    }
}
