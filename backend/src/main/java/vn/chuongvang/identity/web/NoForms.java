package vn.chuongvang.identity.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

/** No form is sent to the API: its fields would be bound beside, or instead of, the address's. */
final class NoForms implements WebFilter {
    private final RefusalWriter refusals;

    NoForms(RefusalWriter refusals) {
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getRequest().getPath().value().startsWith("/api/")
                        && isForm(exchange.getRequest())
                ? refusals.write(
                        exchange,
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "NOT_JSON",
                        "Send the body as application/json.")
                : chain.filter(exchange);
    }

    private static boolean isForm(ServerHttpRequest request) {
        try {
            var type = request.getHeaders().getContentType();
            return type != null
                    && (type.getType().equals("multipart")
                            || MediaType.APPLICATION_FORM_URLENCODED.equalsTypeAndSubtype(type));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }
}
