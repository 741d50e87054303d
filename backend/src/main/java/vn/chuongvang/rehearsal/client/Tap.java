package vn.chuongvang.rehearsal.client;

import org.jspecify.annotations.Nullable;

/**
 * An answer that a contestant gave: a resend is the same tap, a change of mind the next attempt.
 */
public record Tap(int round, int attempt, @Nullable Integer option, @Nullable String text) {}
