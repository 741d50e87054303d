package vn.chuongvang.questions;

import java.time.Instant;

/** What somebody said about a version of a question, for other curators. */
public record BankComment(int version, String text, String by, Instant at) {}
