package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.BankReader;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;

/**
 * The command of curators: {@code CheckBank FOLDER [--en]}; exits with 1 if there are problems.
 * Warnings do not count.
 */
public final class CheckBank {
    private CheckBank() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    static int run(String[] arguments, PrintStream out) {
        var english = Arrays.asList(arguments).contains("--en");
        var folder = Arrays.stream(arguments).filter(a -> !a.startsWith("--")).findFirst();
        if (folder.isEmpty() || !Files.isDirectory(Path.of(folder.get()))) {
            out.println("CheckBank FOLDER [--en]");
            return 2;
        }
        var reading = BankReader.fromFolder(Path.of(folder.get()));
        var problems = BankCheck.problems(reading);
        var locale = english ? Locale.ENGLISH : Locale.ROOT;
        problems.forEach(problem -> out.println(problem.message(locale)));
        var warnings = new ArrayList<>(BankCheck.warnings(reading));
        warnings.addAll(BankCheck.aging(reading, LocalDate.now()));
        warnings.forEach(warning -> out.println("⚠ " + warning.message(locale)));
        out.println(
                "%s ✓, %s ✗, %s ⚠"
                        .formatted(reading.entries().size(), problems.size(), warnings.size()));
        return problems.isEmpty() ? 0 : 1;
    }
}
