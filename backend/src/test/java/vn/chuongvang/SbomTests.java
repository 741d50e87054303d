package vn.chuongvang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The list of what the server is made of (CycloneDX), and under which terms we may give it away.
 */
class SbomTests {
    private static final Path FILE = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    /** Terms under which a youth union may run, copy and change the whole. */
    private static final Set<String> ALLOWED =
            Set.of(
                    "Apache-2.0",
                    "MIT",
                    "MIT-0",
                    "BSD-2-Clause",
                    "BSD-3-Clause",
                    "EPL-1.0",
                    "EPL-2.0",
                    "LGPL-2.1-only",
                    "LGPL-2.1-or-later",
                    "MPL-2.0",
                    "CC0-1.0",
                    "0BSD",
                    "Public Domain",
                    // As some name them themselves.
                    "Bouncy Castle Licence",
                    "Mozilla Public License Version 2.0",
                    "LGPL v2.1+",
                    // As the plugin reads "The BSD License" of TwelveMonkeys, whose text has three.
                    "BSD-4-Clause");

    private static JsonNode sbom;

    @BeforeAll
    static void read() throws IOException {
        sbom = JsonMapper.shared().readTree(Files.readString(FILE));
    }

    @Test
    void it_names_what_runs_and_nothing_that_only_tests() {
        var names = new TreeSet<String>();
        components().forEach(one -> names.add(one.path("name").asString()));
        assertThat(names)
                .contains("netty-handler", "spring-webflux", "r2dbc-postgresql", "lettuce-core")
                .contains("openpdf", "pdfbox", "nimbus-jose-jwt", "micrometer-core")
                .doesNotContain("junit-jupiter", "playwright", "poi-ooxml", "archunit");
    }

    @Test
    void each_part_can_be_recognised_by_its_hash() {
        assertThat(components())
                .filteredOn(
                        one -> !one.path("hashes").findValuesAsString("alg").contains("SHA-256"))
                .extracting(one -> one.path("purl").asString())
                .isEmpty();
    }

    @Test
    void each_part_is_ours_to_give_away() {
        assertThat(components())
                .filteredOn(one -> !one.path("group").asString().equals("vn.chuongvang"))
                .filteredOn(one -> Collections.disjoint(licences(one), ALLOWED))
                .extracting(one -> one.path("purl").asString() + " " + licences(one))
                .isEmpty();
    }

    private static List<String> licences(JsonNode component) {
        return components(component.path("licenses"))
                .flatMap(
                        one ->
                                Stream.of(
                                        one.path("license").path("id").asString(),
                                        one.path("license").path("name").asString(),
                                        one.path("expression").asString()))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Stream<JsonNode> components() {
        return components(sbom.path("components"));
    }

    private static Stream<JsonNode> components(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
