package vn.chuongvang.rehearsal.server;

import vn.chuongvang.rehearsal.client.Pass;

import java.util.List;

/**
 * A contest whose seats are taken: nothing is missing but the people.
 *
 * @param passes one for each phone
 */
public record ReadyContest(String id, String code, List<Pass> passes) {

    public ReadyContest {
        passes = List.copyOf(passes);
    }
}
