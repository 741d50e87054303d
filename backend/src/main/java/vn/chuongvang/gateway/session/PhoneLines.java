package vn.chuongvang.gateway.session;

import org.springframework.stereotype.Component;

import vn.chuongvang.gateway.trial.Phone;
import vn.chuongvang.live.ContestId;

import java.util.List;

/** The phones of one contest and what their lines are like. */
@Component
public final class PhoneLines {
    private final Crowds crowds;

    PhoneLines(Crowds crowds) {
        this.crowds = crowds;
    }

    /** Those that are connected now; each is asked for a sign of life for the next time. */
    public List<Phone> of(ContestId contest) {
        return crowds.here(contest).stream()
                .flatMap(crowd -> crowd.presence().all().stream())
                .map(PhoneLines::measured)
                .toList();
    }

    private static Phone measured(ContestantSession session) {
        var socket = session.socket();
        socket.loop().execute(socket::measure);
        var line = socket.line();
        return new Phone(session.contestant().value(), line.roundTripMillis(), line.clockMillis());
    }
}
