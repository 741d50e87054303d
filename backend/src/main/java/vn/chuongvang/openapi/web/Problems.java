package vn.chuongvang.openapi.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
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
                    new Refused("400", "BadForm", "Address, header or body has the wrong form."),
                    new Refused(
                            "401",
                            "NotSignedIn",
                            "Nobody is signed in, or the key or the seat's token opens nothing."),
                    new Refused(
                            "403", "NotAllowed", "Not for this account or key, or a foreign page."),
                    new Refused("404", "Unknown", "There is no such thing for whoever asks."),
                    new Refused("406", "NotToBeHad", "Of no kind that is accepted."),
                    new Refused("408", "TooSlow", "The body did not arrive in time."),
                    new Refused("409", "NotNow", "Not in the state in which it is."),
                    new Refused("413", "TooLarge", "The body is too large, or what is asked for."),
                    new Refused("415", "NotTaken", "The body is of a kind that is not taken here."),
                    new Refused("422", "Unfit", "What was sent does not fit."),
                    new Refused("429", "TooOften", "Too many tries, or a key that asks too fast."),
                    new Refused("500", "OurMistake", "The server's log says more."),
                    new Refused(
                            "503", "Away", "Others wait already, or something does not answer."));

    /** It says when to ask again. */
    private static final String WAIT = "429";

    private Problems() {}

    private record Refused(String status, String name, String description) {}

    static void describe(Components components) {
        components.addSchemas(PROBLEM, schema());
        for (var one : COMMON) {
            var media = new MediaType().schema(new JsonSchema().$ref(PROBLEM));
            var response =
                    new ApiResponse()
                            .description(one.description())
                            .content(new Content().addMediaType(TYPE, media));
            if (one.status().equals(WAIT)) {
                response.addHeaderObject("Retry-After", seconds());
            }
            components.addResponses(one.name(), response);
        }
    }

    private static Header seconds() {
        return new Header()
                .description("When to ask again, in seconds.")
                .schema(new JsonSchema().typesItem("integer"));
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
