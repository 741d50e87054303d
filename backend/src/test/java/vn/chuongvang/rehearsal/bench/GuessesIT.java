package vn.chuongvang.rehearsal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.testing.WebServer;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The short form of {@code ./chuongvang bench --guesses}: 3,000 of them, 300 a second. */
@Timeout(240)
class GuessesIT {
    private static final int GUESSES = 3_000;
    private static final int A_SECOND = 300;
    private static final int PEOPLE = 150;

    /** As they are documented, in five minutes; the server counts from the first wrong one on. */
    private static final int WRONG_OF_A_DEVICE = 20;

    private static final int WRONG_OF_A_CODE = 600;
    private static final int WRONG_OF_AN_ADDRESS = 2_000;
    private static final int WRONG_ALTOGETHER = 5_000;
    private static final Duration LATE = Duration.ofMillis(1_500);
    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** The goal is half a second, on a machine that does nothing else. */
    private static final double MOST_MILLIS = 10_000;

    private static final List<String> OF_A_LOBBY =
            List.of(
                    "claim code columns consentVersion kept organiser seats started title units"
                            .split(" "));

    @Test
    void whoever_guesses_finds_lobbies_and_no_seat_and_whoever_has_a_card_sits_down()
            throws Exception {
        try (var server = WebServer.start()) {
            var root = URI.create("http://127.0.0.1:" + server.port() + "/");

            var report = GuessBench.play(root, Accounts.host(server), GUESSES, A_SECOND);

            System.out.println(report.text());
            assertThat(report.heard().answers()).hasSize(GUESSES);
            assertThat(report.heard().people()).hasSize(PEOPLE);
            assertThat(report.letDown()).isZero();
            assertThat(report.claimed()).isEqualTo(PEOPLE);
            assertThat(report.waits().p99()).as("ms to sit down").isLessThan(MOST_MILLIS);
            nobodyIsSeatedByAGuess(report);
            aHitIsALobby(report);
            limitsHold(report);
            whoIsTurnedAwayIsToldLate(report);
        }
    }

    private static void nobodyIsSeatedByAGuess(GuessReport report) {
        assertThat(report.seatedByAGuess()).isZero();
        assertThat(report.statuses().keySet()).isSubsetOf(200, 404, 409, 422, 429);
        assertThat(report.heard().answers()).noneMatch(one -> json(one).has("token"));
    }

    private static void aHitIsALobby(GuessReport report) {
        var names =
                report.heard().people().stream()
                        .map(one -> json(one).path("fullName").asString())
                        .toList();
        assertThat(names).hasSize(PEOPLE).doesNotContain("");
        assertThat(report.heard().answers().stream().filter(one -> one.status() == 200))
                .isNotEmpty()
                .allSatisfy(
                        hit -> {
                            assertThat(json(hit).propertyNames())
                                    .containsExactlyInAnyOrderElementsOf(OF_A_LOBBY);
                            assertThat(names).noneMatch(hit.body()::contains);
                        });
    }

    private static void limitsHold(GuessReport report) {
        var windows = (int) (1 + report.heard().sent().dividedBy(WINDOW));
        var wrong = report.heard().answers().stream().filter(one -> one.status() == 404).toList();
        assertThat(wrong).hasSizeLessThanOrEqualTo(WRONG_ALTOGETHER * windows);
        assertThat(wrong.stream().filter(one -> one.guess().code().equals(report.nowhere())))
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(WRONG_OF_A_CODE * windows);
        assertThat(wrong.stream().filter(one -> one.guess().from().equals(GuessStorm.HALL)))
                .hasSizeLessThanOrEqualTo(WRONG_OF_AN_ADDRESS * windows);
        var ofDevices =
                wrong.stream()
                        .map(one -> one.guess().device())
                        .filter(device -> !device.isEmpty())
                        .collect(Collectors.groupingBy(device -> device, Collectors.counting()));
        assertThat(ofDevices.values())
                .hasSizeGreaterThan(report.devices() / 2)
                .allMatch(told -> told <= WRONG_OF_A_DEVICE * windows);
    }

    private static void whoIsTurnedAwayIsToldLate(GuessReport report) {
        var refused = report.heard().answers().stream().filter(one -> one.status() == 429).toList();
        assertThat(refused)
                .hasSizeGreaterThan(GUESSES / 10)
                .allMatch(one -> json(one).path("code").asString().equals("TOO_MANY"));
        assertThat(refused.stream().filter(one -> one.guess().device().isEmpty()))
                .as("over a limit that others share")
                .isNotEmpty()
                .allMatch(one -> one.after().compareTo(LATE) >= 0);
    }

    private static JsonNode json(Guess.Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
