package vn.chuongvang.live;

import reactor.core.publisher.Mono;

/** Letters that another node sends straight to this one, as Redis does not lead here. */
public final class NodeLetters {

    private final Nodes nodes;
    private final Rooms rooms;
    private final WordBytes words;

    NodeLetters(Nodes nodes, Rooms rooms, WordBytes words) {
        this.nodes = nodes;
        this.rooms = rooms;
        this.words = words;
    }

    /** Whether the caller is a node of ours, by the secret that it shows. */
    public boolean mayCome(String secret) {
        return !nodes.isAlone() && nodes.isOurs(secret);
    }

    /**
     * @param letters as nodes write them
     * @return what became of them; empty when this node does not rule that contest
     * @throws IllegalArgumentException no node of this version wrote them
     */
    public Mono<byte[]> take(ContestId contest, byte[] letters) {
        return rooms.take(contest, words.asked(letters)).map(words::bytes);
    }
}
