package vn.chuongvang.identity.web;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import tools.jackson.databind.ObjectMapper;

/** Refusals outside controllers, in the same shape. */
@Component
class RefusalWriter {
    private final ObjectMapper json;

    RefusalWriter(ObjectMapper json) {
        this.json = json;
    }

    Mono<Void> write(ServerWebExchange exchange, HttpStatus status, String code, String detail) {
        return write(exchange, HttpHeaders.EMPTY, Refusal.of(status, code, detail));
    }

    Mono<Void> write(ServerWebExchange exchange, HttpHeaders headers, Refusal refusal) {
        var response = exchange.getResponse();
        response.setRawStatusCode(refusal.status());
        response.getHeaders().putAll(headers);
        response.getHeaders().setCacheControl(CacheControl.noStore());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        var body = json.writeValueAsBytes(refusal);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
