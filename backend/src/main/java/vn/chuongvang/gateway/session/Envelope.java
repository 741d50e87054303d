package vn.chuongvang.gateway.session;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.socket.Codec;
import vn.chuongvang.gateway.socket.Frame;
import vn.chuongvang.gateway.socket.Meters;
import vn.chuongvang.gateway.view.ToContestants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A message to all contestants in bytes, encoded once for everybody who gets the same. */
sealed interface Envelope {

    long seq();

    /** Hands the message to one contestant's socket. */
    void sendTo(ContestantSession session);

    record Shared(long seq, Frame frame) implements Envelope {
        @Override
        public void sendTo(ContestantSession session) {
            session.socket().send(frame);
        }
    }

    /**
     * @param kinds which of the {@code frames} each contestant gets, by number
     */
    record ByKind(long seq, List<Frame> frames, short[] kinds) implements Envelope {
        @Override
        public void sendTo(ContestantSession session) {
            int number = session.contestant().value();
            if (number < kinds.length) {
                session.socket().send(frames.get(kinds[number]));
            }
        }
    }

    record Individual(long seq, Function<ContestantId, ServerMessage> message) implements Envelope {
        @Override
        public void sendTo(ContestantSession session) {
            session.socket().send(message.apply(session.contestant()));
        }
    }

    record Only(long seq, ContestantId contestant, Frame frame) implements Envelope {
        @Override
        public void sendTo(ContestantSession session) {
            if (session.contestant().equals(contestant)) {
                session.socket().send(frame);
            }
        }
    }

    static Envelope seal(ToContestants message, int contestants, Codec codec, Meters meters) {
        return switch (message) {
            case ToContestants.Same(long seq, ServerMessage same) ->
                    new Shared(seq, frame(same, codec, meters));
            case ToContestants.Only(long seq, var contestant, ServerMessage only) ->
                    new Only(seq, contestant, frame(only, codec, meters));
            case ToContestants.Individual(long seq, var of) -> new Individual(seq, of);
            case ToContestants.Personal(long seq, var of) ->
                    byKind(seq, of, contestants, codec, meters);
        };
    }

    static Frame frame(ServerMessage message, Codec codec, Meters meters) {
        meters.encoded();
        return Frame.text(codec.write(message));
    }

    private static Envelope byKind(
            long seq,
            Function<ContestantId, ServerMessage> of,
            int contestants,
            Codec codec,
            Meters meters) {
        var frames = new ArrayList<Frame>();
        Map<ServerMessage, Short> known = new HashMap<>();
        var kinds = new short[contestants + 1];
        for (int number = 1; number <= contestants; number++) {
            var message = of.apply(new ContestantId(number));
            var kind = known.get(message);
            if (kind == null) {
                kind = (short) frames.size();
                known.put(message, kind);
                frames.add(frame(message, codec, meters));
            }
            kinds[number] = kind;
        }
        return new ByKind(seq, List.copyOf(frames), kinds);
    }
}
