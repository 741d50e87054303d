package vn.chuongvang.identity.web;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

import vn.chuongvang.identity.MachineScope;

import java.util.Arrays;
import java.util.Set;

/**
 * All that machine keys read. What is not here no key reads; nothing that is here tells who anybody
 * is.
 */
enum KeyedRead {
    DASHBOARD(MachineScope.FIGURES, "/api/participation"),
    ORIGINS(MachineScope.FIGURES, "/api/participation/contests"),
    REPORT_FORMS(MachineScope.FIGURES, "/api/reports"),
    REPORT(MachineScope.FIGURES, "/api/reports/participation.{ending}"),
    TARGETS(MachineScope.FIGURES, "/api/targets"),
    MEMBERS(MachineScope.FIGURES, "/api/members"),
    TREE(MachineScope.UNITS, "/api/units/tree"),
    SEARCH(MachineScope.UNITS, "/api/units/search"),
    UNITS_XLSX(MachineScope.UNITS, "/api/units/export.xlsx"),
    UNITS_CSV(MachineScope.UNITS, "/api/units/export.csv"),
    CONTEST_LIST(MachineScope.CONTESTS, "/api/contests"),
    RANKING(MachineScope.CONTESTS, "/api/contests/{id}/ranking"),
    METRICS(MachineScope.METRICS, KeyedRequests.METRICS);

    private final MachineScope scope;
    private final PathPattern pattern;

    KeyedRead(MachineScope scope, String address) {
        this.scope = scope;
        this.pattern = PathPatternParser.defaultInstance.parse(address);
    }

    /** Whether a key of these scopes may ask this. */
    static boolean isAllowed(Set<MachineScope> scopes, HttpMethod method, PathContainer path) {
        return method.equals(HttpMethod.GET)
                && Arrays.stream(values())
                        .anyMatch(
                                read -> scopes.contains(read.scope) && read.pattern.matches(path));
    }
}
