package vn.chuongvang.live;

/** Hears what was {@linkplain Room#say said} about a contest on another node. */
@FunctionalInterface
public interface NeighbourListener {

    /**
     * On a thread of the wire between the nodes; must not block.
     *
     * @param node that said it
     * @param topic who does not know it passes over it
     */
    void heard(ContestId contest, String node, String topic, String body);
}
