package vn.chuongvang.contest;

/** Who of those asked was right, wrong, or gave no answer (which counts as wrong). */
public record Grades(ContestantSet right, ContestantSet wrong, ContestantSet noAnswer) {}
