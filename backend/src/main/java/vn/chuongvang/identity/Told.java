package vn.chuongvang.identity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.UUID;

/** Passes on what changed; listeners are asked for when needed, as they may need us themselves. */
@Component
class Told {
    private final ObjectProvider<SessionEnded> sessions;
    private final ObjectProvider<RosterChanged> rosters;
    private final ObjectProvider<ScreensRenewed> screens;
    private final ObjectProvider<PersonErased> erased;

    Told(
            ObjectProvider<SessionEnded> sessions,
            ObjectProvider<RosterChanged> rosters,
            ObjectProvider<ScreensRenewed> screens,
            ObjectProvider<PersonErased> erased) {
        this.sessions = sessions;
        this.rosters = rosters;
        this.screens = screens;
        this.erased = erased;
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

    Mono<Void> erased(ContestRef contest, int contestant) {
        return Flux.fromStream(erased::orderedStream)
                .concatMap(listener -> listener.erased(contest, contestant))
                .then();
    }
}
