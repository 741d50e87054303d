package vn.chuongvang.testing;

import vn.chuongvang.ChuongVang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Our program as the launcher starts it, on the classes under test. */
public final class Program {

    private Program() {}

    static List<String> command(List<String> arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                ChuongVang.class.getName()));
        command.addAll(arguments);
        return command;
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
