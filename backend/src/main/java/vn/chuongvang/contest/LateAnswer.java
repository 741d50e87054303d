package vn.chuongvang.contest;

import java.time.Instant;

/** Evidence for a dispute: an answer received after the grace. It never counts by itself. */
public record LateAnswer(
        ContestantId contestant, int attempt, Response response, Instant receivedAt) {}
