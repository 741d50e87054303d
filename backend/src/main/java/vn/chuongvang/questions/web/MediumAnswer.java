package vn.chuongvang.questions.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import vn.chuongvang.questions.media.Medium;

import java.time.Duration;
import java.util.List;

/**
 * A medium, or the part of it that was asked for: Safari plays nothing whose parts it cannot get.
 */
final class MediumAnswer {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private MediumAnswer() {}

    /**
     * @param tag what is unique to this content
     */
    static ResponseEntity<DataBuffer> to(
            HttpHeaders asked, Medium medium, String tag, DataBufferFactory buffers) {
        var length = medium.length();
        var etag = "\"" + tag + "\"";
        var ranges = ranges(asked, etag);
        if (ranges.size() != 1) {
            return answer(HttpStatus.OK, etag, medium)
                    .contentLength(length)
                    .body(buffers.wrap(medium.part(0, length)));
        }
        var range = ranges.getFirst();
        long from;
        long to;
        try {
            from = range.getRangeStart(length);
            to = range.getRangeEnd(length);
        } catch (IllegalArgumentException _) {
            return beyond(length);
        }
        if (from > to) {
            return beyond(length);
        }
        var part = (int) (to - from + 1);
        return answer(HttpStatus.PARTIAL_CONTENT, etag, medium)
                .contentLength(part)
                .header(HttpHeaders.CONTENT_RANGE, "bytes %d-%d/%d".formatted(from, to, length))
                .body(buffers.wrap(medium.part((int) from, part)));
    }

    /** What cannot be read, or is about another content, asks for the whole. */
    private static List<HttpRange> ranges(HttpHeaders asked, String etag) {
        var about = asked.getFirst(HttpHeaders.IF_RANGE);
        if (about != null && !about.equals(etag)) {
            return List.of();
        }
        try {
            return HttpRange.parseRanges(asked.getFirst(HttpHeaders.RANGE));
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    private static ResponseEntity.BodyBuilder answer(
            HttpStatus status, String etag, Medium medium) {
        return ResponseEntity.status(status)
                .cacheControl(FOR_EVER)
                .eTag(etag)
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CONTENT_TYPE, medium.contentType());
    }

    private static ResponseEntity<DataBuffer> beyond(int length) {
        return ResponseEntity.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                .header(HttpHeaders.CONTENT_RANGE, "bytes */" + length)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
