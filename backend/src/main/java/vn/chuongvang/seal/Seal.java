package vn.chuongvang.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * That a contest had so many facts, the last of them with this hash; signed with Ed25519 (RFC
 * 8032). As the hashes are chained, it holds for every fact before.
 *
 * @param contest its number on the server that signed
 * @param facts how many
 * @param head SHA-256 of the last one, in 64 hexadecimal digits
 * @param key the signer's public key, 32 bytes in base64url
 * @param signature 64 bytes in base64url
 */
public record Seal(long contest, long facts, String head, String key, String signature) {
    private static final Pattern TEXT =
            Pattern.compile(
                    "CV1\\.([1-9]\\d{0,17})\\.([1-9]\\d{0,17})"
                            + "\\.([\\w-]{43})\\.([\\w-]{43})\\.([\\w-]{86})");

    /** Reads what {@link #text()} wrote, empty when it is something else; spaces do not matter. */
    public static Optional<Seal> read(String text) {
        var parts = TEXT.matcher(text.replaceAll("\\s", ""));
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            if (!isPlain(parts.group(3)) || !isPlain(parts.group(4)) || !isPlain(parts.group(5))) {
                return Optional.empty();
            }
            return Optional.of(
                    new Seal(
                            Long.parseLong(parts.group(1)),
                            Long.parseLong(parts.group(2)),
                            HexFormat.of().formatHex(Base64.getUrlDecoder().decode(parts.group(3))),
                            parts.group(4),
                            parts.group(5)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * Some last characters stand for the same bytes as others, and only one of them is what {@link
     * #text()} writes.
     */
    private static boolean isPlain(String coded) {
        return SealKey.text(Base64.getUrlDecoder().decode(coded)).equals(coded);
    }

    /** About 190 characters of ASCII, for a QR code and for copying. */
    public String text() {
        var hash = SealKey.text(HexFormat.of().parseHex(head));
        return String.join(
                ".", "CV1", String.valueOf(contest), String.valueOf(facts), hash, key, signature);
    }

    /** True when whoever has the private key of {@link #key} signed exactly this. */
    public boolean holds() {
        try {
            var signed = Signature.getInstance(SealKey.ALGORITHM);
            signed.initVerify(SealKey.publicKey(key));
            signed.update(signed(contest, facts, head));
            return signed.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            return false;
        }
    }

    static byte[] signed(long contest, long facts, String head) {
        return "chuongvang seal 1\n%d\n%d\n%s\n"
                .formatted(contest, facts, head)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
