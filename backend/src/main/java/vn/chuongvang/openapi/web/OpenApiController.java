package vn.chuongvang.openapi.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.time.Duration;
import java.util.concurrent.Callable;

/** The document of the HTTP API, for programs that are to call it. */
@RestController
class OpenApiController {
    private static final Duration ALWAYS = Duration.ofMillis(Long.MAX_VALUE);

    private final Mono<byte[]> document;

    OpenApiController(ObjectProvider<ApiDocument> document) {
        this.document = once(() -> document.getObject().json());
    }

    /** Made when somebody asks, away from the event loops; a failure is not kept. */
    static <T> Mono<T> once(Callable<T> work) {
        return Mono.fromCallable(work)
                .subscribeOn(Schedulers.boundedElastic())
                .cache(_ -> ALWAYS, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** This document: OpenAPI 3.1 of all addresses below /api. */
    @GetMapping(value = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<byte[]> document() {
        return document;
    }
}
