package vn.chuongvang.identity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Passes on what changed; listeners are asked for when needed, as they may need us themselves. */
@Component
class Told {
    private final ObjectProvider<SessionEnded> sessions;
    private final ObjectProvider<RosterChanged> rosters;

    Told(ObjectProvider<SessionEnded> sessions, ObjectProvider<RosterChanged> rosters) {
        this.sessions = sessions;
        this.rosters = rosters;
    }

    void ended(UUID session) {
        sessions.orderedStream().forEach(listener -> listener.ended(session));
    }

    void changed(ContestRef contest, int contestant) {
        rosters.orderedStream().forEach(listener -> listener.changed(contest, contestant));
    }
}
