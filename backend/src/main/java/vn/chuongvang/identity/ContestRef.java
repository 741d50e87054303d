package vn.chuongvang.identity;

/** The contest that codes, seats and people belong to; this module knows nothing else of it. */
public record ContestRef(long id) {}
