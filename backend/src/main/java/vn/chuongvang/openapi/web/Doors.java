package vn.chuongvang.openapi.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;

import java.util.List;
import java.util.Set;

/** What opens an address. The filters decide; a test holds this to them. */
final class Doors {
    private static final String SESSION = "staffSession";
    private static final String OWN_PAGE = "ownPage";
    private static final String SEAT = "seatToken";

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
                                .description("The token that POST /api/rooms/{code}/claim gives."));
    }

    static boolean isForEverybody(Address address) {
        return address.toString().equals(WHO) || FOR_EVERYBODY.contains(address.toString());
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
        return needed.isEmpty() ? List.of() : List.of(needed);
    }
}
