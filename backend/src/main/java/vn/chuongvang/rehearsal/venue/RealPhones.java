package vn.chuongvang.rehearsal.venue;

import vn.chuongvang.gateway.trial.Phone;
import vn.chuongvang.rehearsal.venue.VenueReport.RealPhone;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The phones of people in the hall, watched once a second. */
final class RealPhones {

    private final int simulated;
    private final Map<Integer, Seen> seen = new TreeMap<>();

    private static final class Seen {
        private Phone last;
        private boolean online = true;
        private int drops;

        private Seen(Phone first) {
            last = first;
        }
    }

    /**
     * @param simulated the first so many contestants are no people
     */
    RealPhones(int simulated) {
        this.simulated = simulated;
    }

    synchronized void look(List<Phone> connected) {
        Set<Integer> here = new HashSet<>();
        for (Phone phone : connected) {
            if (phone.contestant() > simulated) {
                here.add(phone.contestant());
                Seen known = seen.computeIfAbsent(phone.contestant(), _ -> new Seen(phone));
                known.last = phone;
                known.online = true;
            }
        }
        seen.forEach(
                (contestant, known) -> {
                    if (known.online && !here.contains(contestant)) {
                        known.online = false;
                        known.drops++;
                    }
                });
    }

    synchronized int online() {
        return (int) seen.values().stream().filter(known -> known.online).count();
    }

    synchronized List<RealPhone> all() {
        return seen.values().stream().map(RealPhones::told).toList();
    }

    private static RealPhone told(Seen known) {
        return new RealPhone(
                known.last.contestant(),
                known.online,
                known.drops,
                known.last.roundTripMillis(),
                known.last.clockMillis(),
                Verdict.isSlow(known.last.roundTripMillis()));
    }
}
