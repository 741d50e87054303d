package vn.chuongvang.rehearsal.server;

import java.util.List;

/**
 * A contest that people on its roster can come into.
 *
 * @param code six digits, as typed at the door
 * @param tickets of their cards, one for each seat
 */
public record ContestWithCards(String id, String code, List<String> tickets) {

    public ContestWithCards {
        tickets = List.copyOf(tickets);
    }
}
