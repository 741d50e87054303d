package vn.chuongvang.live;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;

/** A SHA-256 hash, written as 64 hexadecimal digits. */
public record Hash(String hex) {

    public Hash {
        if (hex.length() != 64) {
            throw new IllegalArgumentException("not a SHA-256 hash: " + hex);
        }
    }

    static Hash of(Consumer<MessageDigest> bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            bytes.accept(digest);
            return new Hash(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
