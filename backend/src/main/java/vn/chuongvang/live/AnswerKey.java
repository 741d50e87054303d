package vn.chuongvang.live;

/** What makes an answer the same answer when it is sent again. */
record AnswerKey(int round, int contestant, int attempt) {}
