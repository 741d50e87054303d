package vn.chuongvang.paging;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a list is asked for: its path and filters, and the address of its next page. */
final class PageAddress {
    private final CursorKey key;
    private final ServerHttpRequest request;

    PageAddress(CursorKey key, ServerHttpRequest request) {
        this.key = key;
        this.request = request;
    }

    Optional<Cursor> read(String cursor) {
        return key.read(list(), cursor);
    }

    /** A link of RFC 8288, without a host: whoever stands before this server has another one. */
    String next(Cursor cursor) {
        var after = parameter(Paging.AFTER, key.write(list(), cursor));
        var query =
                Stream.concat(parameters(Set.of(Paging.AFTER)), Stream.of(after))
                        .collect(Collectors.joining("&"));
        return "<%s?%s>; rel=\"next\"".formatted(request.getURI().getRawPath(), query);
    }

    /** What a cursor is good for: this path with these filters, whatever the size of a page. */
    private String list() {
        return parameters(Set.of(Paging.AFTER, Paging.SIZE))
                .sorted()
                .collect(Collectors.joining("&", request.getURI().getRawPath() + "?", ""));
    }

    private Stream<String> parameters(Set<String> without) {
        return request.getQueryParams().entrySet().stream()
                .filter(one -> !without.contains(one.getKey()))
                .flatMap(
                        one ->
                                one.getValue().stream()
                                        .map(value -> parameter(one.getKey(), value)));
    }

    private static String parameter(String name, @Nullable String value) {
        var encoded = UriUtils.encode(name, StandardCharsets.UTF_8);
        return value == null
                ? encoded
                : encoded + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
