package vn.chuongvang.identity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import java.util.UUID;

/** Passes on what changed; listeners are asked for when needed, as they may need us themselves. */
@Component
class Told {
    private final ObjectProvider<SessionEnded> sessions;
    private final ObjectProvider<RosterChanged> rosters;
    private final ObjectProvider<ScreensRenewed> screens;

    Told(
            ObjectProvider<SessionEnded> sessions,
            ObjectProvider<RosterChanged> rosters,
            ObjectProvider<ScreensRenewed> screens) {
        this.sessions = sessions;
        this.rosters = rosters;
        this.screens = screens;
    }

    void ended(UUID session) {
        sessions.orderedStream().forEach(listener -> listener.ended(session));
    }

    void screensRenewed(ContestRef contest, Token token) {
        screens.orderedStream().forEach(listener -> listener.renewed(contest, token));
    }

    void changed(ContestRef contest, int contestant) {
        rosters.orderedStream().forEach(listener -> listener.changed(contest, contestant));
    }
}
