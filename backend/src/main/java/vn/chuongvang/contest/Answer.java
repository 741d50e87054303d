package vn.chuongvang.contest;

import java.time.Instant;

/**
 * The answer of a contestant that counts so far in a round.
 *
 * @param attempt 1, 2, 3 … chosen by the phone; a change is a new attempt, a resend repeats one
 * @param tookMillis from the opening to the receipt, on the server's clock, pauses taken out
 */
public record Answer(
        int attempt,
        Response response,
        Instant receivedAt,
        long tookMillis,
        AnswerChannel channel) {}
