package vn.chuongvang.live;

import reactor.core.publisher.Mono;

/** Letters that another node sends straight to this one, as Redis does not lead here. */
public final class NodeLetters {

    private final Nodes nodes;
    private final Rooms rooms;
    private final WordJson json;

    NodeLetters(Nodes nodes, Rooms rooms, WordJson json) {
        this.nodes = nodes;
        this.rooms = rooms;
        this.json = json;
    }

    /** Whether the caller is a node of ours, by the secret that it shows. */
    public boolean mayCome(String secret) {
        return !nodes.isAlone() && nodes.isOurs(secret);
    }

    /**
     * @param letters as JSON, as nodes write them
     * @return what became of them, as JSON; empty when this node does not rule that contest
     */
    public Mono<String> take(ContestId contest, String letters) {
        return rooms.take(contest, json.asked(letters)).map(json::told);
    }
}
