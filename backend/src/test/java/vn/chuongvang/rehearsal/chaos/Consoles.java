package vn.chuongvang.rehearsal.chaos;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;

import java.util.List;
import java.util.Map;

/** What a console is sent; whatever nobody looks at here is empty. */
final class Consoles {

    private static final Wire.Paused PAUSED = new Wire.Paused(0, "TECHNICAL", "");

    private Consoles() {}

    /** The clock goes. */
    static ServerMessage.Console going() {
        return console("OPEN", question(1), null);
    }

    /** The clock stands. */
    static ServerMessage.Console standing() {
        return console("OPEN", question(1), PAUSED);
    }

    static ServerMessage.Console at(String phase, int round) {
        return console(phase, question(round), null);
    }

    /**
     * @param next acts that are offered
     */
    static ServerMessage.Console between(String phase, String... next) {
        return console(phase, null, null, next);
    }

    private static ServerMessage.Console console(
            String phase,
            Wire.@Nullable Question question,
            Wire.@Nullable Paused paused,
            String... next) {
        return new ServerMessage.Console(
                1,
                1,
                phase,
                List.of(next),
                false,
                1,
                "",
                List.of(),
                question,
                null,
                paused,
                List.of(),
                List.of(),
                null,
                null,
                0,
                0,
                0,
                0,
                "",
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Wire.Question question(int round) {
        return new Wire.Question(
                round,
                round,
                20,
                null,
                null,
                "Câu hỏi?",
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                0);
    }
}
