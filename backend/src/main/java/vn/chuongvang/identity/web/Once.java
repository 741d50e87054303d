package vn.chuongvang.identity.web;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilterChain;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.WritesOnce;
import vn.chuongvang.identity.WritesOnce.Write;

/** One write under way: what it answers is kept before it is sent, if anything was made. */
final class Once extends ServerHttpResponseDecorator {
    private final ServerWebExchange exchange;
    private final byte[] body;
    private final Write write;
    private final WritesOnce writes;
    private boolean isAnswered;
    private boolean isMade;

    private Once(ServerWebExchange exchange, byte[] body, Write write, WritesOnce writes) {
        super(exchange.getResponse());
        this.exchange = exchange;
        this.body = body;
        this.write = write;
        this.writes = writes;
    }

    static Once of(ServerWebExchange exchange, byte[] body, Write write, WritesOnce writes) {
        return new Once(exchange, body, write, writes);
    }

    /**
     * To its end, also when whoever asked hangs up meanwhile: they are the ones who ask again. What
     * failed may be begun again; what was made, and could not be kept, may not.
     */
    Mono<Void> through(WebFilterChain chain) {
        var whole =
                chain.filter(exchange.mutate().request(request()).response(this).build())
                        .onErrorResume(
                                failed ->
                                        (isMade ? Mono.<Void>empty() : writes.notDone(write))
                                                .then(Mono.error(failed)));
        return Mono.deferContextual(
                context -> Mono.fromFuture(whole.contextWrite(context).toFuture(), true));
    }

    private ServerHttpRequestDecorator request() {
        return new ServerHttpRequestDecorator(exchange.getRequest()) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.defer(() -> Flux.just(bufferFactory().wrap(body)));
            }
        };
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> answer) {
        return DataBufferUtils.join(answer)
                .map(OnceOnly::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(
                        bytes ->
                                kept(bytes)
                                        .then(
                                                Mono.defer(
                                                        () ->
                                                                super.writeWith(
                                                                        Mono.just(
                                                                                bufferFactory()
                                                                                        .wrap(
                                                                                                bytes))))));
    }

    @Override
    public Mono<Void> writeAndFlushWith(
            Publisher<? extends Publisher<? extends DataBuffer>> answer) {
        return writeWith(Flux.from(answer).concatMap(part -> part));
    }

    @Override
    public Mono<Void> setComplete() {
        return kept(new byte[0]).then(Mono.defer(super::setComplete));
    }

    private Mono<Void> kept(byte[] answer) {
        if (isAnswered) {
            return Mono.empty();
        }
        isAnswered = true;
        var status = getStatusCode();
        isMade = status != null && status.is2xxSuccessful();
        return isMade && status != null
                ? writes.done(write, status.value(), answer)
                : writes.notDone(write);
    }
}
