package vn.chuongvang.rehearsal.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether, for each acknowledgement, PostgreSQL's log was put on disk in between: the call that
 * does it began after the answer had been read from its socket, and returned before the tick was
 * written to the same socket.
 */
public final class Durability {

    /** As strace prints the beginning of the frame. */
    private static final String ACK = "{\\\"t\\\":\\\"ack\\\"";

    private static final String LOG = "/pg_wal/";

    /** An answer with its frame; pings and nudges are shorter. */
    private static final int SHORTEST_ANSWER = 45;

    private Durability() {}

    /**
     * What was seen.
     *
     * @param acks ticks that were written to a phone
     * @param syncs of PostgreSQL's log
     * @param unsafe ticks without such a call, for whoever looks for the cause
     * @param millis from reading the answer to the tick, of the others
     */
    public record Seen(int acks, int syncs, List<String> unsafe, List<Double> millis) {}

    /**
     * @param port at which phones reach the server
     */
    public static Seen check(List<Call> calls, int port) {
        var phones = ":" + port + "->";
        var bracketed = ":" + port + "]->";
        var syncs =
                calls.stream()
                        .filter(call -> call.name().equals("fdatasync"))
                        .filter(call -> call.on().contains(LOG) && call.result() == 0)
                        .toList();
        Map<String, Call> answers = new HashMap<>();
        List<String> unsafe = new ArrayList<>();
        List<Double> millis = new ArrayList<>();
        int acks = 0;
        for (Call call : calls) {
            if (!call.on().contains(phones) && !call.on().contains(bracketed)) {
                continue;
            }
            if (call.reads() && call.result() >= SHORTEST_ANSWER) {
                answers.put(call.on(), call);
            } else if (call.writes() && call.text().contains(ACK)) {
                acks++;
                var answer = answers.get(call.on());
                if (answer != null
                        && syncs.stream().anyMatch(sync -> between(answer, sync, call))) {
                    millis.add((call.began() - answer.returned()) * 1_000);
                } else {
                    unsafe.add(answer + " then " + call);
                }
            }
        }
        return new Seen(acks, syncs.size(), List.copyOf(unsafe), List.copyOf(millis));
    }

    private static boolean between(Call answer, Call sync, Call ack) {
        return sync.began() >= answer.returned() && sync.returned() <= ack.began();
    }
}
