package vn.chuongvang.identity;

import java.util.UUID;

/** The contest that codes, seats and people belong to; this module knows nothing else of it. */
public record ContestRef(UUID id) {}
