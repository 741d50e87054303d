package vn.chuongvang.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.sheets.Table;

import java.util.List;

/**
 * What a file would do to a draft, row by row, before anything is done.
 *
 * @param heading line of the headings, 0 for none
 * @param people rows that would be imported
 * @param empty rows with nothing in them, passed over
 * @param reserves how many would have no seat on the floor
 * @param replaces how many people of the draft are not in the file and would be taken off
 * @param errors how many problems keep the file from being imported
 * @param warnings how many others there are
 * @param problems the first {@link #MOST_PROBLEMS}, errors before warnings
 * @param newUnits units that the draft does not have
 * @param preview the first {@link #MOST_SHOWN} people in the order of Vietnamese name lists
 */
record RosterReport(
        Table.Read read,
        List<String> sheets,
        int sheet,
        int heading,
        List<Column> columns,
        int people,
        int empty,
        int reserves,
        int replaces,
        int errors,
        int warnings,
        List<Problem> problems,
        List<String> newUnits,
        List<Person> preview) {
    static final int MOST_PROBLEMS = 200;
    static final int MOST_SHOWN = 50;

    /**
     * @param letter as spreadsheets show it
     * @param title what stands in the line of the headings
     * @param samples what stands below
     */
    record Column(String letter, String title, List<String> samples, RosterUse use) {}

    /**
     * @param cell such as B7
     * @param code worded by the page
     * @param value what stands there
     */
    record Problem(boolean error, int line, String cell, String code, String value) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Person(
            int line,
            @Nullable Integer seat,
            String name,
            @Nullable String unit,
            boolean reserve) {}
}
