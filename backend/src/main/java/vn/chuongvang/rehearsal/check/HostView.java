package vn.chuongvang.rehearsal.check;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;

import java.util.HashMap;
import java.util.Map;

/**
 * What the host's console shows after a fresh replay.
 *
 * @param floor lamps by contestant
 * @param keys right options by round, for choice questions
 */
public record HostView(Map<Integer, String> floor, Map<Integer, Integer> keys) {

    public HostView {
        floor = Map.copyOf(floor);
        keys = Map.copyOf(keys);
    }

    public static HostView of(
            ServerMessage.Roster roster, String lamps, Map<Integer, Wire.Key> shown) {
        Map<Integer, String> floor = new HashMap<>();
        for (int i = 0; i < roster.contestants().size(); i++) {
            floor.put(roster.contestants().get(i).contestant(), lamps.substring(i, i + 1));
        }
        Map<Integer, Integer> keys = new HashMap<>();
        shown.forEach(
                (round, key) -> {
                    if (key.option() != null) {
                        keys.put(round, key.option());
                    }
                });
        return new HostView(floor, keys);
    }
}
