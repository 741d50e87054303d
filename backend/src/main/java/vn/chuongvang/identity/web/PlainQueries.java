package vn.chuongvang.identity.web;

import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Names of parameters are words, with what is in them behind a dot and a place in a list in
 * brackets; texts have no control characters. Whatever binds them need not be ready for more.
 */
final class PlainQueries implements WebFilter {
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z][A-Za-z_]{0,39}(\\.[A-Za-z]{1,40})?(\\[[0-9]{1,2}\\])?");

    private final RefusalWriter refusals;

    PlainQueries(RefusalWriter refusals) {
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        return !request.getPath().value().startsWith("/api/") || isPlain(request.getQueryParams())
                ? chain.filter(exchange)
                : refusals.write(exchange, HttpHeaders.EMPTY, Explained.badAddress());
    }

    private static boolean isPlain(MultiValueMap<String, String> parameters) {
        return parameters.entrySet().stream()
                .allMatch(one -> NAME.matcher(one.getKey()).matches() && isPlain(one.getValue()));
    }

    private static boolean isPlain(List<String> texts) {
        return texts.stream()
                .allMatch(text -> text == null || text.chars().noneMatch(Character::isISOControl));
    }
}
