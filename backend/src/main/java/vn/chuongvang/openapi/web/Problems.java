package vn.chuongvang.openapi.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Refusals, which look alike everywhere; whoever refuses does it far from any controller. */
final class Problems {
    private static final String PROBLEM = "Problem";
    private static final String TYPE = "application/problem+json";

    private static final List<Refused> COMMON =
            List.of(
                    new Refused("400", "BadForm", "The address or the body has the wrong form."),
                    new Refused("401", "NotSignedIn", "Nobody is signed in, or has this seat."),
                    new Refused("403", "NotAllowed", "Not for this account, or a foreign page."),
                    new Refused("404", "Unknown", "There is no such thing for whoever asks."),
                    new Refused("413", "TooLarge", "The body is too large."),
                    new Refused("415", "NotTaken", "The body is of a kind that is not taken here."),
                    new Refused(
                            "default",
                            "Refused",
                            "Any other refusal: 405, 406, 409 not in this state, 422 does not fit,"
                                    + " 429 with Retry-After, 500 our mistake, 503 not now."));

    private Problems() {}

    private record Refused(String status, String name, String description) {}

    static void describe(Components components) {
        components.addSchemas(PROBLEM, schema());
        for (var one : COMMON) {
            components.addResponses(
                    one.name(),
                    new ApiResponse()
                            .description(one.description())
                            .content(
                                    new Content()
                                            .addMediaType(
                                                    TYPE,
                                                    new MediaType()
                                                            .schema(
                                                                    new JsonSchema()
                                                                            .$ref(PROBLEM)))));
        }
    }

    static void add(ApiResponses responses, Set<String> statuses) {
        for (var one : COMMON) {
            if (statuses.contains(one.status())) {
                responses.addApiResponse(one.status(), new ApiResponse().$ref(one.name()));
            }
        }
    }

    private static Schema<?> schema() {
        var schema = new JsonSchema();
        schema.addType("object");
        schema.setDescription("A problem of RFC 9457 with members of ours.");
        schema.addProperty("type", text("A name made of the code; nothing is found there."));
        schema.addProperty("title", text("What the status is called."));
        schema.addProperty(
                "status",
                new JsonSchema()
                        .typesItem("integer")
                        .minimum(BigDecimal.valueOf(400))
                        .maximum(BigDecimal.valueOf(599)));
        schema.addProperty("detail", text("What is wrong and what to do, in English."));
        schema.addProperty("code", text("Stable, for programs; docs/http-api.md has them all."));
        schema.addProperty(
                "seat", new JsonSchema().typesItem("integer").description("The seat it is about."));
        schema.addProperty("problems", any("Single parts that do not fit."));
        schema.addProperty("advice", any("What would help."));
        schema.setRequired(List.of("type", "title", "status", "detail", "code"));
        return schema;
    }

    private static Schema<?> text(String description) {
        return new JsonSchema().typesItem("string").description(description);
    }

    private static Schema<?> any(String description) {
        return new JsonSchema().description(description);
    }
}
