package vn.chuongvang.gateway.web;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.testing.Api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Contests of one unit that people, or whoever says that they are some, come into. */
final class Halls {

    private Halls() {}

    /** Each seat has somebody on the roster, and a card. */
    static JsonNode withCards(Api host, int seats) {
        return contest(host, seats, seats, false);
    }

    /** Nobody is on the roster: a name is enough. */
    static JsonNode byNameAlone(Api host, int seats) {
        return contest(host, seats, 0, true);
    }

    private static JsonNode contest(Api host, int seats, int listed, boolean claimBySeatNumber) {
        var roster =
                IntStream.rangeClosed(1, listed)
                        .mapToObj(seat -> seat + "\tNguyễn Thị Số " + seat + "\tTổ 1")
                        .collect(Collectors.joining("\n"));
        return host.post(
                "/api/contests",
                Map.of(
                        "title",
                        "Rung chuông vàng",
                        "organiser",
                        "Đoàn",
                        "preset",
                        "WARD",
                        "playedOn",
                        LocalDate.now(ContestPages.ZONE).toString(),
                        "seats",
                        seats,
                        "units",
                        List.of("Tổ 1"),
                        "roster",
                        roster,
                        "claimBySeatNumber",
                        claimBySeatNumber));
    }
}
