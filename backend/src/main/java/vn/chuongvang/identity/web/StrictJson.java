package vn.chuongvang.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A number where text belongs is a mistake of the caller, not something to guess at. */
@Component
class StrictJson implements JsonMapperBuilderCustomizer {
    private static final List<CoercionInputShape> NO_TEXT =
            List.of(
                    CoercionInputShape.Integer,
                    CoercionInputShape.Float,
                    CoercionInputShape.Boolean);

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        text ->
                                NO_TEXT.forEach(
                                        shape -> text.setCoercion(shape, CoercionAction.Fail)))
                .addModule(
                        new SimpleModule("strict")
                                .addDeserializer(String.class, new Text())
                                .addDeserializer(LocalDate.class, new Day())
                                .addDeserializer(UUID.class, new Id()));
    }

    /** No database keeps the letter U+0000 or half a surrogate pair. */
    private static final class Text extends StringDeserializer {

        @Override
        public @Nullable String deserialize(JsonParser json, DeserializationContext context) {
            var text = super.deserialize(json, context);
            return text == null || isUnicode(text) && text.indexOf('\0') < 0
                    ? text
                    : (String)
                            context.handleWeirdStringValue(
                                    String.class, text, "contains U+0000 or half a letter");
        }

        private static boolean isUnicode(String text) {
            return StandardCharsets.UTF_8.newEncoder().canEncode(text);
        }
    }

    private static final class Day extends StdScalarDeserializer<LocalDate> {
        Day() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser json, DeserializationContext context) {
            var text = json.getValueAsString("");
            try {
                return PlainDay.parse(text);
            } catch (IllegalArgumentException _) {
                return (LocalDate)
                        context.handleWeirdStringValue(
                                LocalDate.class, text, "a day is like 2026-11-29");
            }
        }
    }

    /** In full: an empty text would else be none, and none is often more than one. */
    private static final class Id extends StdScalarDeserializer<UUID> {
        private static final Pattern FORM =
                Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

        Id() {
            super(UUID.class);
        }

        @Override
        public UUID deserialize(JsonParser json, DeserializationContext context) {
            var text = json.getValueAsString("");
            return FORM.matcher(text).matches()
                    ? UUID.fromString(text)
                    : (UUID) context.handleWeirdStringValue(UUID.class, text, "not an id");
        }
    }
}
