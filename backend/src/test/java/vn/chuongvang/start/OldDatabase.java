package vn.chuongvang.start;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says that it is a version so old that it cannot be started here, and nothing more. */
final class OldDatabase implements AutoCloseable {

    private interface Talk {
        void with(DataInputStream in, DataOutputStream out) throws IOException;
    }

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"));

    private OldDatabase(Talk talk) throws IOException {
        Thread.ofVirtual().start(() -> serve(talk));
    }

    static OldDatabase postgres(String version) throws IOException {
        return new OldDatabase((in, out) -> greet(in, out, version));
    }

    static OldDatabase redis(String version) throws IOException {
        return new OldDatabase((in, out) -> inform(in, out, version));
    }

    String place() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve(Talk talk) {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk.with(
                        new DataInputStream(client.getInputStream()),
                        new DataOutputStream(client.getOutputStream()));
            } catch (IOException e) {
                // the client has heard enough
            }
        }
    }

    private static void greet(DataInputStream in, DataOutputStream out, String version)
            throws IOException {
        while (true) {
            var body = in.readNBytes(in.readInt() - 4);
            var isStartup = body.length > 4 && body[1] == 3; // protocol 3.0
            if (isStartup) {
                break;
            }
            out.writeByte('N'); // neither TLS nor GSS
        }
        out.writeByte('R');
        out.writeInt(8);
        out.writeInt(0); // trusted
        parameter(out, "server_version", version);
        parameter(out, "client_encoding", "UTF8");
        parameter(out, "standard_conforming_strings", "on");
        parameter(out, "DateStyle", "ISO, MDY");
        parameter(out, "integer_datetimes", "on");
        out.writeByte('Z');
        out.writeInt(5);
        out.writeByte('I');
        out.flush();
        in.read();
    }

    private static void parameter(DataOutputStream out, String name, String value)
            throws IOException {
        var text = (name + "\0" + value + "\0").getBytes(StandardCharsets.UTF_8);
        out.writeByte('S');
        out.writeInt(4 + text.length);
        out.write(text);
    }

    private static void inform(DataInputStream in, DataOutputStream out, String version)
            throws IOException {
        var info = "redis_version:" + version + "\r\n";
        while (true) {
            var words = command(in);
            out.write(
                    switch (words.getFirst().toUpperCase(Locale.ROOT)) {
                        case "HELLO" -> ascii("-ERR unknown command `HELLO`\r\n");
                        case "INFO" -> ascii("$%d\r\n%s\r\n".formatted(info.length(), info));
                        default -> ascii("+PONG\r\n");
                    });
        }
    }

    private static List<String> command(DataInputStream in) throws IOException {
        var words = new ArrayList<String>();
        for (int left = number(in); left > 0; left--) {
            words.add(new String(in.readNBytes(number(in)), StandardCharsets.US_ASCII));
            in.skipNBytes(2);
        }
        return words;
    }

    /** Reads {@code *3} or {@code $12} and the end of the line. */
    private static int number(DataInputStream in) throws IOException {
        in.readByte();
        var digits = new StringBuilder();
        for (char c; (c = (char) in.readByte()) != '\r'; ) {
            digits.append(c);
        }
        in.readByte();
        return Integer.parseInt(digits.toString());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
