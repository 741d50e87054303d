package vn.chuongvang.participation.reports;

import java.util.Locale;

/** Kinds of files that a report is written as. */
public enum ReportForm {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf"),
    CSV("text/csv;charset=UTF-8");

    private final String type;

    ReportForm(String type) {
        this.type = type;
    }

    /** As HTTP names it. */
    public String type() {
        return type;
    }

    /** Of a file's name, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }
}
