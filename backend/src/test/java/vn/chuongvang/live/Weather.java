package vn.chuongvang.live;

import java.util.ArrayList;
import java.util.List;

/**
 * What goes wrong in one simulation. Each seed has few kinds of trouble, and plenty of these:
 * everything at once would never let a contest come far.
 */
final class Weather {

    /** What becomes of one statement. */
    enum Fate {
        FINE,
        /** The connection breaks before it arrives. */
        REFUSED,
        /** It never arrives, and nobody says so. */
        LOST,
        /** It is done, and the connection breaks before the answer. */
        CUT,
        /** It is done, and the answer never arrives. */
        UNANSWERED,
        /** It is done long after the caller has given up. */
        LATE,
        /** The caller's process is stopped before it sends. */
        FROZEN_FIRST,
        /** The caller's process is stopped while the statement is on its way. */
        FROZEN_THEN
    }

    private final Luck luck;
    private final List<Fate> fates = new ArrayList<>();
    private final double badStatement;
    final double badNetwork;
    final double lostWord;
    final boolean slowNetwork;
    final int outages;
    final int partitions;
    final int kills;
    final int freezes;
    final int handOvers;
    final boolean turnsClock;
    private boolean calm;

    Weather(Luck luck) {
        this.luck = luck;
        for (var fate : Fate.values()) {
            if (fate != Fate.FINE && luck.happens(0.4)) {
                fates.add(fate);
            }
        }
        badStatement = fates.isEmpty() ? 0 : luck.any(List.of(0.0, 0.01, 0.03, 0.1));
        badNetwork = luck.any(List.of(0.0, 0.02, 0.1));
        lostWord = luck.any(List.of(0.0, 0.02, 0.15));
        slowNetwork = luck.happens(0.3);
        outages = luck.happens(0.4) ? luck.between(1, 3) : 0;
        partitions = luck.happens(0.3) ? luck.between(1, 3) : 0;
        kills = luck.happens(0.5) ? luck.between(1, 4) : 0;
        freezes = luck.happens(0.3) ? luck.between(1, 4) : 0;
        handOvers = luck.happens(0.3) ? luck.between(1, 3) : 0;
        turnsClock = luck.happens(0.1);
    }

    /** Nothing goes wrong any more. */
    void calmDown() {
        calm = true;
    }

    boolean isCalm() {
        return calm;
    }

    Fate fate() {
        return !calm && luck.happens(badStatement) ? luck.any(fates) : Fate.FINE;
    }

    /** One way between a server and the database. */
    long statementTrip() {
        return luck.happens(0.02) ? luck.millis(1, 40) : luck.millis(0.1, 0.6);
    }

    /** One way between a phone and a server. */
    long networkTrip() {
        return slowNetwork ? luck.millis(60, 900) : luck.millis(2, 40);
    }

    /** A message of its own that may be lost, or come twice. */
    boolean losesWord() {
        return !calm && luck.happens(lostWord);
    }

    boolean breaksLine() {
        return !calm && luck.happens(badNetwork);
    }
}
