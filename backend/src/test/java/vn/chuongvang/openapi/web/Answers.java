package vn.chuongvang.openapi.web;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the server answers, held against what its document promises. */
final class Answers {
    private static final String SCHEMAS = "#/components/schemas/";

    private final SchemaRegistry schemas =
            SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31());

    private final JsonNode document;
    private final WebTestClient client;
    private final Map<String, Object> wrong = new TreeMap<>();
    private final Set<String> good = new TreeSet<>();

    Answers(JsonNode document, WebTestClient client) {
        this.document = strict(document.deepCopy());
        this.client = client;
    }

    /** A member that the document does not have is wrong, too. */
    private static JsonNode strict(JsonNode document) {
        for (var schema : document.path("components").path("schemas")) {
            if (schema.has("properties") && !schema.has("additionalProperties")) {
                ((ObjectNode) schema).put("additionalProperties", false);
            }
        }
        return document;
    }

    /** Asks; what was answered, or nothing when it is no JSON. */
    JsonNode check(String line, String path, @Nullable Object body) {
        var method = HttpMethod.valueOf(line.substring(0, line.indexOf(' ')));
        var request = client.method(method).uri(path);
        var answer =
                (body == null ? request : request.bodyValue(body))
                        .exchange()
                        .expectBody()
                        .returnResult();
        var bytes = answer.getResponseBody();
        var text = bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
        var status = answer.getStatus().value();
        var promised = promised(line, String.valueOf(status));
        var type = answer.getResponseHeaders().getContentType();
        if (promised.isMissingNode()) {
            wrong.put(line, status + " is not promised: " + text);
        } else if (type == null) {
            if (promised.has("content")) {
                wrong.put(line, status + " has no content");
            }
        } else {
            check(line, promised.path("content"), type, text);
        }
        if (status < 300) {
            good.add(line);
        }
        return type != null && type.isCompatibleWith(MediaType.APPLICATION_JSON)
                ? JsonMapper.shared().readTree(text)
                : JsonMapper.shared().missingNode();
    }

    private JsonNode promised(String line, String status) {
        var path = line.substring(line.indexOf(' ') + 1);
        var method = line.substring(0, line.indexOf(' ')).toLowerCase();
        var one = document.path("paths").path(path).path(method).path("responses").path(status);
        return one.has("$ref") ? document.at(one.path("$ref").asString().substring(1)) : one;
    }

    private void check(String line, JsonNode content, MediaType type, String text) {
        var kind =
                content.properties().stream()
                        .filter(one -> MediaType.valueOf(one.getKey()).isCompatibleWith(type))
                        .findFirst();
        if (kind.isEmpty()) {
            wrong.put(line, type + " is not promised");
            return;
        }
        var schema = kind.get().getValue().path("schema");
        if (!schema.isMissingNode()) {
            var whole = JsonMapper.shared().createObjectNode();
            whole.putArray("allOf").add(schema);
            whole.set("$defs", document.path("components").path("schemas"));
            var errors =
                    schemas.getSchema(whole.toString().replace(SCHEMAS, "#/$defs/"))
                            .validate(text, InputFormat.JSON);
            if (!errors.isEmpty()) {
                wrong.put(line, errors);
            }
        }
    }

    Map<String, Object> wrong() {
        return wrong;
    }

    Set<String> good() {
        return good;
    }
}
