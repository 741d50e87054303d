package vn.chuongvang.questions;

import java.time.Instant;

/** A line of the log of a seal: who did what. */
public record SealEntry(long id, Instant at, String name, What what) {

    /** What was done. */
    public enum What {
        SEALED,
        UNSEALED,
        /** Looked at the page of the contest, with all questions and keys. */
        PAGE,
        /** Printed the questions with their keys. */
        PRINT,
        /** Opened the console, with the key of every question that is read. */
        CONSOLE,
        /** Opened the page for whoever speaks on the stage. */
        PROMPTER
    }
}
