package vn.chuongvang.identity;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Seals the secrets of second factors, each to its account: a copy of the tables alone makes no
 * code, and a secret that is moved to another account opens nothing.
 */
final class FactorCipher {
    private final Sealing sealing;

    FactorCipher(TicketKey root) {
        this.sealing = new Sealing(root, "second factor");
    }

    byte[] seal(long account, byte[] secret) {
        return sealing.seal(owner(account), secret);
    }

    /** Empty when it was closed by another key, to another account, or is damaged. */
    Optional<byte[]> open(long account, byte[] closed) {
        return sealing.open(owner(account), closed);
    }

    private static byte[] owner(long account) {
        return ByteBuffer.allocate(Long.BYTES).putLong(account).array();
    }
}
