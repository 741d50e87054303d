package vn.chuongvang.identity.web;

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
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        var body = json.writeValueAsBytes(new Refusal(code, detail, null, null, null));
        return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
    }
}
