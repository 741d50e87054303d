package vn.chuongvang.rehearsal.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Random;

/** A line to somebody who says everything again. */
class TunnelTests {

    private static final Duration LATE = Duration.ofMillis(150);
    private static final int SILENCE_MILLIS = 200;

    private ServerSocket echo;
    private Tunnel tunnel;
    private Socket caller;

    @BeforeEach
    void connect() throws IOException {
        echo = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echo);
        tunnel = new Tunnel(echo.getLocalPort());
        caller = call();
    }

    @AfterEach
    void hangUp() throws IOException {
        caller.close();
        tunnel.close();
        echo.close();
    }

    @Test
    void passes_everything_in_order() throws IOException {
        var bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        Thread.ofVirtual().start(() -> say(bytes));

        assertThat(caller.getInputStream().readNBytes(bytes.length)).isEqualTo(bytes);
    }

    @Test
    void a_held_line_is_silent_and_loses_nothing() throws IOException {
        say("a");
        assertThat(hear(1)).isEqualTo("a");

        tunnel.hold();
        say("b");
        caller.setSoTimeout(SILENCE_MILLIS);
        assertThatThrownBy(() -> hear(1)).isInstanceOf(SocketTimeoutException.class);
        say("c");
        tunnel.letGo();

        caller.setSoTimeout(0);
        assertThat(hear(2)).isEqualTo("bc");
    }

    @Test
    void behind_a_held_line_nobody_hears_that_the_other_end_is_gone() throws IOException {
        say("a");
        hear(1);

        tunnel.hold();
        echo.close();
        caller.setSoTimeout(SILENCE_MILLIS);
        say("end");
        assertThatThrownBy(() -> caller.getInputStream().read())
                .isInstanceOf(SocketTimeoutException.class);
        try (var another = call()) {
            another.setSoTimeout(SILENCE_MILLIS);
            assertThatThrownBy(() -> another.getInputStream().read())
                    .isInstanceOf(SocketTimeoutException.class);
            tunnel.letGo();
            another.setSoTimeout(5_000);
            assertThat(another.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void a_delayed_line_is_late_and_not_narrow() throws Exception {
        tunnel.delay(LATE);
        long start = System.nanoTime();
        for (int n = 0; n < 10; n++) {
            say("x");
            Thread.sleep(5);
        }
        assertThat(hear(10)).isEqualTo("xxxxxxxxxx");

        var took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(took).isBetween(LATE.multipliedBy(2), LATE.multipliedBy(8));
    }

    @Test
    void a_cut_breaks_what_is_connected_and_nothing_else() throws IOException {
        say("a");
        hear(1);

        tunnel.cut();

        assertThatThrownBy(
                        () -> {
                            if (caller.getInputStream().read() < 0) {
                                throw new IOException("the end");
                            }
                        })
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(SocketTimeoutException.class);
        caller = call();
        say("b");
        assertThat(hear(1)).isEqualTo("b");
    }

    private Socket call() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), tunnel.port());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private void say(String text) {
        say(text.getBytes());
    }

    private void say(byte[] bytes) {
        try {
            caller.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String hear(int bytes) throws IOException {
        return new String(caller.getInputStream().readNBytes(bytes));
    }

    private void echo() {
        while (!echo.isClosed()) {
            try {
                var called = echo.accept();
                Thread.ofVirtual().start(() -> echo(called));
            } catch (IOException _) {
                // Closed: the loop looks.
            }
        }
    }

    private static void echo(Socket called) {
        try (called) {
            called.getInputStream().transferTo(called.getOutputStream());
        } catch (IOException _) {
            // Hung up.
        }
    }
}
