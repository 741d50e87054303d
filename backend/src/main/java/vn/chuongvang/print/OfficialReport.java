package vn.chuongvang.print;

import java.util.List;

/**
 * A table in the layout of an office: who sends it, number, title, rows, who gets it and who signs.
 * Texts stand as they are given.
 *
 * @param rows read once for each writing, one after another; each has a text for each column
 * @param notes paragraphs below the table
 */
public record OfficialReport(
        Occasion occasion,
        Head head,
        List<Column> columns,
        Iterable<Row> rows,
        List<String> notes,
        Foot foot)
        implements PrintPiece {

    public OfficialReport {
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /**
     * What stands above the table.
     *
     * @param superior the body above the sender; may be empty
     * @param form number of the form, such as "Biểu số 01"
     * @param placeAndDay "Ninh Bình, ngày 29 tháng 11 năm 2026"
     * @param lines below the title: the period, the contests, the day of the figures
     */
    public record Head(
            String superior,
            String body,
            String number,
            String form,
            String placeAndDay,
            String title,
            List<String> lines) {
        public Head {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A column.
     *
     * @param width in any unit
     * @param isNumber stands at the right
     */
    public record Column(String heading, float width, boolean isNumber) {}

    /** A row; a loud one is in bold. */
    public record Row(boolean isLoud, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What stands below.
     *
     * @param signedAs the office of who signs; may be empty
     * @param signedBy the name; may be empty
     */
    public record Foot(List<String> receivers, String signedAs, String signedBy) {
        public Foot {
            receivers = List.copyOf(receivers);
        }
    }
}
