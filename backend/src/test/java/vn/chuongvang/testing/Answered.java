package vn.chuongvang.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What one server answered at the addresses of its API: each status, and each refusal once. */
public final class Answered {
    private final RequestMappingHandlerMapping addresses;
    private final Set<Answer> answers = ConcurrentHashMap.newKeySet();
    private final Map<Answer, String> refusals = new ConcurrentHashMap<>();

    /**
     * One kind of answer.
     *
     * @param line method and address as it is mapped
     * @param saysWhen whether it says when to ask again
     */
    public record Answer(String line, int status, @Nullable MediaType type, boolean saysWhen) {}

    Answered(RequestMappingHandlerMapping addresses) {
        this.addresses = addresses;
    }

    public Set<Answer> answers() {
        return Set.copyOf(answers);
    }

    /** With the body of one of each kind, as far as somebody read it. */
    public Map<Answer, String> refusals() {
        return Map.copyOf(refusals);
    }

    Mono<ClientResponse> note(ClientRequest request, ExchangeFunction next) {
        return next.exchange(request)
                .map(
                        response ->
                                line(request.method(), request.url())
                                        .map(line -> note(line, response))
                                        .orElse(response));
    }

    private ClientResponse note(String line, ClientResponse response) {
        var headers = response.headers().asHttpHeaders();
        var answer =
                new Answer(
                        line,
                        response.statusCode().value(),
                        headers.getContentType(),
                        headers.containsHeader(HttpHeaders.RETRY_AFTER));
        answers.add(answer);
        return response.statusCode().isError() && !refusals.containsKey(answer)
                ? response.mutate().body(body -> note(answer, body)).build()
                : response;
    }

    private Flux<DataBuffer> note(Answer answer, Flux<DataBuffer> body) {
        return DataBufferUtils.join(body)
                .doOnNext(whole -> refusals.put(answer, whole.toString(StandardCharsets.UTF_8)))
                .flux();
    }

    /** Empty: no operation, as at another method or at an address that leads nowhere. */
    private Optional<String> line(HttpMethod method, URI url) {
        var path = PathContainer.parsePath(url.getRawPath());
        return addresses.getHandlerMethods().keySet().stream()
                .filter(
                        mapping ->
                                mapping.getMethodsCondition().getMethods().stream()
                                        .anyMatch(one -> one.asHttpMethod().equals(method)))
                .flatMap(mapping -> mapping.getPatternsCondition().getPatterns().stream())
                .filter(pattern -> pattern.matches(path))
                .min(Comparator.naturalOrder())
                .map(PathPattern::getPatternString)
                .filter(pattern -> pattern.startsWith("/api/"))
                .map(pattern -> method + " " + pattern);
    }
}
