package vn.chuongvang.audience;

import vn.chuongvang.live.Room;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Does for people on other nodes what {@link OwnAudience} does for those who are here. */
final class Clerk {
    /** Said again every two seconds. */
    private static final Duration GOOD_FOR = Duration.ofSeconds(6);

    private final Room room;
    private final OwnAudience audience;
    private final Map<String, Far> nodes = new ConcurrentHashMap<>();

    private record Far(int connected, long at) {}

    Clerk(Room room, OwnAudience audience) {
        this.room = room;
        this.audience = audience;
    }

    /** On a thread of the wire between the nodes. */
    void heard(FarWord word) {
        switch (word) {
            case FarWord.Asked asked -> serve(asked);
            case FarWord.Here(var from, int connected) ->
                    nodes.put(from, new Far(connected, System.nanoTime()));
            // Said by the node that ruled before.
            case FarWord.Answered _, FarWord.Records _, FarWord.Seen _, FarWord.Scored _ -> {}
        }
    }

    /** How many of the audience are connected to other nodes. */
    int connected() {
        long now = System.nanoTime();
        nodes.values().removeIf(far -> now - far.at() > GOOD_FOR.toNanos());
        return nodes.values().stream().mapToInt(Far::connected).sum();
    }

    private void serve(FarWord.Asked asked) {
        // When too much is waiting, whoever asked hears nothing, and says it again.
        var _ =
                switch (asked.question()) {
                    case FarWord.Question.Join(var who) ->
                            audience.join(who, reply -> answer(asked, reply));
                    case FarWord.Question.Wants(int member, var wish) ->
                            audience.wish(member, wish, reply -> answer(asked, reply));
                    case FarWord.Question.OpenPoll _ ->
                            audience.openPoll(changed -> answer(asked, changed));
                    case FarWord.Question.ClosePoll _ ->
                            audience.closePoll(changed -> answer(asked, changed));
                    case FarWord.Question.Look look -> show(asked.from(), look);
                };
    }

    private boolean show(String to, FarWord.Question.Look look) {
        say(new FarWord.Seen(audience.view()));
        if (!look.members().isEmpty()) {
            var mine =
                    look.members().stream()
                            .map(audience::mine)
                            .filter(Objects::nonNull)
                            .map(Objects::requireNonNull)
                            .toList();
            say(new FarWord.Records(to, mine));
        }
        return true;
    }

    private void answer(FarWord.Asked asked, Reply reply) {
        say(new FarWord.Answered(asked.from(), asked.number(), reply, null));
    }

    private void answer(FarWord.Asked asked, boolean changed) {
        say(new FarWord.Answered(asked.from(), asked.number(), null, changed));
    }

    void say(FarWord word) {
        room.say(FarWord.TOPIC, FarJson.text(word));
    }
}
