package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.gateway.message.AudienceMessage;

import java.util.Arrays;
import java.util.Set;

/**
 * Comes to a contest as somebody and says one thing after the other, each of them in the phase in
 * question: a contest that was moved on is left for a new one. Acts are sent as somebody who has
 * not seen the last one, so that whoever may act is told so by the room, and nothing moves: which
 * act the rules take when is asserted of random contests.
 */
final class Trier implements AutoCloseable {
    static final char DONE = '+';
    static final char STALE = '~';
    static final char REFUSED = '.';
    static final char NOT_ALLOWED = '-';
    static final char CLOSED = 'x';
    static final char UNANSWERED = 'o';

    private static final JsonMapper JSON = new JsonMapper();
    private static final long PATIENCE_NANOS = 20_000_000_000L;

    /** So long somebody listens for an answer that there need not be. */
    private static final long QUIET_NANOS = 1_000_000_000L;

    private static final Set<String> ANSWERS =
            Set.of("ack", "done", "peeked", "pong", "practised", "dispute");

    private final Venue venue;
    private final Moments moments;
    private final Who who;
    private @Nullable Client client;
    private Venue.@Nullable Contest at;
    private boolean isIn;

    Trier(Venue venue, Moments moments, Who who) {
        this.venue = venue;
        this.moments = moments;
        this.who = who;
    }

    /** What comes of an act or of another message; once more where the phase ended meanwhile. */
    char tries(String name, boolean isAct) {
        while (true) {
            var in = moments.contest();
            var with = in.equals(at) && client != null ? client : come(in);
            long facts = in.room().view().seq();
            char outcome = isAct ? outcome(with.act(0, Said.act(name))) : says(with, name);
            boolean moved = in.room().view().seq() > facts;
            boolean isStill = moments.isIn(in);
            if (moved || outcome == CLOSED) {
                moments.spend();
            }
            if (moved && isStill && outcome != DONE && !isEvidence(name, outcome)) {
                throw new AssertionError(name + " of " + who + " left a fact and said " + outcome);
            }
            if (isStill || outcome == DONE) {
                return outcome;
            }
        }
    }

    /** What comes too late is refused, and kept. */
    private static boolean isEvidence(String name, char outcome) {
        return name.equals("answer") && outcome == REFUSED;
    }

    private Client come(Venue.Contest in) {
        close();
        var coming = Moments.welcomed(() -> who.come(venue, in));
        client = coming;
        at = in;
        isIn = false;
        return coming;
    }

    private char says(Client with, String name) {
        if (isOfTheAudience(name) && !name.equals("join") && who.mayJoin() && !isIn) {
            isIn = true;
            says(with, "join");
        }
        int from = with.heard().size();
        with.send(Said.message(name));
        long patience = name.equals("react") ? QUIET_NANOS : PATIENCE_NANOS;
        if (isHeardInSilence(name)) {
            with.send(Said.message("ping"));
        }
        char outcome = awaited(with, from, patience);
        return isHeardInSilence(name) && outcome == DONE ? UNANSWERED : outcome;
    }

    private boolean isHeardInSilence(String name) {
        return name.equals("nudge") || name.equals("leave") && who.isWatching();
    }

    private static boolean isOfTheAudience(String name) {
        return Arrays.stream(AudienceMessage.class.getPermittedSubclasses())
                .anyMatch(type -> type.getSimpleName().equalsIgnoreCase(name));
    }

    /**
     * A record is also told when somebody else's act changed it, so a refusal may come after it.
     */
    private static char awaited(Client with, int from, long patience) {
        long end = System.nanoTime() + patience;
        int read = from;
        boolean isMine = false;
        while (System.nanoTime() < end) {
            var heard = with.heard();
            while (read < heard.size()) {
                var message = JSON.readTree(heard.get(read++));
                var type = message.path("t").asString();
                if (type.equals("mine")) {
                    isMine = true;
                    end = Math.min(end, System.nanoTime() + QUIET_NANOS);
                } else if (ANSWERS.contains(type) || type.equals("refused")) {
                    return outcome(message);
                }
            }
            if (with.isClosed()) {
                return CLOSED;
            }
            pause();
        }
        return isMine ? DONE : UNANSWERED;
    }

    private static char outcome(JsonNode answer) {
        if (ANSWERS.contains(answer.path("t").asString())) {
            return DONE;
        }
        return switch (answer.path("code").asString()) {
            case "NOT_ALLOWED" -> NOT_ALLOWED;
            case "STALE" -> STALE;
            case "FAILED", "BUSY", "MALFORMED", "UNKNOWN_MESSAGE", "IMPOSSIBLE", "" ->
                    throw new AssertionError("an example that proves nothing: " + answer);
            default -> REFUSED;
        };
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whose words they are. */
    enum Who {
        HOST,
        REFEREE,
        PROMPTER,
        SCREEN,
        SPECTATOR,
        /** Who is in. */
        CONTESTANT,
        /** Who is out. */
        OUT;

        private Client come(Venue venue, Venue.Contest in) {
            return switch (this) {
                case HOST -> venue.host(in);
                case REFEREE -> venue.referee(in);
                case PROMPTER -> venue.prompter(in);
                case SCREEN -> venue.screen(in);
                case SPECTATOR -> venue.spectator(in);
                case CONTESTANT -> venue.contestant(in, 2);
                case OUT -> venue.contestant(in, 4);
            };
        }

        private boolean isWatching() {
            return this == SCREEN || this == SPECTATOR;
        }

        private boolean mayJoin() {
            return this == SPECTATOR || this == CONTESTANT || this == OUT;
        }
    }

    @Override
    public void close() {
        var still = client;
        if (still != null) {
            still.close();
        }
    }
}
