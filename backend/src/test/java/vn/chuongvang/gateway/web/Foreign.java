package vn.chuongvang.gateway.web;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import vn.chuongvang.testing.Addresses;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the host of a ward gets, word for word, at an address of what is not the ward's. */
record Foreign(HttpMethod method, String path, String body, int status, String code) {
    private static final Set<String> OF_SERVER =
            Set.of(
                    "/api/staff/audit",
                    "/api/staff/keys",
                    "/api/staff/nodes",
                    "/api/staff/keys/{id}",
                    "/api/staff/accounts/{name}/sessions",
                    "/api/staff/standby/code",
                    "DELETE /api/staff/standby",
                    "/api/participation/changes",
                    "/api/privacy/affected",
                    "/api/privacy/affected.xlsx",
                    "/api/individuals/suggestions",
                    "/api/individuals/merges",
                    "/api/individuals/merges/{id}",
                    "/api/individuals/refusals",
                    "/api/units/changes",
                    "/api/units/changes/{number}/undo",
                    "/api/units/import/dry-run",
                    "/api/units/import",
                    "/api/units/sample");

    private static final Set<String> ASKED_BY_UNIT =
            Set.of(
                    "/api/participation",
                    "/api/participation/contests",
                    "GET /api/participation/declared",
                    "/api/participation/declared/read",
                    "GET /api/targets",
                    "DELETE /api/targets",
                    "GET /api/members",
                    "/api/reports/participation.{ending}");

    private static final Map<String, String> BODIES =
            Map.of(
                    "PUT /api/targets",
                    "{'unit':'UNIT','from':'2026-10-01','to':'2026-12-31','measure':'PEOPLE','value':3}",
                    "PUT /api/members",
                    "{'unit':'UNIT','asOf':'2026-01-01','members':9,'source':'sổ'}",
                    "POST /api/participation/declared",
                    "{'kind':'PAPER','title':'Thi"
                            + " giấy','heldOn':'2026-01-01','unit':'UNIT','counts':[]}",
                    "POST /api/participation/declared/{id}/withdraw",
                    "{'reason':'sai'}",
                    "POST /api/reports",
                    "{'form':'CSV','report':{'unit':'UNIT'}}",
                    "POST /api/reports/submitted",
                    "{'unit':'UNIT'}",
                    "POST /api/reports/submitted/{id}/versions",
                    "{'report':{},'after':1,'reason':'đếm lại'}",
                    "PUT /api/reports/weekly/{unit}",
                    "{'weekday':'MONDAY','hour':7}",
                    "POST /api/staff/accounts",
                    "{'name':'phuong.ban','role':'REFEREE','unit':'UNIT'}");

    /** Empty: it is for everybody of this role. */
    static Optional<Foreign> of(HttpMethod method, String path, Wards wards) {
        var line = method + " " + path;
        if (path.startsWith("/api/contests/{id}")) {
            return is(line, path.replace("{id}", "" + wards.contest()), wards, 404, "UNKNOWN");
        }
        if (OF_SERVER.contains(path) || OF_SERVER.contains(line)) {
            return is(line, path, wards, 403, "NOT_ALLOWED");
        }
        if (ASKED_BY_UNIT.contains(path) || ASKED_BY_UNIT.contains(line)) {
            return is(line, path + "?unit=" + wards.first(), wards, 404, "UNKNOWN");
        }
        if (path.startsWith("/api/participation/declared/")) {
            var there = path.replace("{id}", "" + wards.declaration());
            return is(
                    line,
                    path.endsWith("/evidence") ? there + "?name=a.pdf" : there,
                    wards,
                    404,
                    "UNKNOWN");
        }
        if (path.startsWith("/api/reports/weekly/")) {
            var there = path.replace("{unit}", wards.first().toString());
            return is(line, there, wards, 404, "UNKNOWN");
        }
        if (path.startsWith("/api/reports/submitted/")) {
            return is(line, path.replace("{id}", wards.report()), wards, 404, "UNKNOWN");
        }
        if (path.startsWith("/api/reports/jobs/")) {
            return is(line, path.replace("{id}", wards.job()), wards, 404, "UNKNOWN");
        }
        if (path.endsWith("/one-time-password")) {
            var there = path.replace("{name}", Wards.REFEREE);
            return is(line, there, wards, 404, "NO_SUCH_REFEREE");
        }
        if (line.equals("POST /api/staff/accounts")) {
            return is(line, path, wards, 422, "UNIT_UNFIT");
        }
        return BODIES.containsKey(line) ? is(line, path, wards, 404, "UNKNOWN") : Optional.empty();
    }

    private static Optional<Foreign> is(
            String line, String path, Wards wards, int status, String code) {
        var body =
                BODIES.getOrDefault(line, "")
                        .replace('\'', '"')
                        .replace("UNIT", wards.first().toString());
        var method = HttpMethod.valueOf(line.substring(0, line.indexOf(' ')));
        var there = Addresses.fill(path, new UUID(0, 7));
        return Optional.of(new Foreign(method, there, body, status, code));
    }

    void assertGot(WebTestClient ward) {
        var request = ward.method(method).uri(path);
        var answer =
                body.isEmpty()
                        ? request.exchange()
                        : request.contentType(MediaType.APPLICATION_JSON)
                                .bodyValue(body)
                                .exchange();
        answer.expectStatus().isEqualTo(status);
        var told = answer.expectBody().jsonPath("$.code").isEqualTo(code);
        if (code.equals("UNKNOWN")) {
            told.jsonPath("$.detail").isEqualTo("There is no such " + what() + ".");
        }
    }

    private String what() {
        if (path.startsWith("/api/contests/")) {
            return "contest";
        }
        if (path.matches("/api/participation/declared/\\d.*")) {
            return "declaration";
        }
        return path.matches("/api/reports/(submitted/|jobs/).+") ? "report" : "unit";
    }
}
