package vn.chuongvang.standby;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.start.StartRefused;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** The way from the second laptop to the door of the main server. */
final class MainLink {
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final URI main;

    MainLink(URI main) {
        this.main = main;
    }

    URI main() {
        return main;
    }

    /** What it says of itself now; empty when it does not answer. */
    java.util.Optional<Wire.Greeting> greeting() {
        return TookOver.greeting(main);
    }

    /**
     * Opens a line that nobody can read.
     *
     * @param certificate fingerprint of the only one that is taken; null: whichever is shown, which
     *     the pairing's proof then vouches for
     */
    Wire open(@Nullable String certificate) throws IOException {
        var port = greeting().map(Wire.Greeting::port).orElse(null);
        if (port == null) {
            throw new IOException("the main server takes no standby now");
        }
        return connect(port, certificate);
    }

    Wire connect(int port, @Nullable String certificate) throws IOException {
        var socket = (SSLSocket) context(certificate).getSocketFactory().createSocket();
        try {
            socket.connect(new InetSocketAddress(main.getHost(), port), (int) PATIENCE.toMillis());
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.setTcpNoDelay(true);
            socket.startHandshake();
            return new Wire(socket);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** A line for one purpose, for whoever is paired. */
    Wire open(Following following, String verb) throws IOException {
        var wire = open(following.certificate());
        try {
            wire.say(verb);
            wire.say(following.token());
            if (!wire.word().equals(Wire.OK)) {
                throw new IOException("the main server does not know this standby any more");
            }
            return wire;
        } catch (IOException e) {
            wire.socket.close();
            throw e;
        }
    }

    static String certificate(Wire wire) throws IOException {
        try {
            var shown = ((SSLSocket) wire.socket).getSession().getPeerCertificates();
            return DoorKey.fingerprint(shown[0]);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static SSLContext context(@Nullable String certificate) {
        try {
            var context = SSLContext.getInstance("TLSv1.3");
            context.init(null, new TrustManager[] {new Pinned(certificate)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws StartRefused when the text is no address of a server
     */
    static URI address(String text) {
        try {
            var uri = URI.create(text.contains("://") ? text : "http://" + text);
            if (uri.getHost() == null || !"http".equals(uri.getScheme())) {
                throw new StartRefused("standby-of", text);
            }
            return URI.create("http://" + uri.getAuthority());
        } catch (IllegalArgumentException _) {
            throw new StartRefused("standby-of", text);
        }
    }

    /** Trusts one certificate and no authority. */
    private record Pinned(@Nullable String certificate) implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            throw new CertificateException("nobody is a client here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type)
                throws CertificateException {
            if (certificate != null && !certificate.equals(DoorKey.fingerprint(chain[0]))) {
                throw new CertificateException("not the server that this standby was paired with");
            }
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
