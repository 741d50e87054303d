package vn.chuongvang.openapi.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What opens an address. The filters decide; a test holds this to them. */
final class Doors {
    private static final String SESSION = "staffSession";
    private static final String OWN_PAGE = "ownPage";
    private static final String SEAT = "seatToken";
    private static final String KEY = "machineKey";

    private static final Set<String> FOR_EVERYBODY =
            Set.of(
                    "POST /api/staff/sign-in",
                    "GET /api/staff/oidc",
                    "POST /api/staff/oidc/{provider}/sign-in",
                    "GET /api/staff/oidc/{provider}/callback",
                    "POST /api/staff/oidc/code",
                    "GET /api/time",
                    "GET /api/standby",
                    "GET /api/certificates/{number}",
                    "GET /api/rooms/{code}",
                    "POST /api/rooms/{code}/claim");

    /** What a machine key reads, too, with the scope that it needs. */
    private static final Map<String, String> BY_KEY =
            Map.ofEntries(
                    Map.entry("GET /api/participation", "FIGURES"),
                    Map.entry("GET /api/participation/contests", "FIGURES"),
                    Map.entry("GET /api/reports", "FIGURES"),
                    Map.entry("GET /api/reports/participation.{ending}", "FIGURES"),
                    Map.entry("GET /api/targets", "FIGURES"),
                    Map.entry("GET /api/members", "FIGURES"),
                    Map.entry("GET /api/units/tree", "UNITS"),
                    Map.entry("GET /api/units/search", "UNITS"),
                    Map.entry("GET /api/units/export.xlsx", "UNITS"),
                    Map.entry("GET /api/units/export.csv", "UNITS"),
                    Map.entry("GET /api/contests", "CONTESTS"),
                    Map.entry("GET /api/contests/{id}/ranking", "CONTESTS"));

    /** It tells who is signed in, also that nobody is. */
    private static final String WHO = "GET /api/staff/me";

    private Doors() {}

    static void describe(Components components) {
        components
                .addSecuritySchemes(
                        SESSION,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.COOKIE)
                                .name("chuongvang-staff")
                                .description(
                                        "Set by POST /api/staff/sign-in; behind TLS its name is"
                                                + " __Host-chuongvang-staff."))
                .addSecuritySchemes(
                        OWN_PAGE,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-Requested-With")
                                .description(
                                        "Always “chuongvang”, with whatever changes something. Who"
                                                + " sends a cookie sends the Origin of this server,"
                                                + " too."))
                .addSecuritySchemes(
                        SEAT,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("The token that POST /api/rooms/{code}/claim gives."))
                .addSecuritySchemes(
                        KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description(
                                        "What POST /api/staff/keys told once. The key needs the"
                                                + " scope that is named; a request with a key is"
                                                + " refused with 403 anywhere else."));
    }

    static List<SecurityRequirement> of(Address address) {
        var needed = new SecurityRequirement();
        if (address.area().equals("me")) {
            needed.addList(SEAT);
        } else if (!FOR_EVERYBODY.contains(address.toString())) {
            needed.addList(SESSION);
        }
        if (!address.isReading()) {
            needed.addList(OWN_PAGE);
        }
        if (address.toString().equals(WHO)) {
            return List.of(new SecurityRequirement(), needed);
        }
        var scope = BY_KEY.get(address.toString());
        if (scope != null) {
            return List.of(needed, new SecurityRequirement().addList(KEY, scope));
        }
        return needed.isEmpty() ? List.of() : List.of(needed);
    }
}
