package vn.chuongvang.rehearsal.client;

/**
 * An acknowledgement as the phone heard it.
 *
 * @param receipt position in the journal that the server promised
 * @param at server's time of receipt, epoch milliseconds
 * @param waitNanos from the tap to the tick
 */
public record Told(int round, int attempt, long receipt, long at, long waitNanos) {}
