package vn.chuongvang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Containers cannot be run where the tests run; what can be known without is held here. */
class DockerFilesTests {

    private static final Path TOP = Path.of("..");
    private static final Set<String> INSTRUCTIONS =
            Set.of(
                    "FROM",
                    "WORKDIR",
                    "COPY",
                    "RUN",
                    "USER",
                    "ENV",
                    "VOLUME",
                    "EXPOSE",
                    "ENTRYPOINT");

    @Test
    void the_dockerfile_has_known_instructions_pinned_images_and_real_sources() throws IOException {
        var instructions = instructions();
        assertThat(instructions)
                .allSatisfy(line -> assertThat(INSTRUCTIONS).contains(word(line, 0)));
        assertThat(instructions)
                .filteredOn(line -> line.startsWith("FROM "))
                .hasSize(2)
                .allSatisfy(line -> assertThat(word(line, 1)).matches(".+:\\d+.*"));
        assertThat(instructions)
                .filteredOn(line -> line.startsWith("COPY --from="))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(word(line, 1)).isEqualTo("--from=build"));
    }

    @Test
    void the_server_in_the_container_is_not_root() throws IOException {
        assertThat(instructions())
                .filteredOn(line -> line.startsWith("USER "))
                .last()
                .asString()
                .matches("USER [1-9]\\d*");
    }

    @Test
    void compose_builds_our_dockerfile_and_names_only_services_it_has() throws IOException {
        var services = services();
        var build = map(map(services.get("server")).get("build"));
        assertThat(TOP.resolve("docker").resolve(text(build.get("context"))).resolve("pom.xml"))
                .exists();
        assertThat(TOP.resolve(text(build.get("dockerfile")))).exists();
        assertThat(services.keySet())
                .containsAll(map(map(services.get("server")).get("depends_on")).keySet());
        services.values()
                .forEach(
                        service ->
                                assertThat(map(service))
                                        .containsAnyOf(
                                                Map.entry("image", text(map(service).get("image"))),
                                                Map.entry("build", build)));
    }

    /** {@code ${NAME:?…}} makes compose stop when the operator has not chosen one. */
    @Test
    void no_secret_has_a_default() throws IOException {
        var secrets =
                Pattern.compile("\\$\\{\\w*(PASSWORD|SECRET)\\w*(.)")
                        .matcher(Files.readString(TOP.resolve("docker/compose.yaml")))
                        .results()
                        .toList();
        assertThat(secrets).hasSizeGreaterThan(2).allMatch(match -> match.group(2).equals(":"));
        assertThat(environment("server").get("SPRING_R2DBC_PASSWORD")).asString().contains(":?");
        assertThat(environment("server").get("SPRING_DATA_REDIS_URL")).asString().contains(":?");
        assertThat(environment("postgres").get("POSTGRES_PASSWORD")).asString().contains(":?");
    }

    private static List<String> instructions() throws IOException {
        return Files.readString(TOP.resolve("docker/Dockerfile"))
                .replaceAll("\\\\\\n\\s*", "")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Map<String, Object> services() throws IOException {
        try (var file = Files.newBufferedReader(TOP.resolve("docker/compose.yaml"))) {
            Map<String, Object> compose =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return map(compose.get("services"));
        }
    }

    private static Map<String, Object> environment(String service) throws IOException {
        return map(map(services().get(service)).get("environment"));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static String text(Object value) {
        return String.valueOf(value);
    }

    private static String word(String line, int position) {
        return line.split(" ")[position];
    }
}
