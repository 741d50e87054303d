package vn.chuongvang.participation.people;

import vn.chuongvang.questionbank.text.VietnameseText;
import vn.chuongvang.start.SecretFile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key under which signs are hashed. It lives outside the database: who reads a copy of the
 * tables cannot try names on them. Without it nobody is known again.
 */
final class SignKey {
    private static final int KEY_BYTES = 32;
    private static final String FILE = "individual.key";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private SignKey(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    static SignKey of(String text) {
        var bytes = Base64.getUrlDecoder().decode(text.strip());
        if (bytes.length < KEY_BYTES) {
            throw new IllegalArgumentException("the individual key needs 32 bytes, base64url");
        }
        return new SignKey(bytes);
    }

    static SignKey inFolder(Path folder) throws IOException {
        return of(SecretFile.kept(folder, FILE, SignKey::random));
    }

    private static String random() {
        var bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The name as it is written, but for case and for how its marks are encoded. */
    Key nameInUnit(String fullName, UUID unit) {
        var name =
                VietnameseText.nfc(fullName)
                        .strip()
                        .replaceAll("\\s+", " ")
                        .toLowerCase(Locale.ROOT);
        return key(Sign.NAME_UNIT, name + "\n" + unit);
    }

    Key device(byte[] deviceHash) {
        return key(Sign.DEVICE, HexFormat.of().formatHex(deviceHash));
    }

    private Key key(Sign sign, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var hash = mac.doFinal((sign + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return Key.of(sign, hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
