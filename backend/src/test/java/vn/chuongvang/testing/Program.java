package vn.chuongvang.testing;

import vn.chuongvang.rehearsal.server.JavaCommand;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Our program as the launcher starts it. */
public final class Program {

    /** Most of these processes never live long enough for the optimiser. */
    private static final List<String> QUICK_START =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private Program() {}

    static List<String> command(List<String> arguments) {
        return JavaCommand.of(QUICK_START, arguments);
    }

    /** Runs it to its end; returns all that it said. */
    public static String run(String... arguments) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(command(List.of(arguments))).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
