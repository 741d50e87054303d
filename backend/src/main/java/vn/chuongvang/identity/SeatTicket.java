package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;

/**
 * One seat as its card shows it.
 *
 * @param ticket absent when the server's ticket key is not the one the ticket was made with: issue
 *     it again
 * @param claimed a device sits there
 */
public record SeatTicket(
        int seat, boolean reserve, @Nullable Token ticket, int contestant, boolean claimed) {}
