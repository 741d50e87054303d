package vn.chuongvang.paging;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code after} and {@code size} for every list in the same way. */
@Component
class PagingArguments implements WebFluxConfigurer, HandlerMethodArgumentResolver {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final CursorKey key;

    PagingArguments(CursorKey key) {
        this.key = key;
    }

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
        configurer.addCustomResolver(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType().equals(Paging.class);
    }

    @Override
    public Mono<Object> resolveArgument(
            MethodParameter parameter, BindingContext context, ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> paging(exchange));
    }

    private Paging paging(ServerWebExchange exchange) {
        var asked = exchange.getRequest().getQueryParams();
        var address = new PageAddress(key, exchange.getRequest());
        var after =
                Optional.ofNullable(asked.getFirst(Paging.AFTER))
                        .map(cursor -> address.read(cursor).orElseThrow(PageRefused::cursorUnfit));
        var size =
                Optional.ofNullable(asked.getFirst(Paging.SIZE))
                        .map(PagingArguments::size)
                        .orElse(Paging.USUAL);
        return new Paging(address, size, after);
    }

    private static int size(String text) {
        var size = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (size < 1 || size > Paging.MOST) {
            throw PageRefused.sizeUnfit();
        }
        return size;
    }
}
