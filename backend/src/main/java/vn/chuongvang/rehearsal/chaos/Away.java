package vn.chuongvang.rehearsal.chaos;

/**
 * When a database was away; {@link System#nanoTime}.
 *
 * @param from it was killed then
 * @param to it took connections again then
 */
record Away(long from, long to) {}
