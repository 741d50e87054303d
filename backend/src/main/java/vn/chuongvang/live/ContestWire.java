package vn.chuongvang.live;

import java.util.List;
import java.util.function.Consumer;

/**
 * One contest's way between the nodes. Nothing here blocks and nothing here is certain: facts that
 * are lost are read from the journal, letters that are lost are sent again.
 */
interface ContestWire {

    /** How this node is called. */
    String node();

    WordJson json();

    /** To all other nodes. */
    void tell(Word.Told word);

    /** The same, and again until Redis has it: it may come late, and in another order. */
    void tellSurely(Word.Told word);

    /** To the node that rules. */
    void ask(Word.Asked word);

    /** The same by another way, if there is one: the first may not lead there. */
    void askAgain(Word.Asked word);

    /**
     * Words of all nodes, in batches, on a thread of the wire's own, until it is closed.
     *
     * @param ready from here on they are heard; what was told before may have been missed. Called
     *     again after every interruption
     */
    void hear(Consumer<List<Word.Told>> told, Runnable ready);

    /**
     * From now on letters come here.
     *
     * @param ready from here on they are heard
     */
    void rule(Consumer<List<Word.Asked>> asked, Runnable ready);

    /** Letters do not come here any more. */
    void serve();

    /** Nothing is heard from other nodes: whoever follows looks into the journal. */
    boolean isDeaf();

    void close();
}
