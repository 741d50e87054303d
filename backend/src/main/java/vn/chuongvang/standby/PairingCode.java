package vn.chuongvang.standby;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Twelve letters, 60 bits, that a host reads from one screen and types on another.
 *
 * <p>It is never sent. Both sides prove that they know it, and the proof names the certificate that
 * they see: somebody between them, who must show another certificate, learns nothing to use.
 */
final class PairingCode {

    /** No letter that looks like another one. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 12;
    private static final int ROUNDS = 100_000;
    private static final byte[] SALT = "chuongvang standby".getBytes(StandardCharsets.US_ASCII);

    private final String letters;

    private PairingCode(String letters) {
        this.letters = letters;
    }

    static PairingCode draw(SecureRandom random) {
        return new PairingCode(
                random.ints(LENGTH, 0, LETTERS.length())
                        .mapToObj(n -> String.valueOf(LETTERS.charAt(n)))
                        .collect(Collectors.joining()));
    }

    /** As typed: small letters, spaces and hyphens do not matter. */
    static PairingCode typed(String text) {
        return new PairingCode(text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""));
    }

    /** In three groups of four. */
    String shown() {
        return IntStream.range(0, LENGTH / 4)
                .mapToObj(n -> letters.substring(4 * n, 4 * n + 4))
                .collect(Collectors.joining("-"));
    }

    /**
     * @param who the side that proves; the other's proof is of no use to it
     * @param certificate fingerprint of the door's certificate as this side sees it
     * @param nonce drawn by the door for this one try
     */
    String proof(String who, String certificate, String nonce) {
        try {
            var spec = new PBEKeySpec(letters.toCharArray(), SALT, ROUNDS, 256);
            var key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            var said = String.join("|", who, certificate, nonce);
            return HexFormat.of().formatHex(mac.doFinal(said.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has these", e);
        }
    }

    static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "PairingCode";
    }
}
