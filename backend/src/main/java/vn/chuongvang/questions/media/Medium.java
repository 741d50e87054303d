package vn.chuongvang.questions.media;

import java.nio.ByteBuffer;

/** A medium as it is sent, in memory outside the heap: ten thousand phones share one copy. */
public final class Medium {
    private final String contentType;
    private final ByteBuffer bytes;

    Medium(byte[] content) {
        this.contentType = contentType(content);
        this.bytes = ByteBuffer.allocateDirect(content.length).put(content).flip();
    }

    /** What it is by its content: what phones load of a PNG may be a JPEG. */
    public String contentType() {
        return contentType;
    }

    public int length() {
        return bytes.limit();
    }

    /** Without a copy; only to be read. */
    public ByteBuffer part(int from, int length) {
        return bytes.slice(from, length);
    }

    /** A copy. */
    public byte[] toArray() {
        var copy = new byte[length()];
        bytes.get(0, copy);
        return copy;
    }

    private static String contentType(byte[] content) {
        return switch (FileKind.of(content)) {
            case PNG -> "image/png";
            case JPEG -> "image/jpeg";
            case GIF -> "image/gif";
            case WEBP -> "image/webp";
            case MP3 -> "audio/mpeg";
            case WAV -> "audio/wav";
        };
    }
}
