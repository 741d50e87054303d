package vn.chuongvang.seal;

import vn.chuongvang.start.SecretFile;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The key with which this server signs; the private half never leaves it. */
public final class SealKey {
    static final String ALGORITHM = "Ed25519";

    private static final String FILE = "seal.key";

    /** What stands before the 32 bytes of an Ed25519 public key in X.509 (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PrivateKey own;
    private final String open;

    private SealKey(PrivateKey own, String open) {
        this.own = own;
        this.open = open;
    }

    /**
     * Both halves as {@link #fresh()} writes them.
     *
     * @throws IllegalArgumentException when the text is no key
     */
    static SealKey of(String text) {
        var halves = text.strip().split("\\.");
        try {
            var own = new PKCS8EncodedKeySpec(Base64.getUrlDecoder().decode(halves[0]));
            var key =
                    new SealKey(KeyFactory.getInstance(ALGORITHM).generatePrivate(own), halves[1]);
            if (!key.seal(1, 1, "0".repeat(64)).holds()) {
                throw new IllegalArgumentException("the halves of the seal key do not fit");
            }
            return key;
        } catch (GeneralSecurityException | ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the seal key cannot be read", e);
        }
    }

    static SealKey inFolder(Path folder) throws IOException {
        return of(SecretFile.kept(folder, FILE, SealKey::fresh));
    }

    /** A new pair: the private half (PKCS 8) and the public one (32 bytes), in base64url. */
    static String fresh() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var open = pair.getPublic().getEncoded();
            return text(pair.getPrivate().getEncoded())
                    + "."
                    + text(Arrays.copyOfRange(open, X509.length, open.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform of ours has Ed25519", e);
        }
    }

    /**
     * Signs where a journal ended.
     *
     * @param head hash of its last fact, in 64 hexadecimal digits
     */
    public Seal seal(long contest, long facts, String head) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(own);
            signature.update(Seal.signed(contest, facts, head));
            return new Seal(contest, facts, head, open, text(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key was tried when it was read", e);
        }
    }

    static PublicKey publicKey(String key) throws GeneralSecurityException {
        var raw = Base64.getUrlDecoder().decode(key);
        var encoded = Arrays.copyOf(X509, X509.length + raw.length);
        System.arraycopy(raw, 0, encoded, X509.length, raw.length);
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SealKey[" + open + "]";
    }
}
