package vn.chuongvang.gateway.web;

import org.springframework.http.HttpMethod;

import java.util.stream.Stream;

/** Who may call an address of the API: everybody, or who of the staff. */
record WhoMay(HttpMethod method, String path, boolean everybody, boolean referees, boolean hosts) {
    /** Everybody, referees, hosts. */
    private static final String LINES =
            """
            POST   /api/staff/sign-in yes yes yes
            POST   /api/staff/sign-out no yes yes
            GET    /api/staff/me yes yes yes
            POST   /api/staff/password no yes yes
            POST   /api/staff/second-factor no yes yes
            POST   /api/staff/second-factor/confirm no yes yes
            GET    /api/staff/oidc yes yes yes
            POST   /api/staff/oidc/{provider}/sign-in yes yes yes
            GET    /api/staff/oidc/{provider}/callback yes yes yes
            POST   /api/staff/oidc/code yes yes yes
            GET    /api/staff/oidc/linked no yes yes
            POST   /api/staff/oidc/{provider}/link no yes yes
            DELETE /api/staff/oidc/{provider}/link no yes yes
            POST   /api/staff/socket-token no yes yes
            GET    /api/staff/sessions no yes yes
            DELETE /api/staff/sessions/{id} no yes yes
            POST   /api/staff/seat-card no yes yes
            GET    /api/staff/machine no yes yes
            POST   /api/contests/{id}/poll no no yes
            DELETE /api/contests/{id}/poll no no yes
            GET    /api/standby yes yes yes
            GET    /api/staff/standby no yes yes
            POST   /api/staff/standby/code no no yes
            DELETE /api/staff/standby no no yes
            GET    /api/staff/nodes no no yes
            GET    /api/contests/{id}/desk no no yes
            POST   /api/contests/{id}/desk no no yes
            GET    /api/staff/accounts no no yes
            POST   /api/staff/accounts no no yes
            GET    /api/staff/accounts/{name}/sessions no no yes
            DELETE /api/staff/accounts/{name}/sessions no no yes
            GET    /api/staff/audit no no yes
            GET    /api/staff/keys no no yes
            POST   /api/staff/keys no no yes
            DELETE /api/staff/keys/{id} no no yes
            GET    /api/time yes yes yes
            GET    /api/openapi.json no yes yes
            POST   /api/staff/accounts/{name}/one-time-password no no yes
            GET    /api/rooms/{code} yes yes yes
            POST   /api/rooms/{code}/claim yes yes yes
            GET    /api/questions no no yes
            POST   /api/questions no no yes
            GET    /api/questions/review no no yes
            GET    /api/questions/sources no no yes
            POST   /api/questions/lint no no yes
            POST   /api/questions/try no no yes
            GET    /api/questions/{id} no no yes
            GET    /api/questions/{id}/difference no no yes
            POST   /api/questions/{id}/versions no no yes
            POST   /api/questions/{id}/renewals no no yes
            POST   /api/questions/{id}/acts no no yes
            POST   /api/questions/{id}/comments no no yes
            GET    /api/questions/statistics no no yes
            GET    /api/questions/{id}/statistics no no yes
            GET    /api/participation no no yes
            GET    /api/participation/contests no no yes
            GET    /api/participation/uncounted no no yes
            GET    /api/participation/changes no no yes
            GET    /api/participation/declared no no yes
            POST   /api/participation/declared no no yes
            POST   /api/participation/declared/read no no yes
            POST   /api/participation/declared/{id}/withdraw no no yes
            GET    /api/participation/declared/{id}/tests no no yes
            POST   /api/participation/declared/{id}/evidence no no yes
            GET    /api/participation/declared/{id}/evidence/{file} no no yes
            GET    /api/reports/participation.{ending} no no yes
            GET    /api/reports no no yes
            POST   /api/reports no no yes
            GET    /api/reports/jobs/{id} no no yes
            GET    /api/reports/jobs/{id}/file no no yes
            GET    /api/reports/submitted no no yes
            POST   /api/reports/submitted no no yes
            GET    /api/reports/submitted/{id} no no yes
            POST   /api/reports/submitted/{id}/versions no no yes
            GET    /api/reports/submitted/{id}/versions/{version} no no yes
            GET    /api/reports/submitted/{id}/versions/{version}/difference no no yes
            GET    /api/reports/submitted/{id}/versions/{version}/file.{ending} no no yes
            GET    /api/reports/weekly no no yes
            PUT    /api/reports/weekly/{unit} no no yes
            DELETE /api/reports/weekly/{unit} no no yes
            GET    /api/reports/weekly/{unit} no no yes
            GET    /api/reports/weekly/{unit}/{week}/file.{ending} no no yes
            GET    /api/targets no no yes
            PUT    /api/targets no no yes
            DELETE /api/targets no no yes
            GET    /api/members no no yes
            PUT    /api/members no no yes
            GET    /api/contests/{id}/counting no no yes
            PUT    /api/contests/{id}/counting no no yes
            GET    /api/individuals/suggestions no no yes
            GET    /api/individuals/merges no no yes
            POST   /api/individuals/merges no no yes
            DELETE /api/individuals/merges/{id} no no yes
            POST   /api/individuals/refusals no no yes
            GET    /api/presets no no yes
            GET    /api/contests no yes yes
            POST   /api/contests no no yes
            GET    /api/contests/{id} no no yes
            DELETE /api/contests/{id} no no yes
            PATCH  /api/contests/{id} no no yes
            POST   /api/contests/{id}/duplicate no no yes
            GET    /api/contests/{id}/people/{contestant} no no yes
            DELETE /api/contests/{id}/people/{contestant} no no yes
            GET    /api/contests/{id}/people/{contestant}/data no no yes
            GET    /api/contests/{id}/privacy no no yes
            PUT    /api/contests/{id}/privacy no no yes
            GET    /api/privacy/affected no no yes
            GET    /api/privacy/affected.xlsx no no yes
            GET    /api/me yes yes yes
            DELETE /api/me yes yes yes
            DELETE /api/me/public-name yes yes yes
            GET    /api/contests/{id}/extra-time no no yes
            POST   /api/contests/{id}/people/{contestant}/extra-time no no yes
            POST   /api/contests/{id}/approve no no yes
            POST   /api/contests/{id}/redraw no no yes
            POST   /api/contests/{id}/questions/{question}/replace no no yes
            POST   /api/contests/{id}/open no no yes
            GET    /api/contests/{id}/draw no no yes
            GET    /api/contests/{id}/seal no no yes
            POST   /api/contests/{id}/seal no no yes
            DELETE /api/contests/{id}/seal no no yes
            POST   /api/draws/check no no yes
            GET    /api/blueprints no no yes
            POST   /api/blueprints no no yes
            DELETE /api/blueprints/{number} no no yes
            GET    /api/contests/{id}/roster/template.xlsx no no yes
            GET    /api/contests/{id}/roster/template.csv no no yes
            POST   /api/contests/{id}/roster/check no no yes
            POST   /api/contests/{id}/roster/import no no yes
            POST   /api/contests/{id}/rehearsal no no yes
            GET    /api/contests/{id}/rehearsal no no yes
            DELETE /api/contests/{id}/rehearsal no no yes
            POST   /api/contests/{id}/rehearsal/begin no no yes
            GET    /api/contests/{id}/tickets no no yes
            POST   /api/contests/{id}/tickets/{seat} no no yes
            POST   /api/contests/{id}/screen-token no no yes
            POST   /api/contests/{id}/screen-token/renew no no yes
            GET    /api/contests/{id}/leaderboard no yes yes
            GET    /api/contests/{id}/results no no yes
            GET    /api/contests/{id}/ranking no no yes
            GET    /api/contests/{id}/results.csv no no yes
            GET    /api/contests/{id}/results.xlsx no no yes
            GET    /api/contests/{id}/certificates no no yes
            POST   /api/contests/{id}/certificates no no yes
            DELETE /api/contests/{id}/certificates/{number} no no yes
            GET    /api/contests/{id}/certificates/template no no yes
            PUT    /api/contests/{id}/certificates/template no no yes
            POST   /api/contests/{id}/certificates/template/picture no no yes
            GET    /api/contests/{id}/print/certificates.pdf no no yes
            GET    /api/certificates/{number} yes yes yes
            GET    /api/contests/{id}/journal no no yes
            GET    /api/contests/{id}/results.pdf no no yes
            GET    /api/contests/{id}/print/seat-cards.pdf no no yes
            GET    /api/contests/{id}/print/seat-table.pdf no no yes
            GET    /api/contests/{id}/print/referee-sheets.pdf no no yes
            GET    /api/contests/{id}/print/poster.pdf no no yes
            GET    /api/contests/{id}/print/answer-key.pdf no no yes
            POST   /api/questions/import no no yes
            GET    /api/questions/export no no yes
            GET    /api/questions/export/losses no no yes
            GET    /api/questions/template.xlsx no no yes
            GET    /api/units/tree no no yes
            GET    /api/units/search no no yes
            GET    /api/units/{id} no no yes
            POST   /api/units/changes no no yes
            POST   /api/units/changes/{number}/undo no no yes
            POST   /api/units/import/dry-run no no yes
            POST   /api/units/import no no yes
            POST   /api/units/sample no no yes
            GET    /api/units/template.xlsx no no yes
            GET    /api/units/export.xlsx no no yes
            GET    /api/units/export.csv no no yes
            POST   /api/questions/media no no yes
            """;

