package vn.chuongvang.questions.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.questions.media.KeptMedium;
import vn.chuongvang.questions.media.MediaStore;
import vn.chuongvang.questions.media.Medium;
import vn.chuongvang.questions.media.MediumRefused;
import vn.chuongvang.sheets.Upload;

/**
 * Pictures and recordings of questions. Whoever knows a name may have the file: a name is 128 bits
 * of a hash of what nobody has seen before it is asked.
 */
@RestController
class MediaController {
    private final MediaStore store;

    MediaController(MediaStore store) {
        this.store = store;
    }

    @PostMapping(
            value = "/api/questions/media",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<KeptMedium> keep(
            @RequestBody(required = false) Flux<DataBuffer> file,
            @AuthenticationPrincipal StaffSession session) {
        return Upload.bytes(file, MediumRefused.MOST_BYTES, MediumRefused::tooLarge)
                .flatMap(bytes -> store.keep(bytes, session.member().name()));
    }

    @GetMapping("/media/{name}")
    Mono<ResponseEntity<DataBuffer>> find(
            @PathVariable String name, ServerHttpRequest request, ServerHttpResponse response) {
        return answer(store.find(name), name, request, response);
    }

    @GetMapping("/media/{name}/small")
    Mono<ResponseEntity<DataBuffer>> findSmall(
            @PathVariable String name, ServerHttpRequest request, ServerHttpResponse response) {
        return answer(store.findSmall(name), name + "/small", request, response);
    }

    private static Mono<ResponseEntity<DataBuffer>> answer(
            Mono<Medium> found,
            String tag,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return found.switchIfEmpty(Mono.error(UnknownMedium::new))
                .map(
                        medium ->
                                MediumAnswer.to(
                                        request.getHeaders(),
                                        medium,
                                        tag,
                                        response.bufferFactory()));
    }
}
