package vn.chuongvang.gateway.session;

import java.util.List;
import java.util.UUID;

/**
 * What the crowds of one contest on several nodes say to each other. Each may be lost: what counts
 * goes through the room.
 */
sealed interface Hint {

    /**
     * Who is connected on the node that says it; said again while anybody is.
     *
     * @param contestants as a set of bits by number
     */
    record Here(byte[] contestants, int screens, int spectators, List<HostDevice> hosts)
            implements Hint {
        public Here {
            hosts = List.copyOf(hosts);
        }
    }

    /** A host's device with the console open. */
    record HostDevice(UUID session, String name, String device) {}

    /**
     * A phone took its seat: an older connection of the seat on another node is to go.
     *
     * @param at milliseconds since the epoch by the one clock of all nodes
     */
    record Seated(int contestant, long at) implements Hint {}

    /** This sign-in alone acts from now on. */
    record TookOver(UUID session) implements Hint {}

    /** A name was given, or a seat changed hands; 0: nobody in particular. */
    record RosterChanged(int contestant) implements Hint {}

    /** The link of the big screen is a new one. */
    record ScreensRenewed(String token) implements Hint {}

    /** Who may see the keys has changed. */
    record SealChanged() implements Hint {}

    /** A sign-in is over. */
    record SignedOut(UUID session) implements Hint {}

    /** The log has more lines that are no facts. */
    record Noted() implements Hint {}
}
