package vn.chuongvang.live;

import java.util.List;

/**
 * What a server says with its sign of life.
 *
 * @param kept contests whose journals it has taken and knows that it has. Of any other its lease
 *     runs out, even if a taking whose answer was lost has made it the owner
 * @param served of them, whose rooms are open and can write: until now nobody's time was lost
 */
record Holding(List<ContestId> kept, List<ContestId> served) {

    static final Holding NOTHING = new Holding(List.of(), List.of());

    Holding {
        kept = List.copyOf(kept);
        served = List.copyOf(served);
    }
}
