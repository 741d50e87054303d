package vn.chuongvang.rehearsal.client;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one contestant remembers of a show; used on one event loop only. */
final class Memory {

    private static final String LIT = "LRW";

    private Wire.@Nullable You you;
    private String lamp = "?";
    private @Nullable Integer right;
    private @Nullable Integer left;
    private boolean changeAllowed = true;
    private final List<Tap> taps = new ArrayList<>(2);
    private final List<Told> told = new ArrayList<>(2);
    private final List<ServerMessage.Result> results = new ArrayList<>(2);
    private final Map<String, Integer> refusals = new HashMap<>(0);
    private final List<String> protests = new ArrayList<>(0);

    void seated(Wire.You seat) {
        if (you != null && you.contestant() != seat.contestant()) {
            protest("seated as " + you.contestant() + ", then as " + seat.contestant());
        }
        you = seat;
    }

    void rules(Wire.ContestCard contest) {
        changeAllowed = contest.changeAllowed();
    }

    boolean isChangeAllowed() {
        return changeAllowed;
    }

    void lamp(String letter) {
        lamp = letter;
    }

    /** How many right answers the server says are the own ones. */
    void right(int answers) {
        right = answers;
    }

    /** How many lamps the server says are lit. */
    void left(int lamps) {
        left = lamps;
    }

    boolean mayAnswer() {
        return LIT.contains(lamp);
    }

    void tapped(Tap tap) {
        taps.add(tap);
    }

    void told(Told heard) {
        for (Told before : told) {
            if (before.round() == heard.round() && before.attempt() == heard.attempt()) {
                if (before.receipt() != heard.receipt()) {
                    protest("two receipts for one answer: " + before + " and " + heard);
                }
                return;
            }
        }
        if (taps.stream().noneMatch(tap -> isFor(tap, heard))) {
            protest("acknowledged what was never sent: " + heard);
        }
        told.add(heard);
    }

    private static boolean isFor(Tap tap, Told heard) {
        return tap.round() == heard.round() && tap.attempt() == heard.attempt();
    }

    void ruled(ServerMessage.Result result) {
        lamp = result.you();
        right = result.right();
        left = result.left();
        results.add(result);
    }

    void refused(String code) {
        refusals.merge(code, 1, Integer::sum);
    }

    void protest(String what) {
        protests.add(what);
    }

    Testimony testimony(long lastSeq, int connections) {
        return new Testimony(
                you,
                lamp,
                right,
                left,
                lastSeq,
                List.copyOf(taps),
                List.copyOf(told),
                List.copyOf(results),
                Map.copyOf(refusals),
                List.copyOf(protests),
                connections);
    }
}
