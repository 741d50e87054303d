package vn.chuongvang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    private static final String ONE_NODE = "docker/compose.yaml";
    private static final String SEVERAL_NODES = "docker/compose.cluster.yaml";
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

    @ParameterizedTest
    @CsvSource({ONE_NODE + ",server", SEVERAL_NODES + ",node2"})
    void compose_builds_our_dockerfile_and_names_only_services_it_has(String file, String node)
            throws IOException {
        var services = services(file);
        var build = map(map(services.get(node)).get("build"));
        assertThat(TOP.resolve("docker").resolve(text(build.get("context"))).resolve("pom.xml"))
                .exists();
        assertThat(TOP.resolve(text(build.get("dockerfile")))).exists();
        assertThat(services.keySet())
                .containsAll(map(map(services.get(node)).get("depends_on")).keySet());
        services.values()
                .forEach(
                        service ->
                                assertThat(map(service))
                                        .containsAnyOf(
                                                Map.entry("image", text(map(service).get("image"))),
                                                Map.entry("build", build)));
    }

    /** {@code ${NAME:?…}} makes compose stop when the operator has not chosen one. */
    @ParameterizedTest
    @CsvSource({ONE_NODE + ",server", SEVERAL_NODES + ",node1", SEVERAL_NODES + ",node3"})
    void no_secret_has_a_default(String file, String node) throws IOException {
        var secrets =
                Pattern.compile("\\$\\{\\w*(PASSWORD|SECRET)\\w*(.)")
                        .matcher(Files.readString(TOP.resolve(file)))
                        .results()
                        .toList();
        assertThat(secrets).hasSizeGreaterThan(2).allMatch(match -> match.group(2).equals(":"));
        assertThat(environment(file, node).get("SPRING_R2DBC_PASSWORD")).asString().contains(":?");
        assertThat(environment(file, node).get("SPRING_DATA_REDIS_URL")).asString().contains(":?");
        assertThat(environment(file, "postgres").get("POSTGRES_PASSWORD"))
                .asString()
                .contains(":?");
    }

    private static List<String> instructions() throws IOException {
        return Files.readString(TOP.resolve("docker/Dockerfile"))
                .replaceAll("\\\\\\n\\s*", "")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    /**
     * The nodes find each other, and the balancer finds all of them and shows none of their doors.
     */
    @Test
    void every_node_says_where_it_is_reached_and_the_balancer_knows_it() throws IOException {
        var balancer = Files.readString(TOP.resolve("docker/haproxy.cfg"));
        var nodes =
                services(SEVERAL_NODES).keySet().stream()
                        .filter(name -> name.startsWith("node"))
                        .toList();
        assertThat(nodes).hasSize(3);
        for (var node : nodes) {
            assertThat(environment(SEVERAL_NODES, node))
                    .containsEntry("CHUONGVANG_NODE_ADDRESS", "http://" + node + ":8080");
            assertThat(balancer).contains("server " + node + " " + node + ":8080\n");
        }
        assertThat(balancer).contains("deny_status 404 if { path_beg /node/ }");
        assertThat(balancer).contains("option httpchk GET /actuator/health/readiness\n");
    }

    private static Map<String, Object> services(String file) throws IOException {
        try (var text = Files.newBufferedReader(TOP.resolve(file))) {
            Map<String, Object> compose =
                    new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return map(compose.get("services"));
        }
    }

    private static Map<String, Object> environment(String file, String service) throws IOException {
        return map(map(services(file).get(service)).get("environment"));
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
