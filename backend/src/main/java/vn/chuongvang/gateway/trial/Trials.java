package vn.chuongvang.gateway.trial;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;

/** Hidden contests to rehearse with, as the module {@code rehearsal} plays them. */
public interface Trials {

    /**
     * @param title what phones show
     * @param phones how many seats are taken by simulated phones, the first ones
     * @param free how many seats are kept for real phones, at least
     * @param seconds to answer a question, at most; reading takes none
     */
    record Wish(String title, int phones, int free, int seconds) {}

    /**
     * A hidden contest whose room is open.
     *
     * @param contest its own number
     * @param seats of the floor
     * @param tokens device tokens of contestants 1, 2, 3 …
     */
    record Trial(long contest, String code, int seats, List<String> tokens) {
        public Trial {
            tokens = List.copyOf(tokens);
        }

        @Override
        public String toString() {
            return "Trial[" + contest + "]";
        }
    }

    /**
     * An answer on disk.
     *
     * @param receipt its position in the journal
     */
    record Answered(long receipt, int round, int contestant, int attempt) {}

    /**
     * Made from a contest's rules, units and number of seats, with none of the questions that waits
     * in this or another draft. A contest that cannot be rehearsed is an error in words.
     */
    Mono<Trial> make(long contest, Wish wish);

    /** How many people the contest's floor holds. */
    Mono<Integer> seats(long contest);

    /** A floor that counts has been started here and is not over. */
    boolean isContestLive();

    /** The phones that are connected now; asks each for a sign of life that the next call knows. */
    List<Phone> phones(Trial trial);

    /** All answers that lie on disk. */
    Flux<Answered> answers(Trial trial);

    /** Closes the room and deletes everything; harmless when it is done already. */
    Mono<Void> discard(long contest);
}
