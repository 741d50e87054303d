package vn.chuongvang.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A secret that proves who holds it. Only its hash is ever stored; it never prints itself. */
public record Token(String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int LONGEST = 128;

    public Token {
        if (secret.isEmpty() || secret.length() > LONGEST) {
            throw new IllegalArgumentException("a token has 1 to " + LONGEST + " characters");
        }
    }

    /** 256 random bits. */
    static Token random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return of(bytes);
    }

    static Token of(byte[] bytes) {
        return new Token(TEXT.encodeToString(bytes));
    }

    /** A plain hash is enough: the secret is random and long, nobody can guess it. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash in hex, by which another module may know again who holds the secret. */
    public String digest() {
        return HexFormat.of().formatHex(hash());
    }

    @Override
    public String toString() {
        return "Token[hidden]";
    }
}
