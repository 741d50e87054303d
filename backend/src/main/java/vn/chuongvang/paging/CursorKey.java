package vn.chuongvang.paging;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs cursors, each for one list with its filters: nobody makes or moves one but this server. */
public final class CursorKey {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGN_BYTES = 16;

    private final SecretKeySpec key;

    /**
     * @param secret the same on all servers of one database
     */
    public CursorKey(byte[] secret) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
    }

    String write(String list, Cursor cursor) {
        var text = cursor.text().getBytes(StandardCharsets.UTF_8);
        var all = ByteBuffer.allocate(SIGN_BYTES + text.length).put(sign(list, text)).put(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }

    /** Empty when it was not written by this key for this list. */
    Optional<Cursor> read(String list, String written) {
        var all = decoded(written);
        if (all.length <= SIGN_BYTES) {
            return Optional.empty();
        }
        var sign = Arrays.copyOf(all, SIGN_BYTES);
        var text = Arrays.copyOfRange(all, SIGN_BYTES, all.length);
        return Optional.of(new String(text, StandardCharsets.UTF_8))
                .filter(_ -> MessageDigest.isEqual(sign, sign(list, text)))
                .map(Cursor::read);
    }

    private static byte[] decoded(String written) {
        try {
            return Base64.getUrlDecoder().decode(written);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private byte[] sign(String list, byte[] text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(text), SIGN_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
