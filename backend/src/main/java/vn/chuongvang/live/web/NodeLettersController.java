package vn.chuongvang.live.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.NodeLetters;

/**
 * Takes letters of other nodes while Redis is away. Whoever does not show what this node wrote into
 * the database is told that there is nothing here.
 */
@RestController
class NodeLettersController {
    private static final String SCHEME = "Bearer ";

    private final NodeLetters letters;

    NodeLettersController(NodeLetters letters) {
        this.letters = letters;
    }

    @PostMapping(
            path = "/node/contests/{contest}/letters",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE,
            produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<byte[]> take(
            @PathVariable long contest,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false)
                    @Nullable String shown,
            @RequestBody byte[] body) {
        if (shown == null
                || !shown.startsWith(SCHEME)
                || !letters.mayCome(shown.substring(SCHEME.length()))) {
            return Mono.error(new ResponseStatusException(HttpStatus.NOT_FOUND));
        }
        return Mono.defer(() -> letters.take(new ContestId(contest), body))
                .onErrorMap(
                        IllegalArgumentException.class,
                        e -> new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e))
                .switchIfEmpty(Mono.error(new ResponseStatusException(HttpStatus.CONFLICT)));
    }
}
