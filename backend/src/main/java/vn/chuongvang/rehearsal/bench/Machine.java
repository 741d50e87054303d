package vn.chuongvang.rehearsal.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The facts without which a figure says nothing. */
record Machine(
        String date,
        String commit,
        String cpu,
        int cores,
        long memoryMiB,
        String os,
        String java,
        String load) {

    static Machine here() {
        return new Machine(
                LocalDate.now().toString(),
                builtFrom(),
                first("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                kibibytes(first("/proc/meminfo", "MemTotal")) / 1_024,
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vendor.version") + " " + Runtime.version(),
                loadAverage());
    }

    /** Of the sources that the launcher built from; "?" where git does not tell. */
    private static String builtFrom() {
        var home = System.getenv().getOrDefault("CHUONGVANG_HOME", ".");
        try {
            var git =
                    new ProcessBuilder("git", "-C", home, "describe", "--always", "--dirty")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return said.isBlank() ? "?" : said.strip();
        } catch (IOException e) {
            return "?";
        }
    }

    private static String first(String file, String label) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(label))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("?");
        } catch (IOException e) {
            return "?";
        }
    }

    private static long kibibytes(String text) {
        String digits = text.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** Other work on the machine makes every wall time worse; who reads the figures must know. */
    private static String loadAverage() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            return "?";
        }
    }
}
