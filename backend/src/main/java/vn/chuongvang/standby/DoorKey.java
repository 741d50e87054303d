package vn.chuongvang.standby;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.asn1.x509.V3TBSCertificateGenerator;

import vn.chuongvang.start.SecretFile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * The key and self-signed certificate of the door. The standby knows it by its fingerprint, learnt
 * when it was paired; names and dates in it say nothing to anybody.
 */
final class DoorKey {
    private static final String FILE = "standby.key";
    private static final char[] NONE = new char[0];
    private static final int YEARS = 20;

    private final KeyStore store;

    private DoorKey(KeyStore store) {
        this.store = store;
    }

    static DoorKey inFolder(Path folder) throws IOException {
        try {
            var store = KeyStore.getInstance("PKCS12");
            var text = SecretFile.kept(folder, FILE, DoorKey::fresh).strip();
            store.load(new ByteArrayInputStream(Base64.getDecoder().decode(text)), NONE);
            return new DoorKey(store);
        } catch (GeneralSecurityException e) {
            throw new IOException(FILE, e);
        }
    }

    SSLContext context() {
        try {
            var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, NONE);
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String fingerprint() {
        try {
            return fingerprint(store.getCertificate("door"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String fingerprint(Certificate certificate) throws CertificateEncodingException {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.of().formatHex(hash);
        } catch (CertificateEncodingException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String fresh() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, NONE);
            var certificate = certificate(pair);
            store.setKeyEntry("door", pair.getPrivate(), NONE, new Certificate[] {certificate});
            var bytes = new ByteArrayOutputStream();
            store.store(bytes, NONE);
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Certificate certificate(java.security.KeyPair pair)
            throws GeneralSecurityException, IOException {
        var algorithm = new AlgorithmIdentifier(new ASN1ObjectIdentifier("1.3.101.112"));
        var name = new X500Name("CN=Chuong Vang standby door");
        var now = Instant.now();
        var body = new V3TBSCertificateGenerator();
        body.setSerialNumber(new ASN1Integer(now.toEpochMilli()));
        body.setSignature(algorithm);
        body.setIssuer(name);
        body.setSubject(name);
        // A laptop whose clock is a day behind must still take it.
        body.setStartDate(new Time(Date.from(now.minus(365, ChronoUnit.DAYS))));
        body.setEndDate(new Time(Date.from(now.plus(365L * YEARS, ChronoUnit.DAYS))));
        body.setSubjectPublicKeyInfo(
                SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
        var signed = body.generateTBSCertificate();
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(signed.getEncoded());
        var whole = new ASN1EncodableVector();
        whole.add(signed);
        whole.add(algorithm);
        whole.add(new DERBitString(signature.sign()));
        return CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(new DERSequence(whole).getEncoded()));
    }
}
