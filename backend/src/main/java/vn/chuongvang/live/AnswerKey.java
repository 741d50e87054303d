package vn.chuongvang.live;

/** What makes an answer the same answer when it is sent again. */
record AnswerKey(int round, int contestant, int attempt) {

    /** Two to the 64th by the golden ratio: spreads small numbers over all bits (Knuth, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /**
     * A record's own one puts contestant 31 of a round beside contestant 0 of the next: after
     * twenty rounds twenty answers shared each place of a table.
     */
    @Override
    public int hashCode() {
        long numbers = ((long) round << 40) + ((long) contestant << 16) + attempt;
        return (int) (numbers * SPREAD >>> 32);
    }
}
