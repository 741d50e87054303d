package vn.chuongvang;

import vn.chuongvang.participation.ParticipationBench;
import vn.chuongvang.rehearsal.Arguments;
import vn.chuongvang.rehearsal.Bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** {@code ./chuongvang bench}: contests by the module that simulates them; figures here. */
final class Benches {
    private static final String PARTICIPATION = "participation";

    private Benches() {}

    static void run(List<String> arguments) throws Exception {
        if (!arguments.isEmpty() && arguments.getFirst().equals(PARTICIPATION)) {
            participation(arguments.subList(1, arguments.size()));
        } else {
            Bench.run(arguments);
        }
    }

    /** In a server and databases of its own, in a folder that goes afterwards. */
    private static void participation(List<String> arguments) throws IOException {
        var options = new Arguments(arguments, Set.of("--json"), Set.of());
        var folder = Files.createTempDirectory("chuongvang-bench-");
        ParticipationBench.Printed figures;
        try {
            figures = measured(folder);
        } finally {
            delete(folder);
        }
        System.out.println(figures.table());
        var file = options.text("--json");
        if (file.isPresent()) {
            Files.writeString(Path.of(file.get()), figures.json());
        } else {
            System.out.println(figures.json());
        }
        if (!figures.isEqual()) {
            System.exit(1);
        }
    }

    private static ParticipationBench.Printed measured(Path folder) {
        var settings =
                List.of(
                        "--port=0",
                        "--data=" + folder.resolve("data"),
                        "--chuongvang.terminal=false",
                        "--chuongvang.live.simulated=true");
        try (var context = Server.start(settings)) {
            return context.getBean(ParticipationBench.class).measure();
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (var tree = Files.walk(folder)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : deepestFirst) {
            Files.deleteIfExists(path);
        }
    }
}
