package vn.chuongvang.rehearsal.client;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;

import java.util.List;
import java.util.Map;

/** Messages of the server with nothing in them but what a rehearsal looks at. */
public final class BareMessages {

    private static final int QUESTIONS = 20;

    private BareMessages() {}

    /** A main question with options; times are epoch milliseconds. */
    public static Wire.Question choice(
            int round, String text, List<String> options, long opensAt, long closesAt) {
        return new Wire.Question(
                round, round, QUESTIONS, null, null, text, options, null, null, null, null, null,
                null, null, null, opensAt, closesAt);
    }

    /**
     * A console without a floor.
     *
     * @param seq of the last fact, which an act of staff wrote
     * @param next acts that are offered
     */
    public static ServerMessage.Console console(
            long seq,
            String phase,
            List<String> next,
            int left,
            Wire.@Nullable Question question,
            Wire.@Nullable Paused paused) {
        return new ServerMessage.Console(
                seq, seq, phase, next, false, left, "", List.of(), question, null, paused,
                List.of(), List.of(), null, null, 0, 0, 0, 0, "", null, List.of(), null, null, null,
                null, null, Map.of(), List.of(), List.of(), List.of());
    }
}
