package vn.chuongvang.rehearsal.chaos;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.client.BareMessages;

import java.util.List;

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
        return BareMessages.console(1, phase, List.of(next), 1, question, paused);
    }

    private static Wire.Question question(int round) {
        return BareMessages.choice(round, "Câu hỏi?", List.of(), 0, 0);
    }
}
