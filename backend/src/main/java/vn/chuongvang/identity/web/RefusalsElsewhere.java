package vn.chuongvang.identity.web;

import org.springframework.core.annotation.Order;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

import reactor.core.publisher.Mono;

/**
 * What fails below {@code /api} before a controller has it, or where none is: in the same shape,
 * ahead of the framework's own pages.
 */
@Component
@Order(RefusalsElsewhere.AHEAD)
class RefusalsElsewhere implements WebExceptionHandler, ServerExchangeRejectedHandler {
    /** The framework's own handler is at -1. */
    static final int AHEAD = -2;

    private final RefusalWriter refusals;

    RefusalsElsewhere(RefusalWriter refusals) {
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable cause) {
        if (!isOfApi(exchange) || exchange.getResponse().isCommitted()) {
            return Mono.error(cause);
        }
        var explained = Explained.of(cause);
        return refusals.write(exchange, explained.headers(), explained.refusal());
    }

    /** An address or header that no page of ours sends. */
    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException cause) {
        return refusals.write(exchange, Explained.NONE, Explained.badAddress());
    }

    private static boolean isOfApi(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().startsWith("/api");
    }
}
