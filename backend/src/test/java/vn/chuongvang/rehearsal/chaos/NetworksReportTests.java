package vn.chuongvang.rehearsal.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.chuongvang.rehearsal.Words;
import vn.chuongvang.rehearsal.check.Findings;
import vn.chuongvang.rehearsal.person.NetworkProfile;

import java.util.List;
import java.util.Map;

/** Goal R7: of the answers that were tapped in time, 99 of 100 count. */
class NetworksReportTests {

    private static final ChaosPlan PLAN = new ChaosPlan(Victim.SERVER, 8, 90, 51, List.of());

    @ParameterizedTest
    @CsvSource({
        "wifi,       1000, true",
        "wifi,        999, false",
        "3G good,     990, true",
        "3G good,     989, false",
        "3G crowded,  989, false",
        "2G,          990, true",
        "2G,          989, false",
        "2G bad,      500, true",
    })
    void a_tap_that_was_never_acknowledged_is_judged_by_its_network(
            String network, long counted, boolean good) {
        var report =
                new NetworksReport(
                        PLAN,
                        Map.of(named(network), new Counted(1_000, counted, List.of())),
                        Findings.NONE);

        assertThat(report.isClean()).isEqualTo(good);
        assertThat(report.text())
                .endsWith(Words.line(good ? "networks-clean" : "networks-missed"))
                .contains(counted + " / 1000 = ");
    }

    @Test
    void one_poor_network_is_not_made_good_by_the_others() {
        var all = new Counted(1_000, 1_000, List.of());
        var byNetwork =
                Map.of(
                        NetworkProfile.WIFI,
                        all,
                        NetworkProfile.EDGE_2G,
                        new Counted(1_000, 980, List.of()));

        assertThat(new NetworksReport(PLAN, byNetwork, Findings.NONE).isClean()).isFalse();
    }

    @Test
    void where_nobody_tapped_nothing_was_shown() {
        var byNetwork = Map.of(NetworkProfile.WIFI, Counted.NOTHING);

        assertThat(new NetworksReport(PLAN, byNetwork, Findings.NONE).isClean()).isFalse();
    }

    private static NetworkProfile named(String name) {
        return NetworkProfile.MOBILE.stream()
                .filter(profile -> profile.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
