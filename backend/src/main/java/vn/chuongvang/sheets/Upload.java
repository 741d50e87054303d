package vn.chuongvang.sheets;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.io.ByteArrayOutputStream;
import java.util.function.Supplier;

/**
 * A file as it comes. What is too large is heard out and thrown away, as a browser that is cut off
 * while it sends never reads why.
 */
public final class Upload {
    private static final long HEARD_OUT = 16;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int most;
    private final Supplier<? extends RuntimeException> tooLarge;
    private long heard;

    private Upload(int most, Supplier<? extends RuntimeException> tooLarge) {
        this.most = most;
        this.tooLarge = tooLarge;
    }

    /**
     * @param most bytes that are taken; up to 16 times as many are heard out
     * @param tooLarge what is answered to more
     */
    public static Mono<byte[]> bytes(
            Flux<DataBuffer> file, int most, Supplier<? extends RuntimeException> tooLarge) {
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
        if (heard > HEARD_OUT * most) {
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
