package vn.chuongvang.print;

/** A sheet of A3 for the audience: a QR to watch, and the contest's code. */
public record Poster(Occasion occasion, Entry entry) implements PrintPiece {}
