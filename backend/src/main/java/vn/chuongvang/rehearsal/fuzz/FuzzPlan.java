package vn.chuongvang.rehearsal.fuzz;

/**
 * How the server is attacked.
 *
 * @param seed of the first visit; the next ones have the numbers after it
 * @param frames to be sent in all, a visit more or less
 */
public record FuzzPlan(long seed, long frames, Examples examples) {}
