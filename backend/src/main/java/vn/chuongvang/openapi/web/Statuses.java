package vn.chuongvang.openapi.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * With which statuses an operation may refuse, by what it takes and what it does; every test that
 * asks a server holds this to what is answered.
 */
@SuppressWarnings("rawtypes") // as the library has it
final class Statuses {
    /**
     * Of filters, whoever asks for whatever: an address that is none, nobody's session, a key that
     * is none, another's or too fast, a form; and what may happen to a server.
     */
    private static final Set<String> ANYWHERE =
            Set.of("400", "401", "403", "415", "429", "500", "503");

    private static final Set<String> OF_BODIES = Set.of("408", "413");

    /** Of what it is about, which may have another state or not be as it was sent. */
    private static final Set<String> OF_STATES = Set.of("409", "422");

    /** What is in the picture names a seat. */
    private static final String PHOTOGRAPHED = "POST /api/staff/seat-card";

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema> schemas;

    Statuses(OpenAPI document) {
        this.schemas = document.getComponents().getSchemas();
    }

    Set<String> of(Operation operation, Address address) {
        var statuses = new TreeSet<>(ANYWHERE);
        if (answersWithContent(operation)) {
            statuses.add("406");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(OF_BODIES);
        }
        if (address.hasVariables()
                || address.toString().equals(PHOTOGRAPHED)
                || namesSomething(operation)) {
            statuses.add("404");
        }
        if (!address.isReading() || address.hasVariables()) {
            statuses.addAll(OF_STATES);
        }
        if (operation.getParameters() != null) {
            statuses.add("422");
        }
        return statuses;
    }

    private static boolean answersWithContent(Operation operation) {
        return operation.getResponses().values().stream()
                .anyMatch(response -> response.getContent() != null);
    }

    /** By its id, in a parameter or in the body: there may be none of it. */
    private boolean namesSomething(Operation operation) {
        var parameters =
                Stream.ofNullable(operation.getParameters())
                        .flatMap(List::stream)
                        .map(Parameter::getSchema);
        var bodies =
                Stream.ofNullable(operation.getRequestBody())
                        .map(body -> body.getContent().values())
                        .flatMap(Collection::stream)
                        .map(MediaType::getSchema);
        return Stream.concat(parameters, bodies)
                .anyMatch(schema -> schema != null && namesSomething(schema, new HashSet<>()));
    }

    private boolean namesSomething(Schema schema, Set<Schema> seen) {
        return "uuid".equals(schema.getFormat())
                || schema.getProperties() != null && schema.getProperties().containsKey("id")
                || seen.add(schema)
                        && parts(schema).stream().anyMatch(part -> namesSomething(part, seen));
    }

    @SuppressWarnings("unchecked")
    private List<Schema> parts(Schema schema) {
        var parts = new ArrayList<Schema>();
        Optional.ofNullable(schema.get$ref())
                .map(reference -> schemas.get(reference.replace(REFERENCE, "")))
                .ifPresent(parts::add);
        Map<String, Schema> members = schema.getProperties();
        Optional.ofNullable(members).map(Map::values).ifPresent(parts::addAll);
        Optional.ofNullable(schema.getItems()).ifPresent(parts::add);
        List<Schema> kinds = schema.getOneOf();
        Optional.ofNullable(kinds).ifPresent(parts::addAll);
        return parts;
    }
}
