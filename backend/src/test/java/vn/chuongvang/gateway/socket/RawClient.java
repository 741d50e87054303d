package vn.chuongvang.gateway.socket;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** A WebSocket client that can misbehave in every byte. Blocking; one thread. */
public final class RawClient implements AutoCloseable {
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;
    private static final int FINAL = 0x80;

    private final Socket socket;
    private final DataInputStream in;
    private final int port;

    /** One frame from the server. */
    public record Received(int opcode, byte[] payload) {
        public String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        public int closeCode() {
            return opcode == CLOSE ? ByteBuffer.wrap(payload).getShort() & 0xFFFF : -1;
        }
    }

    public RawClient(int port) {
        this(port, 0);
    }

    /** With a small receive buffer the server soon feels it when this client stops reading. */
    public RawClient(int port, int receiveBuffer) {
        this.port = port;
        try {
            socket = new Socket();
            if (receiveBuffer > 0) {
                socket.setReceiveBufferSize(receiveBuffer);
            }
            socket.connect(new InetSocketAddress("127.0.0.1", port));
            socket.setTcpNoDelay(true);
            patience(Duration.ofSeconds(20));
            in = new DataInputStream(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RawClient patience(Duration patience) {
        try {
            socket.setSoTimeout((int) patience.toMillis());
            return this;
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RawClient handshake() {
        return handshake("/ws");
    }

    public RawClient handshake(String path) {
        write(request(path, "Origin: http://127.0.0.1:" + port + "\r\n"));
        readStatus(101);
        return this;
    }

    public byte[] request(String moreHeaders) {
        return request("/ws", moreHeaders);
    }

    public byte[] request(String path, String moreHeaders) {
        return ("GET "
                        + path
                        + " HTTP/1.1\r\nHost: 127.0.0.1:"
                        + port
                        + "\r\nUpgrade: websocket\r\nConnection: keep-alive, Upgrade\r\n"
                        + "Sec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + moreHeaders
                        + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Reads a response head and demands its status. */
    public String readStatus(int status) {
        var head = readHead();
        if (!head.startsWith("HTTP/1.1 " + status)) {
            throw new AssertionError("expected " + status + " but got: " + head);
        }
        return head;
    }

    public String readHead() {
        var head = new StringBuilder();
        try {
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.readUnsignedByte());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(head.toString(), e);
        }
        return head.toString();
    }

    public RawClient write(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public RawClient send(String json) {
        return write(frame(TEXT, true, json.getBytes(StandardCharsets.UTF_8)));
    }

    /** A masked frame. */
    public static byte[] frame(int opcode, boolean isFinal, byte[] payload) {
        var out = new ByteArrayOutputStream();
        out.write((isFinal ? FINAL : 0) | opcode);
        if (payload.length < 126) {
            out.write(0x80 | payload.length);
        } else if (payload.length < 1 << 16) {
            out.write(0x80 | 126);
            out.writeBytes(ByteBuffer.allocate(2).putShort((short) payload.length).array());
        } else {
            out.write(0x80 | 127);
            out.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
        }
        var mask = new byte[4];
        ThreadLocalRandom.current().nextBytes(mask);
        out.writeBytes(mask);
        for (int i = 0; i < payload.length; i++) {
            out.write(payload[i] ^ mask[i % 4]);
        }
        return out.toByteArray();
    }

    /** The next frame; an {@link EOFException} inside when the server has closed. */
    public Received read() {
        try {
            int opcode = in.readUnsignedByte() & 0x0F;
            long length = in.readUnsignedByte();
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = in.readLong();
            }
            return new Received(opcode, in.readNBytes((int) length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of the next message, past pings. */
    public String readText() {
        var frame = read();
        while (frame.opcode() == PING) {
            frame = read();
        }
        if (frame.opcode() != TEXT) {
            throw new AssertionError("expected text but got opcode " + frame.opcode());
        }
        return frame.text();
    }

    /** Reads until the server closes; gives the close code, or 0 when it just hung up. */
    public int readToClose() {
        try {
            while (true) {
                var frame = read();
                if (frame.opcode() == CLOSE) {
                    return frame.closeCode();
                }
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof EOFException || e.getCause() instanceof SocketException) {
                return 0;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
