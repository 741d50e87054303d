package vn.chuongvang.contest;

/**
 * What sub-questions or sharing decided inside a group of equal rank.
 *
 * @param order 0 is best
 * @param shared nothing else may separate those of the same order
 */
record Place(int order, boolean shared) {
    static final Place UNDECIDED = new Place(Integer.MAX_VALUE, false);
}
