package vn.chuongvang.rehearsal.server;

import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.client.Pass;

import java.util.List;
import java.util.Map;

/**
 * A contest whose seats are taken: nothing is missing but the people.
 *
 * @param passes one for each phone
 * @param keys right answers of the drawn questions by their text
 */
public record ReadyContest(String id, String code, List<Pass> passes, Map<String, Wire.Key> keys) {

    public ReadyContest {
        passes = List.copyOf(passes);
        keys = Map.copyOf(keys);
    }
}
