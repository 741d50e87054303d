package vn.chuongvang.openapi.web;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which members may be absent or null: the records say it, in words that springdoc cannot read. */
@SuppressWarnings("rawtypes") // as the library has it
final class Presence {
    private Presence() {}

    static void mark(Map<String, Schema> schemas, Map<String, Class<?>> classes) {
        schemas.forEach(
                (name, schema) -> {
                    var type = classes.get(name);
                    if (type != null && type.isRecord()) {
                        parts(schema).forEach(part -> mark(part, type));
                    }
                });
    }

    /** One of several kinds is what they have in common, and its own. */
    @SuppressWarnings("unchecked")
    private static List<Schema> parts(Schema schema) {
        List<Schema> parts = schema.getAllOf();
        return parts == null ? List.of(schema) : parts;
    }

    private static void mark(Schema schema, Class<?> type) {
        if (schema.getProperties() != null) {
            for (var component : type.getRecordComponents()) {
                mark(schema, component);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static void mark(Schema schema, RecordComponent component) {
        Map<String, Schema> members = schema.getProperties();
        var name = name(component);
        var member = members.get(name);
        if (member == null) {
            return;
        }
        if (isPerhapsNull(component)) {
            members.put(name, orNull(member));
        } else {
            schema.addRequiredItem(name);
        }
    }

    private static boolean isPerhapsNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getType().getName().startsWith("java.util.Optional");
    }

    private static String name(RecordComponent component) {
        return Optional.ofNullable(component.getAccessor().getAnnotation(JsonProperty.class))
                .map(JsonProperty::value)
                .filter(name -> !name.isEmpty())
                .orElse(component.getName());
    }

    /** Schemas of objects may be those of others, too, and what lists its values lacks null. */
    private static Schema orNull(Schema member) {
        if (member.getTypes() == null && member.get$ref() == null) {
            return member;
        }
        if (member.get$ref() == null && member.getEnum() == null && !isObject(member)) {
            member.addType("null");
            return member;
        }
        return new JsonSchema().anyOf(List.of(member, new JsonSchema().types(Set.of("null"))));
    }

    private static boolean isObject(Schema member) {
        return member.getTypes().contains("object");
    }
}
