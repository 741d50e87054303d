package vn.chuongvang.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals the secrets of second factors (AES-256-GCM), each to its account: a copy of the tables
 * alone makes no code, and a secret that is moved to another account opens nothing.
 */
final class FactorCipher {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    FactorCipher(TicketKey root) {
        this.key = new SecretKeySpec(root.derived("second factor"), "AES");
    }

    byte[] seal(long account, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, account, nonce).doFinal(secret);
            return ByteBuffer.allocate(NONCE_BYTES + closed.length).put(nonce).put(closed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when it was closed by another key, to another account, or is damaged. */
    Optional<byte[]> open(long account, byte[] closed) {
        if (closed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        var nonce = Arrays.copyOf(closed, NONCE_BYTES);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, account, nonce);
            return Optional.of(cipher.doFinal(closed, NONCE_BYTES, closed.length - NONCE_BYTES));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, long account, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ByteBuffer.allocate(Long.BYTES).putLong(account).array());
        return cipher;
    }
}
