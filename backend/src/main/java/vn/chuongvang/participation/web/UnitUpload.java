package vn.chuongvang.participation.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.participation.units.UnitImports;

import java.io.ByteArrayOutputStream;

/**
 * A file as it comes. What is too large is heard out and thrown away, as a browser that is cut off
 * while it sends never reads why.
 */
final class UnitUpload {
    private static final int MOST = UnitImports.MOST_BYTES;
    private static final long MOST_HEARD = 4L * MOST;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long heard;

    private UnitUpload() {}

    static Mono<byte[]> bytes(Flux<DataBuffer> file) {
        return Mono.defer(
                () -> {
                    var upload = new UnitUpload();
                    return file.map(upload::take).then(Mono.fromSupplier(upload::bytes));
                });
    }

    /** Lets the buffer go, and says how much has come. */
    private long take(DataBuffer buffer) {
        int length = buffer.readableByteCount();
        heard += length;
        if (heard <= MOST) {
            var bytes = new byte[length];
            buffer.read(bytes);
            kept.writeBytes(bytes);
        } else {
            kept.reset();
        }
        DataBufferUtils.release(buffer);
        if (heard > MOST_HEARD) {
            throw UnitRefused.tooLarge();
        }
        return heard;
    }

    private byte[] bytes() {
        if (heard > MOST) {
            throw UnitRefused.tooLarge();
        }
        return kept.toByteArray();
    }
}
