package vn.chuongvang.questions;

import java.time.Instant;

/** A blueprint under its name. */
public record SavedBlueprint(
        long id, String name, Blueprint blueprint, String savedBy, Instant savedAt) {}
