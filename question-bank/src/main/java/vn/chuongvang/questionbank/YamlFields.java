package vn.chuongvang.questionbank;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of one YAML mapping, read one by one; what is wrong is noted with its line. */
final class YamlFields {
    private static final int MOST_DIGITS = 30;

    private final String file;
    private final MappingNode mapping;
    private final List<Problem> problems;
    private final Map<String, Node> fields = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    YamlFields(String file, MappingNode mapping, List<Problem> problems) {
        this.file = file;
        this.mapping = mapping;
        this.problems = problems;
        for (var tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                if (fields.put(key.getValue(), tuple.getValueNode()) != null) {
                    flaw(key, "field.double", key.getValue());
                }
            } else {
                flaw(tuple.getKeyNode(), "field.key");
            }
        }
    }

    int line() {
        return lineOf(mapping);
    }

    /** The line of each field, and of each item of a list as {@code name[0]}. */
    Map<String, Integer> lines() {
        var lines = new LinkedHashMap<String, Integer>();
        fields.forEach(
                (name, node) -> {
                    lines.put(name, lineOf(node));
                    if (node instanceof SequenceNode list) {
                        for (int i = 0; i < list.getValue().size(); i++) {
                            lines.put(name + "[" + i + "]", lineOf(list.getValue().get(i)));
                        }
                    }
                });
        return lines;
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Optional<String> text(String name) {
        asked.add(name);
        return switch (fields.get(name)) {
            case null -> Optional.empty();
            case ScalarNode scalar when !scalar.getValue().isBlank() ->
                    Optional.of(scalar.getValue().strip());
            case Node node -> {
                flaw(node, "field.text", name);
                yield Optional.empty();
            }
        };
    }

    Optional<String> requiredText(String name) {
        var value = text(name);
        if (!has(name)) {
            flaw(mapping, "field.missing", name);
        }
        return value;
    }

    <T> Optional<T> parsed(String name, Function<String, T> parser, String expected) {
        return text(name).flatMap(value -> parse(name, value, parser, expected));
    }

    <T> Optional<T> requiredParsed(String name, Function<String, T> parser, String expected) {
        return requiredText(name).flatMap(value -> parse(name, value, parser, expected));
    }

    Optional<LocalDate> date(String name) {
        return parsed(name, LocalDate::parse, "2026-11-23");
    }

    Optional<Integer> requiredInt(String name) {
        return requiredParsed(name, Integer::valueOf, "1");
    }

    Optional<BigDecimal> number(String name) {
        return parsed(name, YamlFields::decimal, "10000000");
    }

    /** Nobody asks for more digits, and 1e999999999 would fill the memory once it is shown. */
    private static BigDecimal decimal(String digits) {
        var number = new BigDecimal(digits);
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            throw new IllegalArgumentException(digits);
        }
        return number;
    }

    <E extends Enum<E>> Optional<E> requiredConstant(String name, Class<E> type) {
        return requiredParsed(name, value -> Enum.valueOf(type, value), constants(type));
    }

    <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return parsed(name, value -> Enum.valueOf(type, value), constants(type));
    }

    List<String> texts(String name) {
        asked.add(name);
        return switch (fields.get(name)) {
            case null -> List.of();
            case SequenceNode list ->
                    list.getValue().stream().flatMap(n -> scalar(name, n)).toList();
            case Node node -> {
                flaw(node, "field.list", name);
                yield List.of();
            }
        };
    }

    <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        return texts(name).stream()
                .flatMap(v -> parse(name, v, s -> Enum.valueOf(type, s), constants(type)).stream())
                .collect(Collectors.toSet());
    }

    Optional<YamlFields> mapping(String name) {
        asked.add(name);
        if (fields.get(name) instanceof MappingNode child) {
            return Optional.of(new YamlFields(file, child, problems));
        }
        if (has(name)) {
            flaw(fields.get(name), "field.mapping", name);
        }
        return Optional.empty();
    }

    List<YamlFields> mappings(String name) {
        asked.add(name);
        if (!(fields.get(name) instanceof SequenceNode list)) {
            if (has(name)) {
                flaw(fields.get(name), "field.list", name);
            }
            return List.of();
        }
        var result = new ArrayList<YamlFields>();
        for (var node : list.getValue()) {
            if (node instanceof MappingNode child) {
                result.add(new YamlFields(file, child, problems));
            } else {
                flaw(node, "field.mapping", name);
            }
        }
        return result;
    }

    /** Every key of this mapping with its mapping, for a file that is keyed by name. */
    Map<String, YamlFields> children() {
        var result = new LinkedHashMap<String, YamlFields>();
        fields.forEach(
                (name, node) -> {
                    asked.add(name);
                    if (node instanceof MappingNode child) {
                        result.put(name, new YamlFields(file, child, problems));
                    } else {
                        flaw(node, "field.mapping", name);
                    }
                });
        return result;
    }

    /** To be called last: whatever nobody asked for is a misspelt field. */
    void refuseUnknown() {
        fields.forEach(
                (name, node) -> {
                    if (!asked.contains(name)) {
                        flaw(node, "field.unknown", name);
                    }
                });
    }

    void flaw(String field, String flaw, Object... arguments) {
        flaw(fields.getOrDefault(field, mapping), flaw, arguments);
    }

    private void flaw(@Nullable Node node, String flaw, Object... arguments) {
        var place = node == null ? mapping : node;
        problems.add(new Problem(file, lineOf(place), flaw, List.of(arguments)));
    }

    private Stream<String> scalar(String name, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Stream.of(scalar.getValue().strip());
        }
        flaw(node, "field.text", name);
        return Stream.empty();
    }

    private <T> Optional<T> parse(
            String name, String value, Function<String, T> parser, String expected) {
        try {
            return Optional.of(parser.apply(value));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            flaw(name, "field.value", name, value, expected);
            return Optional.empty();
        }
    }

    private static <E extends Enum<E>> String constants(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(Enum::name)
                .collect(Collectors.joining(", "))
                .toUpperCase(Locale.ROOT);
    }

    private static int lineOf(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
