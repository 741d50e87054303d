package vn.chuongvang.rehearsal.sealed;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256 in Galois/Counter mode, as every browser's WebCrypto has it: a nonce of 12 bytes before
 * the text, a tag of 16 bytes behind it. A key is good for one question.
 */
final class Seal {

    static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seal() {}

    static byte[] key() {
        return random(KEY_BYTES);
    }

    static byte[] close(byte[] key, byte[] text) throws GeneralSecurityException {
        var nonce = random(NONCE_BYTES);
        var closed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(text);
        var sealed = new byte[NONCE_BYTES + closed.length];
        System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
        System.arraycopy(closed, 0, sealed, NONCE_BYTES, closed.length);
        return sealed;
    }

    /**
     * @throws GeneralSecurityException when it is not what was sealed with this key
     */
    static byte[] open(byte[] key, byte[] sealed) throws GeneralSecurityException {
        return cipher(Cipher.DECRYPT_MODE, key, sealed)
                .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(key, "AES"),
                new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_BYTES));
        return cipher;
    }

    private static byte[] random(int bytes) {
        var drawn = new byte[bytes];
        RANDOM.nextBytes(drawn);
        return drawn;
    }
}
