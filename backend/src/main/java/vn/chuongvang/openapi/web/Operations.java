package vn.chuongvang.openapi.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;

import org.reactivestreams.Publisher;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Name, area, answers and doors of each operation. */
@Component
@Lazy
class Operations {

    private static final String OCTETS = "application/octet-stream";
    private static final String JSON = "application/json";

    /** Told as what opens the address. */
    private static final String TOKEN = "Authorization";

    /** Where a controller does not say what it answers with. */
    private static final String ANY = "*/*";

    private static final List<Class<?>> BYTES =
            List.of(byte[].class, DataBuffer.class, String.class);

    /** An answer without a body that is no refusal, beside the one with it. */
    private static final Set<String> PERHAPS_NOTHING =
            Set.of("GET /api/staff/me", "GET /api/contests/{id}/rehearsal");

    /** It sends a browser on, whatever came of it. */
    private static final String SENDS_ON = "GET /api/staff/oidc/{provider}/callback";

    private final Summaries summaries = Summaries.read();
    private final RequestMappingHandlerMapping addresses;

    Operations(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses) {
        this.addresses = addresses;
    }

    void complete(OpenAPI document) {
        var handlers = handlers();
        var statuses = new Statuses(document);
        var areas = new TreeSet<String>();
        document.getPaths()
                .forEach(
                        (path, item) ->
                                item.readOperationsMap()
                                        .forEach(
                                                (method, operation) -> {
                                                    var address = new Address(method.name(), path);
                                                    var handler = handlers.get(address);
                                                    if (handler != null) {
                                                        areas.add(address.area());
                                                        complete(
                                                                operation, address, handler,
                                                                statuses);
                                                    }
                                                }));
        document.setTags(areas.stream().map(area -> new Tag().name(area)).toList());
        Doors.describe(document.getComponents());
    }

    private Map<Address, HandlerMethod> handlers() {
        var handlers = new HashMap<Address, HandlerMethod>();
        addresses
                .getHandlerMethods()
                .forEach(
                        (mapping, handler) -> {
                            for (var path : mapping.getPatternsCondition().getPatterns()) {
                                for (var method : mapping.getMethodsCondition().getMethods()) {
                                    var name = path.getPatternString();
                                    handlers.put(new Address(method.name(), name), handler);
                                }
                            }
                        });
        return handlers;
    }

    private void complete(
            Operation operation, Address address, HandlerMethod handler, Statuses statuses) {
        operation.operationId(address.id()).tags(List.of(address.area()));
        operation.setSecurity(Doors.of(address));
        operation.setSummary(summaries.of(address));
        if (takesBytes(handler)) {
            operation.setRequestBody(new RequestBody().content(bytes()));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().removeIf(one -> TOKEN.equals(one.getName()));
        }
        complete(operation.getResponses(), address, handler);
        Pages.describe(operation, handler);
        Problems.add(operation.getResponses(), statuses.of(operation, address));
    }

    private static void complete(ApiResponses responses, Address address, HandlerMethod handler) {
        var type = body(handler);
        if (Void.class.equals(type)) {
            responses.clear();
        }
        if (address.toString().equals(SENDS_ON)) {
            responses.addApiResponse("303", new ApiResponse().description("See Other"));
        }
        if (responses.isEmpty() || PERHAPS_NOTHING.contains(address.toString())) {
            responses.addApiResponse("204", new ApiResponse().description("No Content"));
        }
        responses.forEach(
                (_, response) -> {
                    var content = response.getContent();
                    if (content != null) {
                        response.setContent(content(content, type, address));
                    }
                });
    }

    private static Content content(Content told, Class<?> type, Address address) {
        var unsaid = told.get(ANY);
        if (BYTES.stream().anyMatch(bytes -> bytes.isAssignableFrom(type))) {
            return unsaid == null
                    ? new Content().addMediaType(JSON, new MediaType().schema(object()))
                    : Files.of(address);
        }
        return unsaid == null ? told : new Content().addMediaType(JSON, unsaid);
    }

    /** What is in the answer: not what carries it. */
    private static Class<?> body(HandlerMethod handler) {
        var type = ResolvableType.forMethodReturnType(handler.getMethod());
        while (isCarrier(type.toClass())) {
            type = type.getGeneric(0);
        }
        return type.toClass();
    }

    private static boolean isCarrier(Class<?> type) {
        return Publisher.class.isAssignableFrom(type) || ResponseEntity.class.equals(type);
    }

    /** Also where the controller reads them from the request itself. */
    private static boolean takesBytes(HandlerMethod handler) {
        var mapping =
                AnnotatedElementUtils.findMergedAnnotation(
                        handler.getMethod(), RequestMapping.class);
        return mapping != null && List.of(mapping.consumes()).contains(OCTETS);
    }

    private static Content bytes() {
        return new Content().addMediaType(OCTETS, new MediaType());
    }

    private static Schema<?> object() {
        return new JsonSchema().typesItem("object");
    }
}
