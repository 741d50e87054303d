package vn.chuongvang.gateway.message;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the audience may send: spectators, and contestants who are out. Answered by {@code mine}
 * when it is on disk, else by {@code refused}.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface AudienceMessage extends ClientMessage {

    /**
     * Comes into the audience; the first of these messages on a socket.
     *
     * @param secret of spectators: random text that the browser made and keeps, so that the phone
     *     finds its record again; absent for contestants
     */
    record Join(@Nullable String secret) implements AudienceMessage {
        public Join {
            Wire.bounded("secret", secret, 64);
        }
    }

    /**
     * The answer to the question that is open on the floor; the last one in time counts.
     *
     * @param option 0-based option, for choice questions; exactly one of option and text
     */
    record Play(int round, @Nullable Integer option, @Nullable String text)
            implements AudienceMessage {
        public Play {
            if ((option == null) == (text == null)) {
                throw new IllegalArgumentException("exactly one of option and text");
            }
            Wire.atLeast("round", round, 0);
            Wire.bounded("text", text, 200);
        }
    }

    /** Who will win, of those who are lit: the number of the seat. */
    record Predict(int seat) implements AudienceMessage {}

    /** Who shall come back, of the seats of the poll; at most three, and not oneself. */
    record Vote(List<Integer> seats) implements AudienceMessage {
        public Vote {
            Wire.present("seats", seats);
            Wire.few("seats", seats);
            seats = List.copyOf(seats);
        }
    }

    /** Cheered for so many seconds since the last one. */
    record Cheer(int seconds) implements AudienceMessage {}

    /**
     * @param kind {@code clap}, {@code heart}, {@code wow} or {@code fire}
     */
    record React(String kind) implements AudienceMessage {
        public React {
            Wire.present("kind", kind);
            Wire.bounded("kind", kind, 16);
        }
    }

    /** The survey at the end: an answer for each question, from 0. */
    record Survey(List<Integer> answers) implements AudienceMessage {
        public Survey {
            Wire.present("answers", answers);
            Wire.few("answers", answers);
            answers = List.copyOf(answers);
        }
    }
}
