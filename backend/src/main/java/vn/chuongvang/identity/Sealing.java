package vn.chuongvang.identity;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals bytes (AES-256-GCM) under a key of their purpose, each to what they belong to. */
final class Sealing {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Sealing(TicketKey root, String purpose) {
        this.key = new SecretKeySpec(root.derived(purpose), "AES");
    }

    byte[] seal(byte[] owner, byte[] secret) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            var closed = cipher(Cipher.ENCRYPT_MODE, owner, nonce).doFinal(secret);
            return ByteBuffer.allocate(NONCE_BYTES + closed.length).put(nonce).put(closed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty when it was closed by another key, to another owner, or is damaged. */
    Optional<byte[]> open(byte[] owner, byte[] closed) {
        if (closed.length <= NONCE_BYTES) {
            return Optional.empty();
        }
        var nonce = Arrays.copyOf(closed, NONCE_BYTES);
        try {
            var cipher = cipher(Cipher.DECRYPT_MODE, owner, nonce);
            return Optional.of(cipher.doFinal(closed, NONCE_BYTES, closed.length - NONCE_BYTES));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] owner, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner);
        return cipher;
    }
}
