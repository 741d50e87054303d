package vn.chuongvang.identity.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.WritesOnce;
import vn.chuongvang.identity.WritesOnce.Found;
import vn.chuongvang.identity.WritesOnce.Write;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A write with an {@code Idempotency-Key} is done once: whoever sends it again gets the first
 * answer. For what would make something new each time; all else is the same when done twice.
 */
final class OnceOnly implements WebFilter {
    static final String KEY = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[!-~]{1,80}");
    private static final int MOST_BYTES = 1 << 20;

    /** Their answers name nobody and hold no secret that is told once. */
    private static final List<PathPattern> WRITES =
            Stream.of(
                            "/api/contests",
                            "/api/contests/{id}/duplicate",
                            "/api/reports/submitted",
                            "/api/questions")
                    .map(PathPatternParser.defaultInstance::parse)
                    .toList();

    private final WritesOnce writes;
    private final RefusalWriter refusals;

    OnceOnly(WritesOnce writes, RefusalWriter refusals) {
        this.writes = writes;
        this.refusals = refusals;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var keys = request.getHeaders().get(KEY);
        if (keys == null || !request.getPath().value().startsWith("/api/")) {
            return chain.filter(exchange);
        }
        if (!isTaken(request)) {
            return refuse(
                    exchange,
                    HttpStatus.BAD_REQUEST,
                    "ONCE_NOT_HERE",
                    "No Idempotency-Key is taken here: look at docs/http-api.md for where.");
        }
        if (keys.size() != 1 || !FORM.matcher(keys.getFirst()).matches()) {
            return refuse(
                    exchange,
                    HttpStatus.BAD_REQUEST,
                    "ONCE_UNFIT",
                    "An Idempotency-Key has 1 to 80 visible characters of ASCII.");
        }
        return isJson(request)
                ? once(exchange, chain, keys.getFirst())
                : chain.filter(exchange); // Refused by whoever expects JSON.
    }

    private static boolean isTaken(ServerHttpRequest request) {
        var path = request.getPath().pathWithinApplication();
        return request.getMethod().equals(HttpMethod.POST)
                && WRITES.stream().anyMatch(write -> write.matches(path));
    }

    private static boolean isJson(ServerHttpRequest request) {
        try {
            var type = request.getHeaders().getContentType();
            return type != null && type.isCompatibleWith(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private Mono<Void> once(ServerWebExchange exchange, WebFilterChain chain, String key) {
        var request = exchange.getRequest();
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .ofType(SignedInStaff.class)
                .map(who -> who.getPrincipal().member().id())
                .single() // Rules let nobody else get here.
                .zipWith(body(request))
                .flatMap(
                        read -> {
                            var body = read.getT2();
                            var asked = request.getMethod() + " " + request.getURI().getRawPath();
                            var write = Write.of(read.getT1(), key, asked, body);
                            return writes.begin(write)
                                    .flatMap(found -> let(found, write, body, exchange, chain));
                        });
    }

    private static Mono<byte[]> body(ServerHttpRequest request) {
        return DataBufferUtils.join(request.getBody(), MOST_BYTES)
                .map(OnceOnly::bytes)
                .defaultIfEmpty(new byte[0]);
    }

    static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private Mono<Void> let(
            Found found,
            Write write,
            byte[] body,
            ServerWebExchange exchange,
            WebFilterChain chain) {
        return switch (found) {
            case Found.Begun _ -> Once.of(exchange, body, write, writes).through(chain);
            case Found.Done(var status, var answer) -> repeat(exchange, status, answer);
            case Found.Busy _ -> {
                exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
                yield refuse(
                        exchange,
                        HttpStatus.CONFLICT,
                        "ONCE_BUSY",
                        "The same is being done now. Ask again in a second.");
            }
            case Found.Uncertain _ ->
                    refuse(
                            exchange,
                            HttpStatus.CONFLICT,
                            "ONCE_UNCERTAIN",
                            "This was begun and cut off. Look whether it is there; if it is not,"
                                    + " send it with another key.");
            case Found.Another _ ->
                    refuse(
                            exchange,
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "ONCE_ANOTHER",
                            "This Idempotency-Key was sent with something else. Each write has its"
                                    + " own.");
        };
    }

    private static Mono<Void> repeat(ServerWebExchange exchange, int status, byte[] answer) {
        var response = exchange.getResponse();
        response.setRawStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        return response.writeWith(Mono.just(response.bufferFactory().wrap(answer)));
    }

    private Mono<Void> refuse(
            ServerWebExchange exchange, HttpStatus status, String code, String detail) {
        return refusals.write(exchange, status, code, detail);
    }
}
