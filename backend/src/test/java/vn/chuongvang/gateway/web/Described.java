package vn.chuongvang.gateway.web;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.rehearsal.fuzz.Rubbish;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How to send to one address wrongly what the document of the API says may be sent to it: each
 * parameter and each member of a body in its turn, of another type, huge, negative or missing.
 */
final class Described {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEEPEST = 4;
    private static final int MOST_MEMBERS = 30;
    private static final int VALUES_EACH = 4;
    private static final String STAND_IN = "@@";

    private static final List<String> IN_QUERIES =
            List.of("", "x".repeat(300), "-1", "99999999999999999999", "1e9", "%00", "2026-02-30");

    private final JsonNode document;
    private final JsonNode operation;
    private int turn;

    Described(JsonNode document, String line) {
        this.document = document;
        int space = line.indexOf(' ');
        var method = line.substring(0, space).toLowerCase(Locale.ROOT);
        this.operation = document.path("paths").path(line.substring(space + 1)).path(method);
        this.turn = Math.floorMod(line.hashCode(), Rubbish.VALUES.size());
        if (operation.isMissingNode()) {
            throw new IllegalArgumentException("not described: " + line);
        }
    }

    /** Whether something is taken from the query under a name that begins so. */
    boolean takes(String query) {
        var root = query.split("[=.\\[]", 2)[0];
        return parameters().stream()
                .anyMatch(
                        one ->
                                one.path("name").asString().split("[.\\[]", 2)[0].equals(root)
                                        || schema(one).has("properties"));
    }

    List<String> queries() {
        return parameters().stream()
                .map(one -> one.path("name").asString())
                .flatMap(name -> IN_QUERIES.stream().map(value -> name + "=" + value))
                .toList();
    }

    private List<JsonNode> parameters() {
        return operation
                .path("parameters")
                .valueStream()
                .filter(one -> one.path("in").asString().equals("query"))
                .toList();
    }

    private JsonNode schema(JsonNode holder) {
        return resolved(holder.path("schema"));
    }

    boolean takesJson() {
        return !json().isMissingNode();
    }

    private JsonNode json() {
        return operation.path("requestBody").path("content").path("application/json");
    }

    List<String> bodies() {
        var content = json();
        if (content.isMissingNode()) {
            return List.of();
        }
        var right = example(content.path("schema"), 0);
        var bodies = new ArrayList<String>();
        bodies.add(right.toString());
        var members = new ArrayList<Member>();
        collect(right, members);
        members.stream().limit(MOST_MEMBERS).forEach(member -> spoil(right, member, bodies));
        return bodies;
    }

    /** A member of an object in the example, which is changed and changed back. */
    private record Member(ObjectNode of, String name) {}

    private static void collect(JsonNode node, List<Member> members) {
        if (node instanceof ObjectNode object) {
            object.propertyNames().forEach(name -> members.add(new Member(object, name)));
        }
        node.valueStream().forEach(inner -> collect(inner, members));
    }

    private void spoil(JsonNode right, Member member, List<String> bodies) {
        var before = member.of().get(member.name());
        member.of().put(member.name(), STAND_IN);
        var text = right.toString();
        var values = Stream.generate(this::next).limit(VALUES_EACH);
        var always = before.isArray() ? Stream.of("null", "[null]") : Stream.of("null");
        Stream.concat(always, values)
                .forEach(value -> bodies.add(text.replace('"' + STAND_IN + '"', value)));
        member.of().remove(member.name());
        bodies.add(right.toString());
        member.of().set(member.name(), before);
    }

    /** Of the whole catalogue, a few for each member in turn. */
    private String next() {
        turn = (turn + 1) % Rubbish.VALUES.size();
        return Rubbish.VALUES.get(turn);
    }

    private JsonNode example(JsonNode described, int depth) {
        var schema = resolved(described);
        if (schema.has("enum")) {
            return schema.path("enum").get(0);
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> JSON.getNodeFactory().numberNode(1);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            default -> JSON.getNodeFactory().stringNode(text(schema.path("format").asString("")));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var object = JSON.createObjectNode();
        if (depth < DEEPEST) {
            schema.path("properties")
                    .properties()
                    .forEach(one -> object.set(one.getKey(), example(one.getValue(), depth + 1)));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        var array = JSON.createArrayNode();
        return depth < DEEPEST ? array.add(example(schema.path("items"), depth + 1)) : array;
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2026-12-20";
            case "date-time" -> "2026-12-20T08:00:00Z";
            case "uuid" -> "00000000-0000-0000-0000-000000000007";
            default -> "x";
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            return type.valueStream()
                    .map(JsonNode::asString)
                    .filter(one -> !one.equals("null"))
                    .findFirst()
                    .orElse("string");
        }
        return schema.has("properties") ? "object" : type.asString("string");
    }

    private JsonNode resolved(JsonNode described) {
        var schema = described;
        while (schema.has("$ref") || schema.has("oneOf") || schema.has("anyOf")) {
            if (schema.has("$ref")) {
                schema = document.at(schema.path("$ref").asString().substring(1));
            } else {
                schema =
                        schema.has("oneOf")
                                ? schema.path("oneOf").get(0)
                                : schema.path("anyOf").get(0);
            }
        }
        return schema;
    }
}
