package vn.chuongvang.print;

import java.time.LocalDate;

/** What every paper names: the contest, who holds it, and on which day. */
public record Occasion(String title, String organiser, LocalDate day) {}
