package vn.chuongvang.openapi.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;

import vn.chuongvang.paging.Paging;

import java.math.BigDecimal;
import java.util.Arrays;

/** How a list is asked for a page at a time; the same for all of them. */
final class Pages {
    private Pages() {}

    static void describe(Operation operation, HandlerMethod handler) {
        if (Arrays.stream(handler.getMethodParameters()).noneMatch(Pages::isPaging)) {
            return;
        }
        operation
                .addParametersItem(
                        parameter(
                                Paging.AFTER,
                                new JsonSchema().typesItem("string"),
                                "The cursor of the page before, as its Link has it; absent: the"
                                        + " first page. 400 CURSOR_UNFIT for any other."))
                .addParametersItem(
                        parameter(
                                Paging.SIZE, size(), "Items of a page. 400 SIZE_UNFIT beyond it."));
        operation
                .getResponses()
                .forEach(
                        (status, response) -> {
                            if (status.startsWith("2")) {
                                response.addHeaderObject(HttpHeaders.LINK, link());
                            }
                        });
    }

    private static boolean isPaging(MethodParameter parameter) {
        return parameter.getParameterType().equals(Paging.class);
    }

    private static Parameter parameter(String name, Schema<?> schema, String description) {
        return new Parameter()
                .name(name)
                .in("query")
                .required(false)
                .description(description)
                .schema(schema);
    }

    private static Schema<?> size() {
        var schema = new JsonSchema();
        schema.addType("integer");
        schema.setFormat("int32");
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(Paging.MOST));
        schema.setDefault(Paging.USUAL);
        return schema;
    }

    private static Header link() {
        return new Header()
                .description(
                        "The next page as rel=\"next\" (RFC 8288); absent: this is the last one.")
                .schema(new JsonSchema().typesItem("string"));
    }
}
