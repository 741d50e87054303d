package vn.chuongvang.identity;

/** A unit as one contest names it. */
public record Unit(int number, String name) {}
