package vn.chuongvang.rehearsal.chaos;

/**
 * How one kill went.
 *
 * @param round the question in which it fell
 * @param restartMillis from the new process's start until it answers that it is healthy
 * @param firstAckMillis from then until the first phone had a tick again; -1 when nobody had
 *     anything left to answer
 * @param allBackMillis from then until every phone had its seat again
 */
record Revival(int round, long restartMillis, long firstAckMillis, long allBackMillis) {}
