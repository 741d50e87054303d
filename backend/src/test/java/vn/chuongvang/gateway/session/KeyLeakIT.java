package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays questions of every kind and searches every byte that contestants, spectators, the screen
 * and the referee were sent: before the reveal of a question there is nothing of its key.
 */
@Timeout(180)
class KeyLeakIT {
    private static final int QUESTIONS = 12;

    @Test
    void nothing_of_a_key_leaves_before_its_reveal() throws InterruptedException {
        try (var venue = new Venue()) {
            var contest = venue.contest(Drafts.everyKind(6, 1));
            try (var host = venue.host(contest);
                    var referee = venue.referee(contest);
                    var prompter = venue.prompter(contest);
                    var screen = venue.screen(contest);
                    var spectator = venue.spectator(contest);
                    var right = venue.contestant(contest, 1);
                    var silent = venue.contestant(contest, 2)) {
                var audiences = new HashMap<String, Client>();
                audiences.put("referee", referee);
                audiences.put("screen", screen);
                audiences.put("spectator", spectator);
                audiences.put("contestant who is right", right);
                audiences.put("contestant who is out", silent);
                right.next("state");
                silent.next("state");
                host.phase("LOBBY");
                host.does("{\"do\":\"start\"}");
                for (int n = 1; n <= QUESTIONS; n++) {
                    host.does("{\"do\":\"read\",\"source\":\"main\"}");
                    right.next("ask");
                    answerRightly(right, n);
                    host.phase("CLOSED");
                    try (var late = venue.contestant(contest, 3);
                            var lateScreen = venue.screen(contest)) {
                        audiences.put("contestant who came late", late);
                        audiences.put("screen opened late", lateScreen);
                        late.next("state");
                        lateScreen.next("stage");
                        Thread.sleep(Duration.ofMillis(300));
                        assertNothingOf(n, audiences);
                        host.does("{\"do\":\"reveal\"}");
                        screen.next(m -> m.path("mode").asString().equals("answer"), "the answer");
                        // The search does find it where it may be.
                        var explanation = Drafts.secretsOf(n).getFirst();
                        assertThat(screen.heard()).anyMatch(text -> text.contains(explanation));
                        Thread.sleep(Duration.ofMillis(200));
                        assertNothingOf(n, Map.of("right", right, "silent", silent));
                        host.does("{\"do\":\"confirm\"}");
                        assertThat(right.next("result").path("verdict").asString())
                                .isEqualTo("right");
                        audiences.remove("contestant who came late");
                        audiences.remove("screen opened late");
                        assertTheKeyCameAfterTheLock(n, prompter);
                    }
                }
            }
        }
    }

    /** The prompter stands on the stage, in sight of the floor. */
    private static void assertTheKeyCameAfterTheLock(int n, Client prompter) {
        var explanation = Drafts.secretsOf(n).getFirst();
        var showing =
                prompter.heard().stream()
                        .filter(text -> Drafts.secretsOf(n).stream().anyMatch(text::contains))
                        .toList();
        assertThat(showing)
                .noneMatch(text -> text.matches(".*\"phase\":\"(READ|OPEN|LOCKED)\".*"))
                .anyMatch(text -> text.contains("\"phase\":\"CLOSED\""))
                .allMatch(text -> text.contains("\"t\":\"console\""))
                .anyMatch(text -> text.contains(explanation));
    }

    private static void answerRightly(Client phone, int n) {
        var answer =
                switch (n) {
                    case 1, 8 -> "\"option\":1";
                    case 2 -> "\"option\":0";
                    case 7 -> "\"option\":1";
                    case 9 -> "\"text\":\"B D\"";
                    case 10 -> "\"text\":\"C A D B\"";
                    case 11 -> "\"text\":\"C A\"";
                    case 12 -> "\"text\":\"250 50\"";
                    case 3, 6 -> "\"text\":\"sông cầu khúc " + n + ".\"";
                    default -> "\"text\":\"19758" + n + "\"";
                };
        phone.send("{\"t\":\"answer\",\"round\":%d,\"attempt\":1,%s}".formatted(n, answer));
        phone.next("ack");
    }

    private static void assertNothingOf(int n, Map<String, Client> audiences) {
        audiences.forEach(
                (who, client) -> {
                    var all = client.heard();
                    for (var secret : Drafts.secretsOf(n)) {
                        assertThat(all)
                                .as("%s before the reveal of question %d", who, n)
                                // What the contestant wrote is theirs to see again.
                                .noneMatch(text -> text.contains(secret));
                    }
                    assertThat(keysOf(all, n)).as("%s, question %d", who, n).isEmpty();
                    assertThat(all)
                            .as("%s and the question after %d", who, n)
                            .noneMatch(text -> text.contains("Câu hỏi " + (n + 1) + " "));
                });
    }

    /** Messages that show a key while this question, or a later one, is on show. */
    private static List<String> keysOf(List<String> all, int n) {
        return all.stream()
                .filter(text -> text.contains("\"key\":"))
                .filter(
                        text ->
                                text.contains("\"n\":" + n + ",")
                                        && !text.contains("\"t\":\"console\""))
                .toList();
    }
}
