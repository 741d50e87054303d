package vn.chuongvang.testing;

import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every address of a server's HTTP API, as it is mapped: {@code GET /api/contests/{id}}. */
public final class Addresses {
    private Addresses() {}

    public static SortedSet<String> of(WebServer server) {
        return server
                .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(Addresses::lines)
                .filter(line -> line.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> lines(RequestMappingInfo mapping) {
        return mapping.getPatternsCondition().getPatterns().stream()
                .flatMap(
                        path ->
                                mapping.getMethodsCondition().getMethods().stream()
                                        .map(method -> method + " " + path));
    }

    /** With something in place of each variable. */
    public static String fill(String path, Object id) {
        return path.replace("{id}", String.valueOf(id))
                .replace("{code}", "000000")
                .replace("{name}", "nobody")
                .replace("{provider}", "nowhere")
                .replace("{ending}", "csv")
                .replace("{version}", "1")
                .replace("{unit}", "00000000-0000-0000-0000-000000000007")
                .replace("{week}", "2026-11-23")
                .replace("{file}", "1")
                .replace("{seat}", "1")
                .replace("{number}", "7")
                .replace("{contestant}", "1")
                .replace("{question}", "T1-001");
    }
}
