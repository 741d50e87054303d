package vn.chuongvang.questions.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.questions.media.MediumRefused;

import java.io.ByteArrayOutputStream;

/**
 * A file as it comes. What is too large is heard out and thrown away, as a browser that is cut off
 * while it sends never reads why.
 */
final class MediaUpload {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long heard;

    private MediaUpload() {}

    static Mono<byte[]> bytes(Flux<DataBuffer> file) {
        return Mono.defer(
                () -> {
                    var upload = new MediaUpload();
                    return file.map(upload::take).then(Mono.fromSupplier(upload::bytes));
                });
    }

    /** Lets the buffer go, and says how much has come. */
    private long take(DataBuffer buffer) {
        var length = buffer.readableByteCount();
        heard += length;
        if (heard <= MediumRefused.MOST_BYTES) {
            var bytes = new byte[length];
            buffer.read(bytes);
            kept.writeBytes(bytes);
        } else {
            kept.reset();
        }
        DataBufferUtils.release(buffer);
        if (heard > 16L * MediumRefused.MOST_BYTES) {
            throw MediumRefused.tooLarge();
        }
        return heard;
    }

    private byte[] bytes() {
        if (heard > MediumRefused.MOST_BYTES) {
            throw MediumRefused.tooLarge();
        }
        return kept.toByteArray();
    }
}
