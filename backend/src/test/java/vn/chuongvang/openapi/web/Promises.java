package vn.chuongvang.openapi.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.testing.Answered;
import vn.chuongvang.testing.WebServer;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the document promises of answers, for all servers of these tests: each status is one that
 * the operation has, and each refusal looks as it says.
 */
public final class Promises {
    private static @Nullable Promises made;

    private final JsonNode document;
    private final Schema problem;

    private Promises(JsonNode document) {
        this.document = document;
        var schema = (ObjectNode) document.at("/components/schemas/Problem").deepCopy();
        // A member that it does not have is wrong, too.
        schema.put("additionalProperties", false);
        this.problem =
                SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31())
                        .getSchema(schema.toString());
    }

    /** It is dear, and the same in all of them. */
    public static synchronized Promises by(WebServer server) {
        var promises = made;
        if (promises == null) {
            promises = new Promises(JsonMapper.shared().readTree(text(server)));
            made = promises;
        }
        return promises;
    }

    private static String text(WebServer server) {
        try {
            return new String(server.bean(ApiDocument.class).json(), StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that was answered otherwise. */
    public Set<String> broken(Answered answered) {
        var broken = new TreeSet<String>();
        for (var answer : answered.answers()) {
            if (responses(answer.line()).path(String.valueOf(answer.status())).isMissingNode()) {
                broken.add("%s: no %d in it".formatted(answer.line(), answer.status()));
            }
            if (answer.status() >= 400 && !isProblem(answer.type())) {
                broken.add(answer + " is no problem");
            }
            if (answer.status() == 429 && !answer.saysWhen()) {
                broken.add(answer + " does not say when to ask again");
            }
        }
        answered.refusals()
                .forEach(
                        (answer, body) -> {
                            var errors = problem.validate(body, InputFormat.JSON);
                            if (!errors.isEmpty()) {
                                broken.add(answer + ": " + errors);
                            }
                        });
        return broken;
    }

    private static boolean isProblem(@Nullable MediaType type) {
        return MediaType.APPLICATION_PROBLEM_JSON.equals(type);
    }

    private JsonNode responses(String line) {
        int space = line.indexOf(' ');
        var method = line.substring(0, space).toLowerCase(Locale.ROOT);
        return document.path("paths")
                .path(line.substring(space + 1))
                .path(method)
                .path("responses");
    }
}
