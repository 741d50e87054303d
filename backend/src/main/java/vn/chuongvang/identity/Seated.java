package vn.chuongvang.identity;

/** The contestant whom a device's token stands for. */
public record Seated(ContestRef contest, int contestant) {}
