package vn.chuongvang.audience;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.NeighbourListener;
import vn.chuongvang.live.Recorded;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.RoomListener;
import vn.chuongvang.live.RoomView;

import java.util.List;

/** Sees to the audiences of contests that other nodes rule; see {@link Audiences}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AudiencesElsewhere implements RoomListener, NeighbourListener {
    private final Audiences audiences;

    AudiencesElsewhere(Audiences audiences) {
        this.audiences = audiences;
    }

    @Override
    public void opened(Room room, RoomView view) {
        if (!room.isRuledHere()) {
            audiences.follow(room);
        }
    }

    @Override
    public void committed(Room room, List<Recorded> facts, ContestState before, RoomView after) {}

    @Override
    public void closed(Room room) {
        audiences.forget(room.id());
    }

    @Override
    public void heard(ContestId contest, String node, String topic, String body) {
        if (topic.equals(FarWord.TOPIC)) {
            audiences.heard(contest, FarJson.read(body));
        }
    }
}
