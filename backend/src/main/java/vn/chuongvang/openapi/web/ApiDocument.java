package vn.chuongvang.openapi.web;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;

import org.springdoc.core.converters.ModelConverterRegistrar;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webflux.api.OpenApiResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** What springdoc reads from the controllers, completed by what it cannot know. */
@Component
@Lazy
class ApiDocument extends OpenApiResource {
    private final Operations operations;
    private final SchemaNames names;
    private final String version;

    /**
     * @param converters is not used, but nothing else would have them registered: springdoc counts
     *     on all its beans being made at the start
     */
    ApiDocument(
            ObjectFactory<OpenAPIService> documents,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties settings,
            SpringDocProviders providers,
            SpringDocCustomizers customizers,
            ModelConverterRegistrar converters,
            Operations ours,
            SchemaNames names,
            @Value("${chuongvang.version}") String version) {
        super(documents, requests, responses, operations, settings, providers, customizers);
        this.operations = ours;
        this.names = names;
        this.version = version;
    }

    byte[] json() throws JsonProcessingException {
        var document = getOpenApi(null, Locale.ENGLISH);
        document.info(
                new Info()
                        .title("Chuông Vàng")
                        .version(version)
                        .description(
                                "What each call means, and every code of a refusal, is in"
                                        + " docs/http-api.md of the sources."));
        operations.complete(document);
        Problems.describe(document.getComponents());
        // Bytes that are sent have no schema; springdoc leaves what it took for one.
        document.getComponents().getSchemas().remove(DataBuffer.class.getSimpleName());
        Presence.mark(document.getComponents().getSchemas(), names.classes());
        return writeJsonValue(document);
    }

    /** Pages are no API. */
    @Override
    protected void getWebFluxRouterFunctionPaths(Locale locale, OpenAPI document) {}

    /** Addresses are told without a host. */
    @Override
    protected String getServerUrl(ServerHttpRequest request, String address) {
        return "";
    }
}
