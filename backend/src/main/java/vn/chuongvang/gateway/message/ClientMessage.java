package vn.chuongvang.gateway.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

/** What a client may send. The discriminator on the wire is {@code t}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClientMessage.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = ClientMessage.Ping.class, name = "ping"),
    @JsonSubTypes.Type(value = ClientMessage.Answer.class, name = "answer"),
    @JsonSubTypes.Type(value = ClientMessage.Nudge.class, name = "nudge"),
    @JsonSubTypes.Type(value = ClientMessage.Practice.class, name = "practice"),
    @JsonSubTypes.Type(value = ClientMessage.Leave.class, name = "leave"),
    @JsonSubTypes.Type(value = ClientMessage.Peek.class, name = "peek"),
    @JsonSubTypes.Type(value = ClientMessage.Raise.class, name = "raise"),
    @JsonSubTypes.Type(value = ClientMessage.Act.class, name = "act"),
    @JsonSubTypes.Type(value = AudienceMessage.Join.class, name = "join"),
    @JsonSubTypes.Type(value = AudienceMessage.Play.class, name = "play"),
    @JsonSubTypes.Type(value = AudienceMessage.Predict.class, name = "predict"),
    @JsonSubTypes.Type(value = AudienceMessage.Vote.class, name = "vote"),
    @JsonSubTypes.Type(value = AudienceMessage.Cheer.class, name = "cheer"),
    @JsonSubTypes.Type(value = AudienceMessage.React.class, name = "react"),
    @JsonSubTypes.Type(value = AudienceMessage.Survey.class, name = "survey")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ClientMessage
        permits AudienceMessage,
                ClientMessage.Hello,
                ClientMessage.Ping,
                ClientMessage.Answer,
                ClientMessage.Nudge,
                ClientMessage.Practice,
                ClientMessage.Leave,
                ClientMessage.Peek,
                ClientMessage.Raise,
                ClientMessage.Act {

    /**
     * First frame of every socket, within 5 s.
     *
     * @param as the audience asked for; the token must allow it
     * @param token device token (contestant), screen token, or staff socket token; absent for
     *     spectators
     * @param code contest code; needed by spectators and by staff, who may open any contest
     * @param lastSeq the last {@code seq} this client has applied, to resume; absent for a fresh
     *     view
     * @param epoch the epoch the client saw with it; another epoch means a fresh snapshot
     */
    record Hello(
            Audience as,
            @Nullable String token,
            @Nullable String code,
            @Nullable Long lastSeq,
            @Nullable Long epoch)
            implements ClientMessage {
        public Hello {
            Wire.present("as", as);
            Wire.bounded("token", token, 512);
            Wire.bounded("code", code, 32);
        }
    }

    /** Measures round trip and clock offset; {@code c} is the client's own clock, echoed back. */
    record Ping(double c) implements ClientMessage {}

    /**
     * A contestant's answer. The key (contest, round, contestant, attempt) makes a resend harmless:
     * the same attempt gets the first receipt again; a change of mind is the next attempt.
     *
     * @param option 0-based option, for choice questions; exactly one of option and text
     * @param text what was written on the board, for written answers
     */
    record Answer(int round, int attempt, @Nullable Integer option, @Nullable String text)
            implements ClientMessage {
        public Answer {
            if ((option == null) == (text == null)) {
                throw new IllegalArgumentException("exactly one of option and text");
            }
            Wire.atLeast("round", round, 0);
            Wire.atLeast("attempt", attempt, 0);
        }
    }

    /**
     * Empty follow-up frame 80, 250 and 600 ms after an unacknowledged answer: recovers a lost
     * segment.
     */
    record Nudge() implements ClientMessage {}

    /** A try on the practice pad of the waiting room; echoed with the server's time. */
    record Practice(int option) implements ClientMessage {}

    /** "Rời sàn": this device gives its token up. */
    record Leave() implements ClientMessage {}

    /**
     * Hosts: the distribution of an open round, which is hidden until the lock. Noted in the log.
     */
    record Peek(int round) implements ClientMessage {}

    /**
     * Contestants raise a hand about a closed {@code round}.
     *
     * @param claim {@code right}, {@code notRecorded}, {@code question} or {@code other}
     */
    record Raise(int round, String claim) implements ClientMessage {
        public Raise {
            Wire.atLeast("round", round, 0);
            Wire.present("claim", claim);
            Wire.bounded("claim", claim, 16);
        }
    }

    /**
     * An act of staff.
     *
     * @param id chosen by the client, echoed in {@code done} or {@code refused}; a repeated id of
     *     the same socket session is answered again, not done again
     * @param controlSeq the seq of the last act of staff the client has seen; a stale one is
     *     refused
     */
    record Act(String id, long controlSeq, StaffAct act) implements ClientMessage {
        public Act {
            Wire.present("id", id);
            Wire.bounded("id", id, 64);
            Wire.present("act", act);
        }
    }
}
