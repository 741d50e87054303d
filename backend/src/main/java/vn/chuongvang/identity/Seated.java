package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;

/** The contestant whom a device's token stands for. */
public record Seated(ContestRef contest, int contestant, @Nullable Integer seat) {}
