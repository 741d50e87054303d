package vn.chuongvang.print;

import java.util.Objects;

/** Draws the table of seats. */
final class SeatTablePages {
    private static final Pen.Side[] SIDES = {
        Pen.Side.RIGHT, Pen.Side.LEFT, Pen.Side.LEFT, Pen.Side.CENTRE, Pen.Side.LEFT
    };

    private final SeatTable seats;
    private final Sheet sheet;

    SeatTablePages(SeatTable seats, Sheet sheet) {
        this.seats = seats;
        this.sheet = sheet;
    }

    void print() {
        Headings.of(sheet, sheet.say("table.title"), seats.occasion());
        var table = new Table(sheet, 7, Table.SIZE, SIDES, 12, 58, 46, 18, 46);
        table.headings(
                sheet.say("table.seat"),
                sheet.say("table.name"),
                sheet.say("table.unit"),
                sheet.say("table.present"),
                sheet.say("table.note"));
        for (var seat : seats.seats()) {
            table.row(
                    Face.TEXT,
                    String.valueOf(seat.number()),
                    Objects.requireNonNullElse(seat.name(), ""),
                    Objects.requireNonNullElse(seat.unit(), ""),
                    "",
                    seat.reserve() ? sheet.say("table.reserve") : "");
        }
        table.end();
    }
}