    static Stream<WhoMay> lines() {
        return LINES.lines().map(WhoMay::read);
    }

    /** Of one address; each has its line. */
    static WhoMay call(String address) {
        return lines().filter(line -> line.toString().equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody says who may " + address));
    }

    private static WhoMay read(String line) {
        var words = line.split(" +");
        return new WhoMay(
                HttpMethod.valueOf(words[0]),
                words[1],
                words[2].equals("yes"),
                words[3].equals("yes"),
                words[4].equals("yes"));
    }

    boolean isReading() {
        return method.equals(HttpMethod.GET);
    }

    /** The bank, and their own account; nothing of any contest. */
    boolean curators() {
        return everybody || path.startsWith("/api/questions") || isOwnAccount();
    }

    /** Figures of participation, and of contests the list, the boards and how they count. */
    boolean officers() {
        return everybody
                || isOwnAccount()
                || isFigures()
                || path.equals("/api/contests/{id}/counting")
                || isReading()
                        && (path.equals("/api/contests")
                                || path.equals("/api/contests/{id}/leaderboard"));
    }

    /** Reads everything but what opens a seat. */
    boolean auditors() {
        return everybody || isOwnAccount() || isReading() && (isFigures() || isAudited());
    }

    /** Whoever still has a one-time password. */
    boolean newcomers() {
        return everybody || path.equals("/api/staff/password") || path.endsWith("/sign-out");
    }

    /** Whoever lacks the second factor that the server requires. */
    boolean withoutFactor() {
        return newcomers() || path.startsWith("/api/staff/second-factor");
    }

    private boolean isOwnAccount() {
        return path.equals("/api/openapi.json")
                || path.startsWith("/api/staff/sessions")
                || path.startsWith("/api/staff/second-factor")
                || path.startsWith("/api/staff/oidc")
                || path.equals("/api/staff/password")
                || path.endsWith("/sign-out");
    }

    private boolean isFigures() {
        return Stream.of("units", "participation", "targets", "members", "individuals", "reports")
                .anyMatch(one -> path.matches("/api/" + one + "(/.*)?"));
    }

    private boolean isAudited() {
        return !path.endsWith("/tickets")
                && !path.endsWith("/seat-cards.pdf")
                && (path.startsWith("/api/contests")
                        || path.startsWith("/api/questions")
                        || path.startsWith("/api/privacy")
                        || path.equals("/api/presets")
                        || path.equals("/api/blueprints")
                        || path.equals("/api/staff/accounts")
                        || path.equals("/api/staff/audit")
                        || path.equals("/api/staff/keys"));
    }

    /** As addresses are written elsewhere: {@code GET /api/contests/{id}}. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
