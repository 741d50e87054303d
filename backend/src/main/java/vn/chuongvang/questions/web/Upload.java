package vn.chuongvang.questions.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.io.ByteArrayOutputStream;
import java.util.function.Supplier;

/**
 * A file as it comes. What is too large is heard out and thrown away, as a browser that is cut off
 * while it sends never reads why.
 */
final class Upload {
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int most;
    private final Supplier<ResponseStatusException> tooLarge;
    private long heard;

    private Upload(int most, Supplier<ResponseStatusException> tooLarge) {
        this.most = most;
        this.tooLarge = tooLarge;
    }

    /**
     * @param most bytes that are taken
     * @param tooLarge what is answered to more
     */
    static Mono<byte[]> bytes(
            Flux<DataBuffer> file, int most, Supplier<ResponseStatusException> tooLarge) {
        return Mono.defer(
                () -> {
                    var upload = new Upload(most, tooLarge);
                    return file.map(upload::take).then(Mono.fromSupplier(upload::bytes));
                });
    }

    /** Lets the buffer go, and says how much has come. */
    private long take(DataBuffer buffer) {
        var length = buffer.readableByteCount();
        heard += length;
        if (heard <= most) {
            var bytes = new byte[length];
            buffer.read(bytes);
            kept.writeBytes(bytes);
        } else {
            kept.reset();
        }
        DataBufferUtils.release(buffer);
        if (heard > 16L * most) {
            throw tooLarge.get();
        }
        return heard;
    }

    private byte[] bytes() {
        if (heard > most) {
            throw tooLarge.get();
        }
        return kept.toByteArray();
    }
}
