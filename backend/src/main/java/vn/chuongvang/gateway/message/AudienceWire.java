package vn.chuongvang.gateway.message;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Parts of the messages about the audience. */
public final class AudienceWire {
    private AudienceWire() {}

    /**
     * A line of the audience's board.
     *
     * @param seat where it is somebody of the roster
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fan(int rank, int number, @Nullable Integer seat, int right) {}

    /**
     * Cheering, and votes for who comes back.
     *
     * @param number of the poll in this contest, from 1
     * @param level of the cheer bar, 0 to 100
     * @param seats of those who may be named, at most 300
     * @param votes most first; while the poll is open for staff only, else absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Poll(
            int number,
            boolean open,
            int level,
            List<Integer> seats,
            int voters,
            @Nullable List<SeatVotes> votes) {}

    /** How many want whom back. */
    public record SeatVotes(int contestant, int seat, int votes) {}

    /** How often each canned reaction was sent. */
    public record Reactions(int clap, int heart, int wow, int fire) {}

    /**
     * @param filled how many filled the survey in
     * @param counts for each question, for each answer
     */
    public record Survey(int filled, List<List<Integer>> counts) {}
}
