package vn.chuongvang.participation.declared;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.Api;
import vn.chuongvang.testing.DoanUnits;
import vn.chuongvang.testing.WebServer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A province with two wards, each with its officer. */
record DeclaringPlace(UUID province, UUID ward, UUID other, Api officer, Api stranger) {
    static DeclaringPlace in(WebServer server, String name) {
        var units = new DoanUnits(server);
        var province = units.put(null, "PROVINCE", "Tỉnh " + name);
        var ward = units.put(province, "WARD", "Phường " + name);
        var other = units.put(province, "WARD", "Xã " + name);
        return new DeclaringPlace(
                province,
                ward,
                other,
                officer(server, "o." + name, ward),
                officer(server, "x." + name, other));
    }

    private static Api officer(WebServer server, String name, UUID unit) {
        var cookie = StaffCookies.signedIn(server, name, StaffRole.UNION, unit);
        return new Api(server.browser(cookie));
    }

    /** Of the ward. */
    Map<String, Object> activity() {
        return activity(ward, Map.of("unit", ward, "people", 40, "attempts", 50, "passed", 30));
    }

    Map<String, Object> activity(UUID unit, Map<String, Object> count) {
        return new HashMap<>(
                Map.of(
                        "kind", "PAPER",
                        "title", " Thi trên giấy ",
                        "heldOn", "2026-08-20",
                        "unit", unit,
                        "counts", List.of(count)));
    }
}
