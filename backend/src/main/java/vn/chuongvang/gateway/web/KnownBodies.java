package vn.chuongvang.gateway.web;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.Type;
import java.util.Arrays;

/**
 * Makes the reader of every request body before the first request comes. Jackson makes it at first
 * use and lets all others wait for it: with ninety phones that claim their seats at once, these
 * would be the event loops.
 */
@Component
class KnownBodies implements SmartInitializingSingleton {
    private final RequestMappingHandlerMapping addresses;
    private final JsonMapper mapper;

    KnownBodies(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping addresses,
            JsonMapper mapper) {
        this.addresses = addresses;
        this.mapper = mapper;
    }

    @Override
    public void afterSingletonsInstantiated() {
        addresses.getHandlerMethods().values().stream()
                .flatMap(handler -> Arrays.stream(handler.getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .map(KnownBodies::body)
                .distinct()
                .forEach(body -> mapper.readerFor(mapper.constructType(body)));
    }

    /** What is in the body: not the Mono around it. */
    private static Type body(MethodParameter parameter) {
        var type = ResolvableType.forMethodParameter(parameter);
        return Mono.class.equals(type.resolve()) ? type.getGeneric(0).getType() : type.getType();
    }
}
