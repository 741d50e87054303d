package vn.chuongvang.contest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** docs/rules.md says what the code does. */
class RulesDocumentTests {
    private final String document;

    RulesDocumentTests() throws IOException {
        document = Files.readString(Path.of("../docs/rules.md"));
    }

    @Test
    void every_act_is_listed_with_what_takes_it_back() {
        assertThat(document.lines().filter(line -> line.matches("\\| [A-Z_]+ \\| [A-Z_]+ \\|")))
                .containsExactlyElementsOf(
                        Stream.of(Act.values())
                                .map(act -> "| " + act + " | " + act.inverse() + " |")
                                .toList());
    }

    @Test
    void every_parameter_is_listed() {
        assertThat(Preset.WARD.rules().canonical().lines())
                .map(line -> line.replaceAll("=.*", "").replaceAll("\\[.*?]\\.?", "[from-to]."))
                .map(name -> name.startsWith("prizes") ? "prizes" : name)
                .map(name -> name.replaceAll("^sections.*\\.(?!kinds)", "."))
                .allSatisfy(name -> assertThat(document).contains("`" + name + "`"));
    }

    @Test
    void every_outcome_ending_and_phase_is_explained() {
        Stream.of(RoundOutcome.values(), Ending.values())
                .flatMap(Stream::of)
                .forEach(name -> assertThat(document).contains("`" + name + "`"));
        Stream.of(Phase.values())
                .filter(phase -> phase != Phase.EMPTY)
                .forEach(phase -> assertThat(document).contains(phase.name()));
    }

    @Test
    void the_example_of_the_draw_is_true() {
        var drawn = Draw.shuffled(Stream.iterate(1, n -> n + 1).limit(8).toList(), 2026);
        var example = String.join(" ", drawn.stream().map(String::valueOf).toList());

        assertThat(document).contains("Seed 2026 puts 1 … 8 in the order " + example);
    }
}
