package vn.chuongvang.rehearsal.fuzz;

/**
 * Where the attacked contest stands, so that a message can be right for it.
 *
 * @param round on show or last shown
 * @param controlSeq that acts have to name
 */
record Moment(int round, long controlSeq, int seats) {}
